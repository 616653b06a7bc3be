"""What a reader hands on: pages of text, and whatever outline the file itself carries."""

from collections.abc import Callable
from dataclasses import dataclass, field

# Told after each page: how many are read, of how many. It may raise, to end the reading.
Paging = Callable[[int, int], None]


def untold(done: int, total: int) -> None:
    """For who does not want to hear how far the reading is."""


@dataclass(frozen=True)
class SeenWord:
    """A word read from the picture of a page: where it stands in the text and on the picture."""

    start: int
    end: int
    confidence: float  # of 100
    box: tuple[float, float, float, float]  # left, top, right, bottom as shares of the page


@dataclass(frozen=True)
class Page:
    """One sheet, from 1. ``read_by`` is "text" or "ocr"; an empty page is kept empty.

    ``seen`` are the words of ``text`` that were read from a picture.
    """

    number: int
    text: str
    read_by: str = "text"
    seen: tuple[SeenWord, ...] = ()


@dataclass(frozen=True)
class Bookmark:
    level: int
    title: str
    page: int


@dataclass(frozen=True)
class Document:
    pages: tuple[Page, ...]
    bookmarks: tuple[Bookmark, ...] = ()
    warnings: tuple[tuple[int, str], ...] = field(default=())  # page (0: the file), what
    tracked: str = ""  # how tracked changes were read, where there are any
