"""Where words stand: pages, and stretches of characters in them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Span:
    """Characters ``start`` to ``end`` of the stored text of ``page`` (from 1)."""

    page: int
    start: int
    end: int

    def as_list(self) -> list[int]:
        return [self.page, self.start, self.end]


def slices(spans: Iterable[Span], pages: Mapping[int, str]) -> str:
    """The stored words of ``spans``, a page break between two pages as a newline.

    Two spans of one page follow each other without anything between them: what
    was left out there (a running head, a foot) ends with its own line break.
    """
    parts: list[str] = []
    last_page: int | None = None
    for span in spans:
        if last_page is not None and span.page != last_page:
            parts.append("\n")
        parts.append(pages[span.page][span.start : span.end])
        last_page = span.page
    return "".join(parts)
