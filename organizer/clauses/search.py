"""The contract search: which editions may answer, and the clauses found in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from time import perf_counter

from sqlalchemy.orm import Session

from organizer.core.reader import Reader
from organizer.core.span import Span, slices
from organizer.core.typed_citation import typed
from organizer.search import own_words
from organizer.search.encoder import Encoder
from organizer.search.explaining import TAUGHT
from organizer.search.ranking import Part, Ranked, rank
from organizer.search.windows import windows

from . import queries, words_in_use
from .as_seen import reading_of
from .cited import named
from .lessons import Answers, Lessons, live, within
from .models import Clause
from .narrowing import narrowed
from .stretched import stretched
from .texts import spans_of
from .unsure import misread_words

CITED = "the place that was named"
LEAST_SURE = 0.5  # below this the agreement does not seem to address the question


@dataclass(frozen=True)
class Hit:
    """A clause, or of a long one the sentences that answer; it may run on to those beside it
    under the same heading, where they are not hits of their own. ``text`` is what the pages
    have at ``spans``, a page break as a line break; ``reading`` is the same for people."""

    clause: Clause
    spans: tuple[tuple[int, int, int], ...]
    text: str
    score: float
    why: tuple[str, ...]
    reading: str = ""


@dataclass(frozen=True)
class Found:
    hits: tuple[Hit, ...]
    abstained: bool
    ms: float
    confidence: float = 0.0
    is_by_words: bool = False  # some clauses are still to be read for their meaning


def find(
    session: Session,
    reader: Reader,
    encoder: Encoder | None,
    question: str,
    *,
    on: date,
    edition_id: int | None = None,
    editions: Sequence[int] | None = None,
    limit: int = 10,
    taught: Lessons | None = None,
    apart: bool = False,
) -> Found:
    """The clauses that answer, best first, of one edition or of those in force on a day.

    ``editions`` are some that this reader may read, as ``scope.editions_for`` chose them;
    ``taught`` stands in for the lessons that count; ``apart`` gives each clause alone.
    """
    started = perf_counter()
    words_in_use.follow(session)
    if edition_id is not None:
        scopes = [queries.edition(session, reader, edition_id).id]
    elif editions is not None:
        scopes = list(editions)
    else:
        scopes = [edition.id for edition in queries.in_force_on(session, reader, on)]
    lessons = live(session) if taught is None else taught
    with own_words.searching():
        ranking = rank(session, encoder, lessons.expanded(question), scopes, limit, apart=apart)
    ranked = _hits(session, ranking.best)
    first = _named(session, question, scopes) or _taught(session, lessons.taught(question), scopes)
    hits = _for_people(session, _merged(first, ranked, limit))
    silent = not first and (not hits or ranking.confidence < LEAST_SURE)
    ms = round((perf_counter() - started) * 1000, 2)
    return Found(hits, silent, ms, ranking.confidence, ranking.is_by_words)


def _named(session: Session, question: str, scopes: Sequence[int]) -> list[Hit]:
    """The beginnings of the places that a question is the citation of."""
    citation = typed(question)
    places = named(session, scopes, citation) if citation else []
    return [_until(one.clause, windows(one.clause.text)[0][1], CITED) for one in places]


def _until(clause: Clause, end: int, why: str) -> Hit:
    place = _place(clause, (clause.id, 0, end))
    return Hit(clause, _plain(place), clause.text[:end].rstrip(), 1.0, (why,))


def _taught(session: Session, answers: Sequence[Answers], scopes: Sequence[int]) -> list[Hit]:
    by = {one.clause_id: one.by for one in reversed(answers)}
    clauses = within(session, answers, scopes) if answers else []
    return [_until(one, len(one.text), f"{TAUGHT}{by[one.id]}") for one in clauses]


def _merged(first: list[Hit], ranked: list[Hit], limit: int) -> tuple[Hit, ...]:
    """What was named or taught before what was ranked, no clause twice for it."""
    known = {hit.clause.id for hit in first}
    return tuple([*first, *(hit for hit in ranked if hit.clause.id not in known)][:limit])


def _for_people(session: Session, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    misread = misread_words(session, {hit.clause.edition_id for hit in hits})
    return tuple(
        replace(
            hit,
            reading=reading_of(
                hit.text, spans_of(hit.spans), misread.get(hit.clause.edition_id, ())
            ),
        )
        for hit in hits
    )


def _hits(session: Session, ranked: Sequence[Ranked]) -> list[Hit]:
    owners = [owner for item in ranked for owner, _, _ in item.parts]
    clauses = queries.clauses_by_id(session, owners)
    parted = [
        clauses[owner] for item in ranked if len(item.parts) > 1 for owner, _, _ in item.parts
    ]
    pages = queries.page_texts(session, parted)
    return [_hit(clauses, item, pages) for item in ranked]


def _hit(
    clauses: Mapping[int, Clause], item: Ranked, pages: Mapping[int, Mapping[int, str]]
) -> Hit:
    clause, places = clauses[item.owner], [_place(clauses[part[0]], part) for part in item.parts]
    if len(item.parts) == 1:
        owner, start, end = item.parts[0]
        text = clauses[owner].text[start:end].rstrip()
        return Hit(clause, _plain(places[0]), text, item.score, item.why)
    best = next(n for n, part in enumerate(item.parts) if part[0] == item.owner)
    spans = stretched(places, best, pages[clause.edition_id])
    text = slices(spans, pages[clause.edition_id])
    return Hit(clause, _plain(spans), text, item.score, item.why)


def _place(clause: Clause, part: Part) -> tuple[Span, ...]:
    """Where a part of a clause stands, without the white space after its last sentence."""
    _, start, end = part
    end = start + len(clause.text[start:end].rstrip())
    return spans_of(narrowed(clause.spans, start, end))


def _plain(spans: Sequence[Span]) -> tuple[tuple[int, int, int], ...]:
    return tuple((span.page, span.start, span.end) for span in spans)
