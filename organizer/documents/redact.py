"""Redaction that truly removes: the page becomes a picture of itself, blackened, and is read again.

PDFium works in one thread of one process: call this from a job, never from a page.
"""

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw
from PIL import Image, ImageDraw

from organizer.core.errors import Invalid, Refused

from . import images
from .pdf import opened, read_pdf

DOTS_PER_INCH = 200
POINTS_PER_INCH = 72
LEAST_WORDS = 2
Box = tuple[float, float, float, float]  # left, bottom, right, top
WORD = re.compile(r"\w{3,}")


@dataclass(frozen=True)
class Region:
    """A rectangle on a page (from 1), in parts of its width and height from the top left."""

    page: int
    left: float
    top: float
    right: float
    bottom: float

    def is_sound(self) -> bool:
        return 0 <= self.left < self.right <= 1 and 0 <= self.top < self.bottom <= 1


@dataclass(frozen=True)
class Redacted:
    """``elsewhere``: covered words that still stand on other pages, and on which."""

    content: bytes
    elsewhere: tuple[tuple[str, tuple[int, ...]], ...] = ()


def redact_pdf(content: bytes, regions: Sequence[Region]) -> Redacted:
    """A copy in which nothing of the covered pages is left but a picture of what stays visible.

    The copy is made anew: no attachment, form, bookmark, remark or description of the old
    file goes with it. Raises Refused when a covered word can still be read on its page.
    """
    _check(regions)
    covered = _covered_words(content, regions)
    flat = _flattened(content)
    pictures = _pictures(flat, regions)
    made = _rebuilt(flat, pictures)
    _check_pictures(made, pictures)
    # Read as everything is read, pictures of pages too: a name may stand on in a letterhead.
    return Redacted(made, _elsewhere(covered, {p.number: p.text for p in read_pdf(made).pages}))


def redact_image(content: bytes, regions: Sequence[Region]) -> bytes:
    """The picture with the regions black, without metadata. The page number plays no part."""
    _check(regions)
    picture = images.opened(content)
    form = "JPEG" if picture.format == "JPEG" else "PNG"
    return images.as_bytes(_blackened(images.upright(picture), regions), form)


def regions_of(content: bytes, words: str) -> list[Region]:
    """Where words stand in a PDF, however they are written; a picture of words has none."""
    sought = " ".join(words.split())
    if len(sought) < LEAST_WORDS:
        raise Invalid("Give at least two letters to look for.")
    pdf = opened(content)
    try:
        return [
            _as_shown(pdf[index], index + 1, box)
            for index in range(len(pdf))
            for box in _boxes(pdf[index], sought)
        ]
    finally:
        pdf.close()


def _boxes(page: pdfium.PdfPage, sought: str) -> Iterator[Box]:
    textpage = page.get_textpage()
    search = textpage.search(sought)
    while found := search.get_next():
        first, count = found
        for number in range(textpage.count_rects(first, count)):
            yield textpage.get_rect(number)
    textpage.close()


def _as_shown(page: pdfium.PdfPage, number: int, box: Box) -> Region:
    """A box in the page's own points as parts of the page as it is shown."""
    x0, y0, x1, y1 = page.get_cropbox()
    width, height = x1 - x0, y1 - y0
    left, right = (box[0] - x0) / width, (box[2] - x0) / width
    top, bottom = (y1 - box[3]) / height, (y1 - box[1]) / height
    turned = {
        0: (left, top, right, bottom),
        90: (1 - bottom, left, 1 - top, right),
        180: (1 - right, 1 - bottom, 1 - left, 1 - top),
        270: (top, 1 - right, bottom, 1 - left),
    }
    sides = [min(1.0, max(0.0, side)) for side in turned[page.get_rotation()]]
    # A little more on each side: letters hang out of the box that PDFium gives them.
    left, top, right, bottom = sides
    return Region(
        number, max(0.0, left - 0.002), max(0.0, top - 0.003), min(1.0, right + 0.002),
        min(1.0, bottom + 0.003),
    )  # fmt: skip


def _check(regions: Sequence[Region]) -> None:
    if not regions:
        raise Invalid("Mark what is to be covered.")
    if not all(one.is_sound() for one in regions):
        raise Invalid("A region to cover lies outside its page.")


