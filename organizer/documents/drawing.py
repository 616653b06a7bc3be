"""One page of a PDF drawn, with the boxes of its words: the child that ``pictures`` starts.

PDFium is not thread-safe, and a bad file may end it: here it has a process of its own. The boxes
are those of the file's own words; words read from a picture have theirs in the stored page.
"""

import ctypes
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image

from .columns import Part, parted

DOTS_PER_INCH, POINTS_PER_INCH = 130, 72
GREYS = 16
MOST_DOTS = 4_000_000
BREAKS = "\x02-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015"

Corners = tuple[float, float, float, float]
NOWHERE: Corners = (1.0, 1.0, 0.0, 0.0)
Boxed = tuple[str, float, float, float, float]  # a word, and left, top, right, bottom as shares


def draw(source: Path, number: int, picture: Path, words: Path) -> None:
    pdf = pdfium.PdfDocument(source)
    page = pdf[number - 1]
    drawn = _drawn(page, DOTS_PER_INCH)
    found = list(_words(page))
    drawn.quantize(GREYS).save(picture, "PNG", optimize=True)
    words.write_text(json.dumps({"size": drawn.size, "words": found}), encoding="utf-8")
    page.close()
    pdf.close()


def _drawn(page: pdfium.PdfPage, dots: int) -> Image.Image:
    width, height = page.get_size()
    scale = dots / POINTS_PER_INCH
    scale = min(scale, (MOST_DOTS * (dots / DOTS_PER_INCH) ** 2 / max(1, width * height)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    image: Image.Image = bitmap.to_pil().copy()
    bitmap.close()
    return image


def _words(page: pdfium.PdfPage) -> Iterator[Boxed]:
    """Words of the text layer in the order in which the page is read."""
    textpage = page.get_textpage()
    parts = parted(textpage, textpage.get_text_bounded())
    found = list(_in_order_of_file(page, textpage, parts))
    textpage.close()
    for _, boxed in sorted(found, key=lambda one: one[0]):
        yield boxed


def _in_order_of_file(
    page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, parts: list[Part]
) -> Iterator[tuple[int, Boxed]]:
    """Words as PDFium counts its characters, each with the number of its part of the page."""
    word, box, place = "", NOWHERE, 0
    for index in range(textpage.count_chars()):
        sign = chr(pdfium.raw.FPDFText_GetUnicode(textpage, index))
        is_break = sign.isspace() or sign in BREAKS or not sign.isprintable()
        at = textpage.get_charbox(index, loose=True)
        here = place if is_break else _part_of(at, parts)
        if word and (is_break or here != place):
            yield place, (word, *box)
            word, box = "", NOWHERE
        if not is_break:
            word, box, place = word + sign, _around(box, _shares(page, at)), here
    if word:
        yield place, (word, *box)


def _part_of(box: Corners, parts: list[Part]) -> int:
    left, bottom, right, top = box
    x, y = (left + right) / 2, (bottom + top) / 2
    return next((number for number, part in enumerate(parts) if part.holds(x, y)), 0)


def _around(box: Corners, other: Corners) -> Corners:
    (left, top, right, bottom), (x1, y1, x2, y2) = box, other
    return min(left, x1), min(top, y1), max(right, x2), max(bottom, y2)


def _shares(page: pdfium.PdfPage, box: Corners) -> Corners:
    """A box of the page as shares of its picture, turned as the page is turned."""
    left, bottom, right, top = box
    (x1, y1), (x2, y2) = (_on_picture(page, left, top), _on_picture(page, right, bottom))
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


FINE = 100_000


def _on_picture(page: pdfium.PdfPage, x: float, y: float) -> tuple[float, float]:
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.raw.FPDF_PageToDevice(page, 0, 0, FINE, FINE, 0, x, y, across, down)
    return across.value / FINE, down.value / FINE


if __name__ == "__main__":
    draw(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4]))
