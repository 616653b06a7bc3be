"""The text of an edition in the forms that the rules of ``core`` take it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.citation import cite
from organizer.core.comparison.cited import Cited
from organizer.core.limits.passage import Passage
from organizer.core.quote import Quotable
from organizer.core.reader import Reader
from organizer.core.span import Span
from organizer.documents.page import Document

from . import queries
from .models import Clause, StoredPage
from .outlined import outline_of

NO_CLAUSE = 0  # the key of words that stand in no clause
PARAGRAPH = 200  # characters; headings, running heads and feet are shorter


@dataclass(frozen=True)
class Text:
    """An edition's clauses and pages, or a file's that was never stored.

    What stands in no clause but is as long as a paragraph is among ``clauses``
    too: a limit or a change in a preamble that the outline left out still counts.
    """

    clauses: tuple[Passage, ...]
    pages: dict[int, str]
    printed: dict[int, str]

    def cited(self) -> list[Cited]:
        return [Cited(c.article, c.label, c.citation, c.spans) for c in self.clauses]

    def quotables(self) -> list[Quotable]:
        return [Quotable(c.citation, f"{c.article} {c.section}", c.spans) for c in self.clauses]

    def page_quotables(self) -> list[Quotable]:
        """Whole pages: for words that stand in a heading, or run from one into a clause."""
        return [
            Quotable(
                cite("", (), sheet=number, printed=self.printed.get(number, "")),
                "page",
                (Span(number, 0, len(text)),),
            )
            for number, text in self.pages.items()
            if text
        ]


def text_of(session: Session, reader: Reader, edition_id: int) -> Text:
    """The stored text of an edition that ``reader`` may read."""
    clauses = queries.clauses_of(session, reader, edition_id)
    query = select(StoredPage).where(StoredPage.edition_id == edition_id)
    pages = list(session.scalars(query.order_by(StoredPage.number)))
    edition = queries.edition(session, reader, edition_id)
    return _whole(
        [_quoted(clause) for clause in clauses],
        {page.number: page.text for page in pages},
        {page.number: page.printed for page in pages},
        edition.outline.get("toc_pages", ()),
    )


def spans_of(stored: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(page, start, end) for page, start, end in stored)


def _quoted(clause: Clause) -> Passage:
    return Passage(
        clause.id,
        clause.article,
        clause.article_title,
        clause.section,
        clause.section_title,
        clause.label,
        clause.citation,
        spans_of(clause.spans),
    )


def text_of_document(document: Document) -> Text:
    """The text of a file that is not stored, such as a proposal."""
    outline = outline_of(document)
    clauses = [
        Passage(
            number,
            c.article,
            c.article_title,
            c.section,
            c.section_title,
            c.label,
            cite(
                c.article,
                c.path,
                sheet=c.spans[0].page,
                printed=outline.printed.get(c.spans[0].page, ""),
            ),
            c.spans,
        )
        for number, c in enumerate(outline.clauses, start=1)
    ]
    texts = {page.number: page.text for page in document.pages}
    return _whole(clauses, texts, dict(outline.printed), outline.toc_pages)


def _whole(
    clauses: Sequence[Passage],
    pages: dict[int, str],
    printed: dict[int, str],
    contents: Iterable[int],
) -> Text:
    left_out = set(contents)
    inside: dict[int, list[Span]] = {number: [] for number in pages}
    for clause in clauses:
        for span in clause.spans:
            inside[span.page].append(span)
    rest = [
        _outside(span, printed.get(number, ""))
        for number, text in pages.items()
        if number not in left_out
        for span in _gaps(number, text, inside[number])
    ]
    return Text(tuple(sorted([*clauses, *rest], key=lambda c: c.spans[0])), pages, printed)


def _gaps(number: int, text: str, inside: Sequence[Span]) -> Iterator[Span]:
    """The stretches of a page as long as a paragraph that no clause holds."""
    at = 0
    for span in [*sorted(inside), Span(number, len(text), len(text))]:
        if len(text[at : span.start].strip()) >= PARAGRAPH:
            yield Span(number, at, span.start)
        at = max(at, span.end)


def _outside(span: Span, printed: str) -> Passage:
    citation = cite("", (), sheet=span.page, printed=printed)
    return Passage(NO_CLAUSE, "", "", "", "", "", citation, (span,))
