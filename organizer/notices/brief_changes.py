"""What the last change of a brief does to each version, word by word."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.sameness import Change, changed_words

from . import approving, service
from .brief import from_dict
from .models import BriefEdition, Notice, Version


@dataclass(frozen=True)
class Changed:
    """``by_hand``: a person's words stand instead, and are to be compared with the new ones."""

    version: Version
    changes: tuple[Change, ...]
    by_hand: bool

    @property
    def is_other(self) -> bool:
        return any(one.kind != "same" for one in self.changes)


def since_last(session: Session, notice: Notice, public_url: str) -> list[Changed]:
    """Each version as the brief before the last would have it, against the brief of now."""
    query = select(BriefEdition).where(
        BriefEdition.notice_id == notice.id, BriefEdition.number == notice.brief_number - 1
    )
    before = session.scalar(query)
    if before is None:
        return []
    earlier = from_dict(before.facts)
    found = []
    for version in notice.versions:
        asked = service.asked_of(version)
        old = service.composed_of(session, notice, earlier, asked, public_url).text
        by_hand = approving.has_conflict(version)
        found.append(Changed(version, changed_words(old, version.composed), by_hand))
    return found
