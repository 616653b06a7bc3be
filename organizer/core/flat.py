"""Running text: white space evened out, line-end hyphens mended, each character's place kept."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .span import Span

TOKEN = re.compile(
    r"(?P<gap>\s+)|(?P<broken>(?<=[a-z])-[ \t]*\n\s*(?=[a-z])|\xad\s*)|[^\s\xad-]+|-"
)


@dataclass(frozen=True)
class Flat:
    """``text`` for searching; ``at`` says where in ``source`` each of its characters stands."""

    text: str
    source: str
    at: Sequence[int]
    starts: tuple[int, ...]  # where each span begins in ``source``
    spans: tuple[Span, ...]
    groups: tuple[int, ...]  # where each group of spans begins in ``text``
    source_groups: tuple[int, ...]  # and in ``source``

    def place(self, index: int) -> tuple[int, int]:
        """Page and offset of a character of ``text``."""
        here = self.at[index]
        number = bisect_right(self.starts, here) - 1
        span = self.spans[number]
        return span.page, min(span.start + here - self.starts[number], span.end - 1)

    def stretch(self, start: int, end: int) -> tuple[Span, ...]:
        """The spans of the stored pages on which ``text[start:end]`` stands."""
        return self.source_stretch(self.at[start], self.at[end - 1] + 1)

    def source_stretch(self, first: int, last: int) -> tuple[Span, ...]:
        """The spans on which ``source[first:last]`` stands."""
        found: list[Span] = []
        for at, span in zip(self.starts, self.spans, strict=True):
            begin = span.start + max(first - at, 0)
            stop = span.start + min(last - at, span.end - span.start)
            if begin < stop:
                found.append(Span(span.page, begin, stop))
        return tuple(found)

    def group_at(self, index: int) -> int:
        return max(bisect_right(self.groups, index) - 1, 0)

    def group_of_source(self, here: int) -> int:
        return max(bisect_right(self.source_groups, here) - 1, 0)

    def starts_line(self, index: int) -> bool:
        """Does the word at ``index`` begin a line of the page?"""
        here = self.at[index]
        before = self.source[max(here - 40, 0) : here]
        return not before.rstrip(" \t•·*-–—") or before.rstrip(" \t•·*-–—").endswith("\n")

    def after_blank_line(self, index: int) -> bool:
        here = self.at[index]
        before = self.source[max(here - 200, 0) : here]
        gap = before[len(before.rstrip()) :]
        return gap.count("\n") > 1

    def gap(self, index: int) -> str:
        """What stands in ``source`` between the characters on both sides of ``index``."""
        return self.source[self.at[index - 1] + 1 : self.at[index + 1]]

    def lines_beside(self, index: int) -> tuple[str, str]:
        """The line of ``source`` that ends at a gap of ``text``, and the one that begins after."""
        last, first = self.at[index - 1] + 1, self.at[index + 1]
        begin, end = self.source.rfind("\n", 0, last) + 1, self.source.find("\n", first)
        return self.source[begin:last], self.source[first : end if end >= 0 else None]


def flatten(groups: Iterable[Sequence[Span]], pages: Mapping[int, str]) -> Flat:
    """Join groups of spans (a group a clause) into one running text."""
    pieces: list[str] = []
    starts: list[int] = []
    spans: list[Span] = []
    begins: list[int] = []
    length = 0
    for group in groups:
        begins.append(length)
        for span in group:
            starts.append(length)
            spans.append(span)
            piece = pages[span.page][span.start : span.end] + "\n"
            pieces.append(piece)
            length += len(piece)
    return _flat("".join(pieces), starts, spans, begins)


def _flat(source: str, starts: list[int], spans: list[Span], begins: list[int]) -> Flat:
    parts: list[str] = []
    at = array("L")
    for match in TOKEN.finditer(source):
        if match.lastgroup == "broken":
            continue
        if match.lastgroup == "gap":
            parts.append(" ")
            at.append(match.start())
        else:
            parts.append(match[0])
            at.extend(range(match.start(), match.end()))
    groups = tuple(bisect_right(at, begin - 1) for begin in begins)
    return Flat("".join(parts), source, at, tuple(starts), tuple(spans), groups, tuple(begins))
