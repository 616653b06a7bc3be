"""The words that a date stands on, looked up again in the agreement whenever they are shown."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy.orm import Session

from organizer.clauses.quoting import standings_of
from organizer.core.case_clocks import CaseClock
from organizer.core.errors import OrganizerError
from organizer.core.quote import Standing
from organizer.core.reader import Reader

Found = dict[tuple[int, str], Standing]  # by text and words


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
    page_says: str = ""  # the words as the picture shows them, where one was misread


def shown(session: Session, reader: Reader, clocks: tuple[CaseClock, ...]) -> list[Shown]:
    """All words of one text are looked for at once: preparing the text is what takes long."""
    quotes: dict[int, list[str]] = defaultdict(list)
    for clock in clocks:
        if clock.limit and clock.limit.edition_id:
            quotes[clock.limit.edition_id].append(clock.limit.quote)
    found: Found = {}
    for edition_id, asked in quotes.items():
        words = list(dict.fromkeys(asked))
        try:
            standings = standings_of(session, reader, edition_id, words)
        except OrganizerError:  # the text is gone, or is not open to this reader
            continue
        pairs = zip(words, standings, strict=True)
        found |= {(edition_id, quote): standing for quote, standing in pairs}
    return [_shown(clock, found) for clock in clocks]


def _shown(clock: CaseClock, standings: Found) -> Shown:
    limit = clock.limit
    if limit is None:
        return Shown(clock, "", "", True)
    if not limit.edition_id:  # public law, kept as data with its source
        return Shown(clock, limit.quote, limit.citation, True)
    found = standings.get((limit.edition_id, limit.quote))
    if found is None:
        return Shown(clock, "", limit.citation, False)
    is_found = found.found and found.place is not None
    citation = found.place.citation if found.place else limit.citation
    return Shown(
        clock, limit.quote if found.counts else "", citation, is_found, limit.clause_id,
        found.look_first, found.look_at, found.page_says,
    )  # fmt: skip
