"""The references and the defined terms of an edition, worked out once and remembered.

A page must not read 1,200 clauses for the sake of one. What is remembered is only what every
reader of the edition may see; each caller asks first whether this reader may.
"""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from organizer.core.crossref.links import Link
from organizer.core.reader import Reader
from organizer.core.terms import Term, terms, used_in
from organizer.search.models import SearchGeneration

from . import queries
from .kept import MISREAD, UnsureWord
from .memory import Memory
from .models import Agreement, Clause, Edition
from .references import links_among, nodes_of

MOST = 12  # editions
Mark = tuple[object, ...]


@dataclass(frozen=True)
class Book:
    """What one edition says about itself."""

    links: tuple[Link, ...]
    terms: tuple[Term, ...]

    @cached_property
    def _by_clause(self) -> dict[int, list[Link]]:
        found: dict[int, list[Link]] = {}
        for link in self.links:
            found.setdefault(link.key, []).append(link)
        return found

    def links_in(self, clause_id: int) -> list[Link]:
        return self._by_clause.get(clause_id, [])

    def terms_in(self, clause: Clause) -> list[Term]:
        return used_in(clause.reading, clause.id, self.terms)


_books = Memory[Book](MOST)


def book_of(
    session: Session, reader: Reader, edition_id: int, only: Collection[int] | None = None
) -> Book:
    """The book of an edition; if it isn't written yet, one of the clauses in ``only`` will do."""
    edition = queries.edition(session, reader, edition_id)
    mark = _mark(session, edition_id)
    found = _books.get(mark)
    if found is None:
        nodes = nodes_of(session, reader, edition_id)
        known = terms((node.key, node.text) for node in nodes)
        found = Book(tuple(links_among(session, edition, nodes, only)), tuple(known))
        if only is None:
            _books.keep(mark, found)
    return found


def _mark(session: Session, edition_id: int) -> Mark:
    """Another text anywhere may be what a reference leads to: then all is worked out anew."""
    newest = select(
        select(func.sum(SearchGeneration.number)).scalar_subquery(),
        select(func.max(Clause.id)).scalar_subquery(),
        select(func.count(Edition.id)).scalar_subquery(),
        select(func.max(Edition.imported_at)).scalar_subquery(),
        select(func.max(UnsureWord.looked_at)).scalar_subquery(),
        select(func.count(UnsureWord.id)).where(UnsureWord.verdict == MISREAD).scalar_subquery(),
    )
    names = session.execute(select(Agreement.id, Agreement.name).order_by(Agreement.id)).all()
    where = str(session.get_bind().engine.url)
    counted = session.execute(newest).one()
    return (where, edition_id, *counted, *(tuple(row) for row in names))
