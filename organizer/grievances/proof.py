"""The words that a date stands on, looked up again in the agreement whenever they are shown."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from organizer.clauses.quoting import standings_of
from organizer.core.case_clocks import CaseClock
from organizer.core.errors import OrganizerError
from organizer.core.reader import Reader


@dataclass(frozen=True)
class Shown:
    """A clock for the page. Words that are not found are not shown as a quotation."""

    clock: CaseClock
    quote: str
    citation: str
    is_found: bool
    clause_id: int = 0
    look_first: str = ""  # why the words do not count yet, and where that is mended
    look_at: str = ""


def shown(session: Session, reader: Reader, clocks: tuple[CaseClock, ...]) -> list[Shown]:
    return [_shown(session, reader, clock) for clock in clocks]


def _shown(session: Session, reader: Reader, clock: CaseClock) -> Shown:
    limit = clock.limit
    if limit is None:
        return Shown(clock, "", "", True)
    if not limit.edition_id:  # public law, kept as data with its source
        return Shown(clock, limit.quote, limit.citation, True)
    try:
        found = standings_of(session, reader, limit.edition_id, [limit.quote])[0]
    except OrganizerError:  # the text is gone, or is not open to this reader
        return Shown(clock, "", limit.citation, False)
    is_found = found.found and found.place is not None
    citation = found.place.citation if found.place else limit.citation
    return Shown(
        clock, limit.quote if found.counts else "", citation, is_found, limit.clause_id,
        found.look_first, found.look_at,
    )  # fmt: skip
