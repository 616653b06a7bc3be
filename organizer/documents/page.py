"""What a reader hands on: pages of text, and whatever outline the file itself carries."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Page:
    """One sheet, from 1. ``read_by`` is "text" or "ocr"; an empty page is kept empty."""

    number: int
    text: str
    read_by: str = "text"


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
