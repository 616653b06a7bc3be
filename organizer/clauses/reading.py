"""What the reading pages show: a part of an edition, a clause with what stands around it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.reader import Reader
from organizer.core.terms import Term

from . import queries
from .amendments import changed_clauses
from .in_force import Governing, in_force
from .models import Clause, Edition
from .references import Run, cited_by, runs, with_doubts
from .remembered import Book, book_of
from .texts import spans_of
from .unsure import Doubts, doubts_in, open_words, places_in
from .whom import Whom

OPENING = "Opening pages"  # what stands before the first heading


@dataclass(frozen=True)
class PartName:
    """An article or another part, as the contents list it; ``number`` counts from 1."""

    number: int
    label: str
    title: str
    first: int  # the first clause of it
    seq: int  # of that clause in the edition


@dataclass(frozen=True)
class ShownClause:
    clause: Clause
    runs: tuple[Run, ...]
    terms: tuple[Term, ...]
    is_amended: bool
    doubts: Doubts  # of words that were read from a picture


@dataclass(frozen=True)
class EditionPage:
    edition: Edition
    parts: tuple[PartName, ...]
    shown: PartName | None  # None: the whole text
    clauses: tuple[ShownClause, ...]
    standing: queries.Standing

    @property
    def before(self) -> PartName | None:
        return self._beside(-1)

    @property
    def after(self) -> PartName | None:
        return self._beside(1)

    def _beside(self, step: int) -> PartName | None:
        wanted = self.shown.number + step if self.shown else 0
        return next((part for part in self.parts if part.number == wanted), None)


@dataclass(frozen=True)
class ClausePage:
    clause: Clause
    runs: tuple[Run, ...]
    terms: tuple[Term, ...]
    whom: Whom
    governing: Governing
    cited_by: tuple[Clause, ...]
    before: Clause | None
    after: Clause | None
    doubts: Doubts


SHORT = 40  # clauses; a text of no more is shown whole


def edition_page(
    session: Session,
    reader: Reader,
    edition_id: int,
    day: date,
    *,
    part: int | None = None,
    is_whole: bool = False,
) -> EditionPage:
    """A part of an edition (the first, if none is asked for) or its whole text."""
    edition = queries.edition(session, reader, edition_id)
    places = _places(session, edition_id)
    parts = _parts(places)
    is_whole = is_whole or (part is None and len(places) <= SHORT)
    asked = next((name for name in parts if name.number == part), parts[0] if parts else None)
    shown = None if is_whole else asked
    clauses = _of(session, edition_id, parts, shown)
    return EditionPage(
        edition,
        tuple(parts),
        shown,
        tuple(_shown(session, reader, edition_id, clauses)),
        queries.standing(session, edition.agreement_id, day),
    )


def clause_page(
    session: Session, reader: Reader, clause_id: int, day: date, whom: Whom
) -> ClausePage:
    """A clause with what governs in its place on ``day`` for ``whom``."""
    clause = queries.clause(session, reader, clause_id)
    book = book_of(session, reader, clause.edition_id)
    around = cited_by(list(book.links), clause.id)
    known = queries.clauses_by_id(session, around)
    unsure = open_words(session, [clause.edition_id]).get(clause.edition_id, [])
    doubts = doubts_in(unsure, spans_of(clause.spans))
    return ClausePage(
        clause,
        _runs(clause, book, doubts),
        tuple(book.terms_in(clause)),
        whom,
        in_force(session, reader, clause.id, whom, day),
        tuple(known[key] for key in around),
        _neighbour(session, clause, -1),
        _neighbour(session, clause, 1),
        doubts,
    )


def _runs(clause: Clause, book: Book, doubts: Doubts) -> tuple[Run, ...]:
    cut = runs(clause.reading, book.links_in(clause.id))
    places = places_in(clause, doubts.words) if doubts.look_first else ()
    return tuple(with_doubts(cut, places) if places else cut)


def part_of(session: Session, reader: Reader, clause: Clause) -> int:
    """The number of the part in which a clause stands."""
    queries.edition(session, reader, clause.edition_id)
    parts = _parts(_places(session, clause.edition_id))
    return next((name.number for name in reversed(parts) if name.seq <= clause.seq), 1)


Place = tuple[str, str, int, int]  # article, its title, number of the clause, its place


def _places(session: Session, edition_id: int) -> list[Place]:
    """Where each clause stands, without its words: what a list of contents needs."""
    columns = select(Clause.article, Clause.article_title, Clause.id, Clause.seq)
    rows = session.execute(columns.where(Clause.edition_id == edition_id).order_by(Clause.seq))
    return [(article, title, key, seq) for article, title, key, seq in rows]


def _parts(places: Iterable[Place]) -> list[PartName]:
    firsts = [next(group) for _, group in groupby(places, key=lambda place: place[:2])]
    return [
        PartName(number, label, title or ("" if label else OPENING), key, seq)
        for number, (label, title, key, seq) in enumerate(firsts, start=1)
    ]


def _of(
    session: Session, edition_id: int, parts: Sequence[PartName], shown: PartName | None
) -> list[Clause]:
    """The clauses of the part that is shown, or all."""
    query = select(Clause).where(Clause.edition_id == edition_id).order_by(Clause.seq)
    if shown:
        query = query.where(Clause.seq >= shown.seq)
        after = next((part.seq for part in parts if part.number == shown.number + 1), None)
        query = query if after is None else query.where(Clause.seq < after)
    return list(session.scalars(query))


def _shown(
    session: Session, reader: Reader, edition_id: int, clauses: Sequence[Clause]
) -> list[ShownClause]:
    amended = changed_clauses(session, edition_id)
    book = book_of(session, reader, edition_id, {clause.id for clause in clauses})
    unsure = open_words(session, [edition_id]).get(edition_id, [])
    found = []
    for clause in clauses:
        doubts = doubts_in(unsure, spans_of(clause.spans))
        shown = _runs(clause, book, doubts), tuple(book.terms_in(clause)), clause.id in amended
        found.append(ShownClause(clause, *shown, doubts))
    return found


def _neighbour(session: Session, clause: Clause, step: int) -> Clause | None:
    query = select(Clause).where(
        Clause.edition_id == clause.edition_id, Clause.seq == clause.seq + step
    )
    return session.scalar(query)
