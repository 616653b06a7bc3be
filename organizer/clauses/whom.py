"""For whom a question about the text is asked."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from organizer.core.reader import Reader
from organizer.people.models import Agency, Member, Site


@dataclass(frozen=True)
class Whom:
    """Empty means that it is not known."""

    unit_id: int | None = None
    agency: str = ""
    site: str = ""


def whom_of(
    session: Session, reader: Reader, *, unit_id: int | None = None, agency: str = "",
    site: str = "",
) -> Whom:  # fmt: skip
    """What was chosen; where nothing was, the reader's own unit, agency and site.

    Whoever chose another unit than their own may work elsewhere too: then nothing of
    the reader's own place is taken as known.
    """
    member = session.get(Member, reader.member_id) if reader.member_id else None
    if member is None or (unit_id is not None and unit_id != member.unit_id):
        return Whom(unit_id, agency, site)
    own_agency = session.get(Agency, member.agency_id) if member.agency_id else None
    own_site = session.get(Site, member.site_id) if member.site_id else None
    return Whom(
        member.unit_id,
        agency or (own_agency.name if own_agency else ""),
        site or (own_site.name if own_site else ""),
    )
