"""What the checks need of an edition: its pages, clauses and limits, as plain values."""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy.orm import Session

from organizer.clauses.as_seen import as_seen
from organizer.clauses.kept import MISREAD
from organizer.clauses.limits import limits_of
from organizer.clauses.texts import Text, text_of
from organizer.clauses.unsure import misread_of, open_words
from organizer.core.checks.facts import ClauseWords, Facts, stated
from organizer.core.limits.find import Limit, find_limits
from organizer.core.limits.passage import Passage
from organizer.core.reader import Reader
from organizer.core.span import slices


def with_edition(session: Session, reader: Reader, facts: Facts, edition_id: int) -> Facts:
    """``facts`` with the words of that edition as its pages show them; NotFound if this reader
    has no such edition."""
    text = text_of(session, reader, edition_id)
    listed = [(one.limit, one.is_confirmed) for one in limits_of(session, reader, edition_id)]
    open_ones = open_words(session, [edition_id]).get(edition_id, [])
    seen, there = as_seen(text, misread_of(open_ones))
    unsure = tuple(there.there(word.span) for word in open_ones if word.verdict != MISREAD)
    return replace(facts_with(facts, seen, listed), unsure=unsure)


def facts_with(facts: Facts, text: Text, limits: Iterable[tuple[Limit, bool]]) -> Facts:
    clauses = {one.key: one for one in text.clauses}
    known = [
        stated(limit, clauses[limit.key].article, clauses[limit.key].section, is_confirmed)
        for limit, is_confirmed in limits
    ]
    return replace(
        facts,
        pages=text.pages,
        clauses=tuple(_words(one, text.pages) for one in text.clauses),
        limits=tuple(known),
    )


def text_limits(text: Text) -> list[tuple[Limit, bool]]:
    """The limits of a text that is not stored: nobody has confirmed any."""
    return [(limit, False) for limit in find_limits(text.clauses, text.pages)]


def _words(one: Passage, pages: dict[int, str]) -> ClauseWords:
    return ClauseWords(
        one.article,
        one.section,
        one.label,
        one.citation,
        one.spans[0].page,
        slices(one.spans, pages),
        one.spans,
    )
