"""The limits of an edition: found in its words, and those that a person has confirmed."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from organizer.core.as_shown import AsShown
from organizer.core.limits.find import Limit, find_limits
from organizer.core.reader import Reader
from organizer.core.span import slices

from .as_seen import as_seen
from .kept import TimeLimit, UnsureWord
from .texts import Text, spans_of, text_of
from .unsure import address, as_shown, misread_of, open_words, to_look_at, why_not


@dataclass(frozen=True)
class Listed:
    """A limit found in the text, with the record of its confirmation if there is one.

    ``page_says`` are its words as the picture of the page shows them, where a person saw
    that one was misread: the limit counts with these. Its quotation stays as it was read.
    """

    limit: Limit
    kept: TimeLimit | None
    unsure: tuple[UnsureWord, ...] = ()  # words of it that must be looked at first
    page_says: str = ""

    @property
    def is_confirmed(self) -> bool:
        return self.kept is not None and self.kept.is_confirmed and self._is_as_confirmed

    @property
    def _is_as_confirmed(self) -> bool:
        """Whether the page is still read as it was when somebody confirmed the limit."""
        return not self.unsure and self.kept is not None and self.kept.page_says == self.page_says

    @property
    def look_first(self) -> str:
        return why_not(self.unsure)

    @property
    def look_at(self) -> str:
        return address(self.unsure)

    @property
    def mark(self) -> str:
        return mark_of(self.limit)


def mark_of(limit: Limit) -> str:
    """What tells one found limit from another in a form: its words, number and unit."""
    spans = [span.as_list() for span in limit.spans]
    return _mark(spans, limit.number, limit.printed_unit, limit.runs_from)


def mark_of_kept(row: TimeLimit) -> str:
    spans = [list(span) for span in row.spans]
    return _mark(spans, row.number, row.printed_unit, row.runs_from)


def _mark(spans: list[list[int]], number: float, unit: str, runs_from: str) -> str:
    words = f"{spans}|{number:g}|{unit}|{runs_from}"
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def hash_of(quote: str) -> str:
    return hashlib.sha256(quote.encode()).hexdigest()


def limits_of(session: Session, reader: Reader, edition_id: int) -> list[Listed]:
    """All limits of an edition in the order of its text, confirmed or not.

    A record whose words are not found as a limit any more is listed too: it was
    suggested by a file or confirmed before the text was read anew.
    """
    text = text_of(session, reader, edition_id)
    words = open_words(session, [edition_id]).get(edition_id, [])
    found = _found(text, words)
    kept = _kept(session, edition_id)
    paired = _paired(found, kept)
    listed = [_listed(limit, paired.get(place), words) for place, limit in enumerate(found)]
    taken = {row.id for row in paired.values()}
    rest = [_listed(_as_limit(row), row, words) for row in kept if row.id not in taken]
    listed += [one for one in rest if one.kept and one.kept.page_says == one.page_says]
    return sorted(listed, key=lambda item: item.limit.spans[0])


def _found(text: Text, words: Sequence[UnsureWord]) -> list[Limit]:
    """The limits of the pages as their pictures show them, in the words as they were read."""
    seen, there = as_seen(text, misread_of(words))
    found = find_limits(seen.clauses, seen.pages)
    return [_as_read(limit, there, text) for limit in found]


def _as_read(limit: Limit, there: AsShown, text: Text) -> Limit:
    spans = tuple(there.back(span) for span in limit.spans)
    return replace(limit, spans=spans, quote=slices(spans, text.pages))


def _listed(limit: Limit, kept: TimeLimit | None, words: Sequence[UnsureWord]) -> Listed:
    unsure = to_look_at(words, limit.spans)
    return Listed(limit, kept, tuple(unsure), as_shown(limit.quote, limit.spans, words))


def sure_of(session: Session, limits: Iterable[TimeLimit]) -> list[TimeLimit]:
    """Those whose words were compared with the picture of their page, where they had to be,
    and found to say what they said when the limit was confirmed."""
    rows = list(limits)
    words = open_words(session, {row.edition_id for row in rows})
    return [row for row in rows if _is_sure(row, words.get(row.edition_id, ()))]


def _is_sure(row: TimeLimit, words: Sequence[UnsureWord]) -> bool:
    spans = spans_of(row.spans)
    return not to_look_at(words, spans) and as_shown(row.quote, spans, words) == row.page_says


def _kept(session: Session, edition_id: int) -> list[TimeLimit]:
    query = (
        select(TimeLimit)
        .options(joinedload(TimeLimit.clause))
        .where(TimeLimit.edition_id == edition_id, TimeLimit.withdrawn_at.is_(None))
        .order_by(TimeLimit.id)
    )
    return list(session.scalars(query))


def _paired(found: Sequence[Limit], kept: Sequence[TimeLimit]) -> dict[int, TimeLimit]:
    """By place among ``found`` the record of it: in the same words, or in words that overlap.

    A corrected outline cuts sentences elsewhere; that makes no limit another one.
    """
    paired: dict[int, TimeLimit] = {}
    for is_it in (_in_the_same_words, _in_overlapping_words):
        left = [row for row in kept if row not in paired.values()]
        for place, limit in enumerate(found):
            row = next((row for row in left if is_it(row, limit)), None)
            if row is not None and place not in paired:
                paired[place] = row
                left.remove(row)
    return paired


def _in_the_same_words(row: TimeLimit, limit: Limit) -> bool:
    is_there = spans_of(row.spans) == limit.spans and row.runs_from == limit.runs_from
    return is_there and _counts_the_same(row, limit)


def _in_overlapping_words(row: TimeLimit, limit: Limit) -> bool:
    return _counts_the_same(row, limit) and any(
        one.page == other.page and one.start < other.end and other.start < one.end
        for one in spans_of(row.spans)
        for other in limit.spans
    )


def _counts_the_same(row: TimeLimit, limit: Limit) -> bool:
    return (row.number, row.printed_unit) == (limit.number, limit.printed_unit)


def _as_limit(row: TimeLimit) -> Limit:
    spans = spans_of(row.spans)
    return Limit(
        key=row.clause_id,
        step=row.step,
        number=row.number,
        unit=row.unit,
        printed_unit=row.printed_unit,
        runs_from=row.runs_from,
        actor=row.actor,
        is_before=row.is_before,
        page=spans[0].page,
        quote=row.quote,
        spans=spans,
        citation=row.clause.citation,
        if_late=row.if_late,
    )
