"""PDF text by PDFium, which is not thread-safe: one thread of one process at a time."""

import pypdfium2 as pdfium

from organizer.core.errors import Invalid

from .page import Bookmark, Document, Page

HYPHEN_AT_LINE_END = "\x02"  # PDFium's mark, with the line break dropped


def read_pdf(content: bytes) -> Document:
    try:
        pdf = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        raise Invalid("The PDF cannot be opened: it is damaged or locked by a password.") from error
    try:
        pages = tuple(Page(n + 1, _text(pdf, n)) for n in range(len(pdf)))
        return Document(pages, bookmarks=tuple(_bookmarks(pdf)), warnings=_empty(pages))
    finally:
        pdf.close()


def _text(pdf: pdfium.PdfDocument, index: int) -> str:
    page = pdf[index]
    textpage = page.get_textpage()
    text: str = textpage.get_text_bounded()
    textpage.close()
    page.close()
    return text.replace("\r\n", "\n").replace(HYPHEN_AT_LINE_END, "-")


def _bookmarks(pdf: pdfium.PdfDocument) -> list[Bookmark]:
    found = []
    for mark in pdf.get_toc():
        destination = mark.get_dest()
        index = destination.get_index() if destination else None
        if index is not None:
            found.append(Bookmark(mark.level, mark.get_title(), index + 1))
    return found


def _empty(pages: tuple[Page, ...]) -> tuple[tuple[int, str], ...]:
    return tuple((p.number, "no text on this page") for p in pages if not p.text.strip())
