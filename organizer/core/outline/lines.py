"""The lines of the pages, each with its place, freed of marks that are no words of theirs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .parts import PageText

MARK = re.compile(r"\s*#{1,6}\s+")
LINE_NUMBER = re.compile(r"\s{0,12}(\d{1,2})(?:\s{2,}|\s*$)")
FEWEST_NUMBERED = 8
SHARE, SHARE_WHERE_USUAL = 0.6, 0.1  # of a page's lines; tables are often not counted


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
    filled = [page for page in pages if page.text.strip()]
    counted = sum(bool(_numbered(page.text.split("\n"))) for page in filled)
    share = SHARE if counted < len(filled) / 2 else SHARE_WHERE_USUAL
    return [line for page in pages for line in _page_lines(page, share)]


def _page_lines(page: PageText, share: float) -> list[Line]:
    raw = page.text.split("\n")
    numbered = _numbered(raw, share)
    found, at, after_blank = [], 0, True
    for place, text in enumerate(raw):
        words_at = _skip_number(text) if place in numbered else 0
        mark = MARK.match(text, words_at)
        if mark:
            words_at = mark.end()
        words = text[words_at:]
        line = Line(
            page.number, at, at + len(text), at + words_at, words, after_blank, mark is not None
        )
        found.append(line)
        after_blank = not words.strip()
        at += len(text) + 1
    return found


def _numbered(raw: Sequence[str], share: float = SHARE) -> set[int]:
    """Lines that a margin counts 1, 2, 3 ...: pleading paper, as some agreements are typed on."""
    found = [(place, int(m[1])) for place, text in enumerate(raw) if (m := LINE_NUMBER.match(text))]
    chain: list[int] = []
    expected = 1
    for place, number in found:
        if number == expected:
            chain.append(place)
            expected += 1
    filled = sum(bool(text.strip()) for text in raw)
    fewest = FEWEST_NUMBERED if share == SHARE else 2
    return set(chain) if len(chain) >= max(fewest, filled * share) else set()


def _skip_number(text: str) -> int:
    found = LINE_NUMBER.match(text)
    return found.end() if found else 0
