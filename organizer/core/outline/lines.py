"""The lines of the pages, each with its place, freed of marks that are no words of theirs."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from .line_numbers import counted_at_end, counted_lines, left_out, skipped
from .parts import PageText

MARK = re.compile(r"\s*(?:#{1,6}\s+|\*\*(?=\S))")


@dataclass(frozen=True)
class Line:
    """``start`` to ``end`` in the page; ``words_at`` is where the agreement's own words begin."""

    page: int
    start: int
    end: int
    words_at: int
    text: str
    after_blank: bool
    is_marked: bool = False  # the source marked it as a heading

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip())

    @property
    def column(self) -> int:
        """How far from the left edge of the page the words begin, numbers in the margin counted."""
        return self.words_at - self.start + self.indent

    @property
    def words(self) -> str:
        return self.text.strip()


def lines_of(pages: Sequence[PageText]) -> list[Line]:
    raw = [page.text.split("\n") for page in pages]
    counted, at_end = counted_lines(raw), counted_at_end(raw)
    return [
        line
        for page, numbered, ended in zip(pages, counted, at_end, strict=True)
        for line in _page_lines(page, numbered, ended)
    ]


def _page_lines(page: PageText, numbered: Collection[int], ended: Collection[int]) -> list[Line]:
    raw = page.text.split("\n")
    found, at, after_blank = [], 0, True
    for place, text in enumerate(raw):
        words_at = skipped(text) if place in numbered else 0
        mark = MARK.match(text, words_at)
        if mark:
            words_at = mark.end()
        last = left_out(text) if place in ended else len(text)
        words = text[words_at:last]
        end = at + max(last, words_at)
        line = Line(page.number, at, end, at + words_at, words, after_blank, mark is not None)
        found.append(line)
        after_blank = not words.strip()
        at += len(text) + 1
    return found
