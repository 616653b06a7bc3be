"""The answer card: the agreement's own sentences, each verified where it stands, or no card.

Nothing is put in other words. A sentence that is not found in its clause as the text is
stored now is left out; without a first sentence there is no card.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.amounts import amounts
from organizer.core.quote import Quotable, Quoted
from organizer.search.encoder import Encoder
from organizer.search.explaining import TAUGHT
from organizer.search.highlighting import Piece, pieces, wanted_stems
from organizer.search.signs import ASKS_NUMBER
from organizer.search.words import stems, telling

from .as_seen import reading_of
from .models import Clause, StoredPage
from .rated import Rated, rated, run_around
from .results import Results, Shown
from .texts import spans_of
from .unsure import misread_of, open_words, to_look_at

LOOKED_AT = 5  # clauses
CLOSE = 0.4  # a sentence rated less than this behind the best may as well be the answer
BOTH = re.compile(r"\b(?:and|also|as well as)\b|\?.*\?", re.IGNORECASE)


@dataclass(frozen=True)
class Line:
    """A sentence that stands in ``shown``'s clause, and the amounts that were asked for."""

    shown: Shown
    quotation: str
    pieces: tuple[Piece, ...]
    amounts: tuple[str, ...]
    is_instead: bool = False  # it may be the answer in place of the first, not beside it


@dataclass(frozen=True)
class Card:
    lines: tuple[Line, ...]


def card(session: Session, encoder: Encoder | None, results: Results) -> Card | None:
    """One sentence that answers, or two of different clauses: because two things were asked, or
    because either may be the answer. None where evidence is weak."""
    if results.found.abstained or not results.groups:
        return None
    question = results.searched_for
    sections = _best_first(results)[:LOOKED_AT]
    found = rated(session, encoder, question, sections, _behind(results))
    # The best or none: where its words left their page, the next best is no answer either.
    first = _line(session, question, found[0], found) if found else None
    if first is None:
        return None
    second = _second(session, question, first, found) or _instead(session, question, first, found)
    return Card((first, second) if second else (first,))


def _behind(results: Results) -> dict[int, float]:
    """How much less ranking gave each clause than the best; nothing where a person taught it."""
    hits = results.found.hits
    best = max(hit.score for hit in hits)
    taught = {hit.clause.id for hit in hits if any(why.startswith(TAUGHT) for why in hit.why)}
    return {h.clause.id: 0.0 if h.clause.id in taught else best - h.score for h in hits}


def _best_first(results: Results) -> list[Shown]:
    """The clauses of all groups, in the order in which ranking had them."""
    place = {hit.clause.id: number for number, hit in reversed([*enumerate(results.found.hits)])}
    every = [one for group in results.groups for one in (group.first, *group.rest)]
    return sorted(every, key=lambda one: place[one.clause.id])


def _second(session: Session, question: str, first: Line, found: Sequence[Rated]) -> Line | None:
    """Another clause, when the question asks for two things and the first answers one."""
    missing = set(telling(question)) - set(stems(first.quotation))
    needed = 1 if BOTH.search(question) else 3
    for one in found:
        if one.shown.clause.id == first.shown.clause.id:
            continue
        if len(missing & set(stems(one.words))) >= needed:
            return _line(session, question, one, found)
    return None


def _instead(session: Session, question: str, first: Line, found: Sequence[Rated]) -> Line | None:
    """The next clause, where too little speaks for the first alone."""
    for one in found:
        if one.value <= found[0].value - CLOSE:
            return None
        if one.shown.clause.id != first.shown.clause.id:
            line = _line(session, question, one, found)
            return replace(line, is_instead=True) if line else None
    return None


def _line(session: Session, question: str, best: Rated, found: Sequence[Rated]) -> Line | None:
    """With what stands beside it, if that may be quoted too: a sentence alone may be half of
    what the agreement says of the matter."""
    clause = best.shown.clause
    quotation = verified(session, clause, run_around(best, found).words)
    quotation = quotation or verified(session, clause, best.words)
    if not quotation:
        return None
    asked = amounts(quotation) if ASKS_NUMBER.search(question) else ()
    marked = pieces(quotation, wanted_stems(question))
    return Line(best.shown, quotation, tuple(marked), asked)


def verified(session: Session, clause: Clause, words: str) -> str:
    """``words`` as people read them where they stand in the stored pages of a clause; empty when
    they don't, or when nobody has looked at the picture yet that they were read from."""
    standing = _quoted(session, clause).standing(words)
    if not (standing.exact and standing.place):
        return ""
    unsure = open_words(session, [clause.edition_id]).get(clause.edition_id, [])
    spans = standing.place.spans
    if to_look_at(unsure, spans):
        return ""
    return " ".join(reading_of(standing.place.text, spans, misread_of(unsure)).split())


def _quoted(session: Session, clause: Clause) -> Quoted:
    spans = spans_of(clause.spans)
    numbers = {span.page for span in spans}
    query = select(StoredPage).where(
        StoredPage.edition_id == clause.edition_id, StoredPage.number.in_(numbers)
    )
    pages = {page.number: page.text for page in session.scalars(query)}
    return Quoted([Quotable(clause.citation, clause.section, spans)], pages)
