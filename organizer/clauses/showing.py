"""A stored page with a clause's words on it: what "show it on the page" shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from organizer.core.errors import NotFound
from organizer.core.reader import Reader
from organizer.core.span import Span
from organizer.core.word_boxes import Box, Word

from . import queries
from .models import Clause, Edition, StoredPage
from .texts import spans_of


@dataclass(frozen=True)
class Piece:
    words: str
    is_lit: bool


@dataclass(frozen=True)
class Sheet:
    edition: Edition
    page: StoredPage
    sheets: int
    clause: Clause | None
    spans: tuple[Span, ...]  # those of the clause that stand on this page
    clause_pages: tuple[int, ...]
    seen: tuple[Word, ...]  # words that were read from the picture of the page

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(piece for piece in _cut(self.page.text, self.spans) if piece.words)

    @property
    def where(self) -> str:
        """Both page numbers: the one that is printed, and which sheet of the file it is."""
        sheet = f"sheet {self.page.number} of {self.sheets}"
        return f"Page {self.page.printed} as printed, {sheet}" if self.page.printed else sheet


def sheet_of(
    session: Session, reader: Reader, edition_id: int, number: int, clause_id: int | None = None
) -> Sheet:
    """A page of an edition; the words of a clause are lit if they stand on it."""
    edition = queries.edition(session, reader, edition_id)
    page = queries.page(session, reader, edition_id, number)
    clause = queries.clause(session, reader, clause_id) if clause_id else None
    if clause and clause.edition_id != edition_id:
        raise NotFound("That clause stands in another text.")
    spans = spans_of(clause.spans) if clause else ()
    count = select(func.count()).where(StoredPage.edition_id == edition_id)
    return Sheet(
        edition,
        page,
        session.scalar(count) or 0,
        clause,
        tuple(span for span in spans if span.page == number),
        tuple(sorted({span.page for span in spans})),
        tuple(_seen(page)),
    )


def _seen(page: StoredPage) -> Iterator[Word]:
    for start, end, _, *box in page.seen:
        yield Word(page.text[int(start) : int(end)], Box(*box))


def _cut(text: str, spans: Sequence[Span]) -> Iterator[Piece]:
    at = 0
    for span in sorted(spans):
        yield Piece(text[at : span.start], is_lit=False)
        yield Piece(text[span.start : span.end], is_lit=True)
        at = span.end
    yield Piece(text[at:], is_lit=False)