def _covered_words(content: bytes, regions: Sequence[Region]) -> set[str]:
    pdf = opened(content)
    try:
        words: set[str] = set()
        for one in regions:
            if not 1 <= one.page <= len(pdf):
                raise Invalid(f"The file has no page {one.page}.")
            page = pdf[one.page - 1]
            text = page.get_textpage().get_text_bounded(*_on_paper(page, one))
            words |= {word.casefold() for word in WORD.findall(text)}
        return words
    finally:
        pdf.close()


def _on_paper(page: pdfium.PdfPage, one: Region) -> tuple[float, float, float, float]:
    """Left, bottom, right and top in the page's own points, before it was turned for showing."""
    turned = {
        0: (one.left, one.top, one.right, one.bottom),
        90: (one.top, 1 - one.right, one.bottom, 1 - one.left),
        180: (1 - one.right, 1 - one.bottom, 1 - one.left, 1 - one.top),
        270: (1 - one.bottom, one.left, 1 - one.top, one.right),
    }
    left, top, right, bottom = turned[page.get_rotation()]
    x0, y0, x1, y1 = page.get_cropbox()
    width, height = x1 - x0, y1 - y0
    return x0 + left * width, y1 - bottom * height, x0 + right * width, y1 - top * height


def _flattened(content: bytes) -> bytes:
    """What forms and remarks show becomes part of their page: leaving them out loses nothing."""
    pdf = opened(content)
    try:
        pdf.init_forms()
        for page in pdf:
            # The page's own flatten asks for a form; remarks stand in files without one too.
            pdfium_raw.FPDFPage_Flatten(page, pdfium_raw.FLAT_NORMALDISPLAY)
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()
    finally:
        pdf.close()


def _pictures(content: bytes, regions: Sequence[Region]) -> dict[int, Image.Image]:
    pdf = opened(content)
    try:
        made = {}
        for number in sorted({one.page for one in regions}):
            bitmap = pdf[number - 1].render(scale=DOTS_PER_INCH / POINTS_PER_INCH)
            mine = [one for one in regions if one.page == number]
            made[number] = _blackened(bitmap.to_pil().convert("RGB"), mine)
        return made
    finally:
        pdf.close()


def _blackened(picture: Image.Image, regions: Sequence[Region]) -> Image.Image:
    draw = ImageDraw.Draw(picture)
    for one in regions:
        # A point more on each side: the edge of a letter must not look out.
        corners = (
            int(one.left * picture.width) - 1, int(one.top * picture.height) - 1,
            int(one.right * picture.width) + 1, int(one.bottom * picture.height) + 1,
        )  # fmt: skip
        draw.rectangle(corners, fill="black")
    return picture


def _check_pictures(made: bytes, numbers: Iterable[int]) -> None:
    """What was covered must hold no letters any more, only points."""
    pdf = opened(made)
    try:
        for number in numbers:
            textpage = pdf[number - 1].get_textpage()
            if textpage.count_chars():
                raise Refused(f"Words can still be read on page {number}: nothing was kept.")
    finally:
        pdf.close()


def _rebuilt(content: bytes, pictures: dict[int, Image.Image]) -> bytes:
    with pikepdf.open(io.BytesIO(content)) as old, pikepdf.new() as new:
        for number, page in enumerate(old.pages, start=1):
            if number in pictures:
                with pikepdf.open(io.BytesIO(_as_page(pictures[number]))) as sheet:
                    new.pages.extend(sheet.pages)
            else:
                new.pages.append(page)
                _strip(new.pages[-1])
        # Pages may share a list of drawings: what only a covered page drew must not go along.
        new.remove_unreferenced_resources()
        out = io.BytesIO()
        new.save(out, deterministic_id=True)
        return out.getvalue()


def _strip(page: pikepdf.Page) -> None:
    """What a page may carry unseen. Remarks may repeat what was covered; links may lead away."""
    for name in ("/Annots", "/AA", "/Metadata", "/PieceInfo", "/Thumb", "/StructParents", "/B"):
        if name in page.obj:
            del page.obj[name]


def _as_page(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PDF", resolution=DOTS_PER_INCH, quality=images.QUALITY)
    return out.getvalue()


def _elsewhere(covered: set[str], pages: dict[int, str]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    standing = {number: set(WORD.findall(text.casefold())) for number, text in pages.items()}
    found = []
    for word in sorted(covered):
        on = tuple(number for number, words in standing.items() if word in words)
        if on:
            found.append((word, on))
    return tuple(found)
