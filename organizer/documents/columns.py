"""The text of a PDF page whose file writes across two columns, one column after the other."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

import pypdfium2 as pdfium

from organizer.core.columns import Block, Layout, Piece, layout, reads_on

FEWEST_WORDS = 120  # on a page with two columns of text
FAR = 100_000.0
FIGURES = 0.2  # of the words: a page of figures is a table
LEADERS = ("....", ". . . .", "____", "\t")


class Side(Enum):
    LEFT, RIGHT, BOTH = range(3)


@dataclass(frozen=True)
class Part:
    """A stretch of the page, in PDFium's measure, and its words."""

    side: Side
    left: float
    bottom: float
    right: float
    top: float
    words: str = ""

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x < self.right and self.bottom <= y < self.top


@dataclass(frozen=True)
class Read:
    """The text of a page; ``is_doubtful``: its columns may be mixed."""

    text: str
    is_doubtful: bool = False


def in_columns(textpage: pdfium.PdfTextPage, text: str) -> Read:
    """The text column by column where the page is two columns written across."""
    found = _layout(textpage, text)
    parts = _told_apart(textpage, text, found)
    return Read(_whole(parts)) if parts else Read(text, found != Layout())


def parted(textpage: pdfium.PdfTextPage, text: str) -> list[Part]:
    """The stretches of such a page in the order in which they are read; empty if it isn't one."""
    return _told_apart(textpage, text, _layout(textpage, text))


def _layout(textpage: pdfium.PdfTextPage, text: str) -> Layout:
    return layout(_pieces(textpage)) if _is_prose(text) else Layout()


def _told_apart(textpage: pdfium.PdfTextPage, text: str, found: Layout) -> list[Part]:
    """Whatever is put together holds each character of the page, or the page stays as it is."""
    parts = list(_parts(textpage, found.blocks))
    is_whole = _signs(_whole(parts)) == _signs(text)
    reads = is_whole and all(reads_on(_column(parts, side)) for side in (Side.LEFT, Side.RIGHT))
    return parts if reads else []


def _whole(parts: list[Part]) -> str:
    return "\r\n".join(part.words for part in parts if part.words.strip())


def _is_prose(text: str) -> bool:
    words = text.split()
    if len(words) < FEWEST_WORDS or any(leader in text for leader in LEADERS):
        return False
    figures = sum(any(sign.isdigit() for sign in word) for word in words)
    return figures < FIGURES * len(words)


def _pieces(textpage: pdfium.PdfTextPage) -> list[Piece]:
    """Its runs of text, with heights that grow downwards."""
    rects = (textpage.get_rect(at) for at in range(textpage.count_rects()))
    return [Piece(left, -top, right, -bottom) for left, bottom, right, top in rects]


def _parts(textpage: pdfium.PdfTextPage, found: Sequence[Block]) -> Iterator[Part]:
    for number, block in enumerate(found):
        top, bottom = _between(found, number - 1), _between(found, number)
        for side, left, right in _sides(block):
            words = textpage.get_text_bounded(left, -bottom, right, -top)
            yield Part(side, left, -bottom, right, -top, words.strip("\r\n"))


def _column(parts: list[Part], side: Side) -> str:
    return "\n".join(part.words for part in parts if part.side == side)


def _between(found: Sequence[Block], number: int) -> float:
    """The height between a block and the next one; outside of all, far away."""
    if number < 0:
        return -FAR
    if number + 1 >= len(found):
        return FAR
    return (found[number].bottom + found[number + 1].top) / 2


def _sides(block: Block) -> list[tuple[Side, float, float]]:
    if block.gutter is None:
        return [(Side.BOTH, -FAR, FAR)]
    return [(Side.LEFT, -FAR, block.gutter), (Side.RIGHT, block.gutter, FAR)]


def _signs(text: str) -> Counter[str]:
    return Counter(sign for sign in text if not sign.isspace())
