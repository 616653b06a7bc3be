"""PDF text by PDFium, which is not thread-safe: one thread of one process at a time."""

import math
import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO

import pypdfium2 as pdfium

from organizer.core.errors import Invalid

from . import ocr
from .columns import Read, in_columns
from .page import Bookmark, Document, Page, Paging, untold

HYPHEN_AT_LINE_END = "\x02"  # PDFium's mark, with the line break dropped


FEW_WORDS = 40
PICTURE_SHARE = 0.4
DOTS_PER_INCH, POINTS_PER_INCH = 300, 72
PICTURE = 3  # PDFium's number for an image on a page
MOST_PAGES = 4000
FEWEST_SIGNS, READABLE = 80, 0.5  # of a page's characters; leaders and tables have many signs
WRONG_PASSWORD = 4  # PDFium's number for it
LENGTH_TOLD = re.compile(rb"/Linearized\b.{0,200}?/L\s+(\d+)", re.S)
TAIL = 4096  # bytes in which the end of a file is looked for
LOOKED_AT, MOSTLY = 40, 0.8  # characters of a page, and how many of them lie the same way
LEADERS = "._-…·"
LAST_LATIN = "\u2000"

Warnings = tuple[tuple[int, str], ...]


def read_pdf(content: bytes, paging: Paging = untold) -> Document:
    """The pages as their text layer has them; pictures of pages are read by OCR.

    Raises Invalid for a file that is damaged, locked, or has far too many pages.
    """
    pdf = opened(content)
    try:
        if len(pdf) > MOST_PAGES:
            raise Invalid(
                f"The PDF has {len(pdf):,} pages; {MOST_PAGES:,} is the most that is read. Part "
                "it, and bring the parts in one by one."
            )
        read = []
        for index in range(len(pdf)):
            read.append(_page(pdf, index))
            paging(index + 1, len(pdf))
        pages = tuple(page for page, _ in read)
        warnings = tuple(warning for _, found in read for warning in found)
        return Document(pages, bookmarks=tuple(_bookmarks(pdf)), warnings=warnings)
    finally:
        pdf.close()


def opened(content: bytes) -> pdfium.PdfDocument:
    """Raises Invalid, in words, for a file that is locked, damaged or cut off.

    PDFium opens a file whose end is missing as far as it goes: pages would be lost unseen.
    """
    if _is_cut_off(content):
        raise Invalid(
            "The PDF cannot be opened: it is cut off, its end is missing. Get the whole file again."
        )
    try:
        return pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if error.err_code == WRONG_PASSWORD:
            raise Invalid(
                "The PDF is locked by a password. Open it, print it into a new PDF without one, "
                "and bring that in."
            ) from error
        raise Invalid("The PDF cannot be opened: it is damaged.") from error


def _is_cut_off(content: bytes) -> bool:
    told = LENGTH_TOLD.search(content[:1024])  # of a file made to be shown while it loads
    if told and int(told[1]) > len(content):
        return True
    return b"startxref" not in content[-TAIL:]


def _page(pdf: pdfium.PdfDocument, index: int) -> tuple[Page, Warnings]:
    number = index + 1
    try:
        page = pdf[index]
    except pdfium.PdfiumError:  # the others may be whole
        return Page(number, ""), ((number, "this page is damaged and cannot be read"),)
    try:
        read = _text(page)
        text = read.text
        garbled = is_garbled(text)
        if not garbled and (len(text.split()) >= FEW_WORDS or not _is_picture(page)):
            return Page(number, text), tuple((number, what) for what in _doubts(read))
        if not ocr.is_there():
            missing = "a picture of a page, and Tesseract is not installed: its words are missing"
            return Page(number, text), ((number, missing),)
        scanned = ocr.read_picture(_png(page))
        if garbled:
            return _instead(number, text, scanned)
        return _scanned(number, text, scanned)
    finally:
        page.close()


def _doubts(read: Read) -> Iterator[str]:
    if not read.text.strip():
        yield "no text on this page"
    if read.is_doubtful:
        yield "two columns that may be mixed: read this page beside its picture"


def is_garbled(text: str) -> bool:
    """A text layer whose characters are no letters: its font says nothing of what it shows."""
    signs = [c for c in text if not c.isspace() and c not in LEADERS]
    if len(signs) < FEWEST_SIGNS:
        return False
    readable = sum((c.isascii() and c.isalnum()) or (c.isalpha() and c < LAST_LATIN) for c in signs)
    return readable < READABLE * len(signs)


def _instead(number: int, text: str, scanned: ocr.Scanned) -> tuple[Page, Warnings]:
    """What is seen on a page whose own text cannot be read."""
    if not scanned.text.strip():
        return Page(number, text), ((number, "the text of this page is garbled"),)
    words, seen = scanned.after("")
    return Page(number, words, "ocr", seen), (
        (number, "the file's own text is garbled; read from the picture of the page instead"),
    )


def _scanned(number: int, text: str, scanned: ocr.Scanned) -> tuple[Page, Warnings]:
    """The real text of the page first, then what the picture says beside it."""
    if not scanned.text.strip():
        return Page(number, text), ((number, "a picture in which no words were read"),)
    real = [line for line in text.splitlines() if line.strip()]
    known = {" ".join(line.split()).casefold() for line in real}
    whole, seen = scanned.after("\n".join(real), known)
    return Page(number, whole, "ocr", seen), ()


def _text(page: pdfium.PdfPage) -> Read:
    textpage = page.get_textpage()
    turned = _turn(page, textpage)
    if turned is not None:  # it lies on its side: lines are told apart when it stands upright
        textpage.close()
        page.set_rotation(turned)
        textpage = page.get_textpage()
    text: str = textpage.get_text_bounded()
    read = in_columns(textpage, text) if turned is None else Read(text)
    textpage.close()
    words = read.text.replace("\r\n", "\n").replace(HYPHEN_AT_LINE_END, "-")
    return Read(words, read.is_doubtful)


def _turn(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage) -> int | None:
    """How the page must be turned for its words to stand upright; None when they do."""
    count = textpage.count_chars()
    angles = Counter(
        round(math.degrees(pdfium.raw.FPDFText_GetCharAngle(textpage, at)) / 90) * 90 % 360
        for at in range(0, count, max(1, count // LOOKED_AT))
    )
    if not angles:
        return None
    angle, found = angles.most_common(1)[0]
    is_clear = found >= MOSTLY * angles.total()
    return angle if is_clear and angle != page.get_rotation() else None


def _is_picture(page: pdfium.PdfPage) -> bool:
    """Whether pictures cover much of the page: then its words are in them."""
    width, height = page.get_size()
    covered = 0.0
    for item in page.get_objects(filter=[PICTURE], max_depth=3):
        left, bottom, right, top = item.get_bounds()
        covered += max(0.0, right - left) * max(0.0, top - bottom)
    return bool(covered >= PICTURE_SHARE * width * height)


def _png(page: pdfium.PdfPage) -> bytes:
    bitmap = page.render(scale=DOTS_PER_INCH / POINTS_PER_INCH, grayscale=True)
    out = BytesIO()
    bitmap.to_pil().save(out, "PNG")
    bitmap.close()
    return out.getvalue()


def _bookmarks(pdf: pdfium.PdfDocument) -> list[Bookmark]:
    found = []
    for mark in pdf.get_toc():
        destination = mark.get_dest()
        index = destination.get_index() if destination else None
        if index is not None:
            found.append(Bookmark(mark.level, mark.get_title(), index + 1))
    return found
