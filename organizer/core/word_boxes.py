"""Where words of a stored page stand on its picture.

The picture's words come with their boxes, the page's text with offsets. The two are laid side
by side word by word, so that a reader that leaves out or adds a word moves nothing else.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from .span import Span

WORD = re.compile(r"[^\s\-\u00ad\u2010-\u2015]+")
TELLING = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Box:
    """A place on a page: shares of its width and height, from the top left."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Word:
    text: str
    box: Box


def boxes_of(text: str, spans: Iterable[Span], words: Sequence[Word]) -> list[Box]:
    """The boxes of the words of ``spans``, those of one line joined into one."""
    ranges = [(span.start, span.end) for span in spans]
    tokens = list(WORD.finditer(text))
    ours = [_bare(token[0]) for token in tokens]
    # A word with a hyphen is two here, both in its one box.
    parts = [(part, word.box) for word in words for part in WORD.findall(word.text)]
    theirs = [_bare(part) for part, _ in parts]
    lit = []
    for block in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            token = tokens[block.a + step]
            if any(start <= token.start() < end for start, end in ranges):
                lit.append(parts[block.b + step][1])
    return lines_of(lit)


def _bare(word: str) -> str:
    return TELLING.sub("", word.casefold()) or word


def lines_of(boxes: Iterable[Box]) -> list[Box]:
    """The boxes of words in their order, those of one line joined into one."""
    lines: list[Box] = []
    for box in boxes:
        if lines and _is_next(lines[-1], box):
            lines[-1] = _joined(lines[-1], box)
        else:
            lines.append(box)
    return lines


def _is_next(line: Box, box: Box) -> bool:
    """Whether ``box`` goes on in the line: beside it, and not across a gutter."""
    middle = (box.top + box.bottom) / 2
    height = max(line.bottom - line.top, box.bottom - box.top)
    beside = line.top <= middle <= line.bottom or box.top <= line.top <= box.bottom
    return beside and box.left - line.right < 4 * height and box.right > line.left


def _joined(line: Box, box: Box) -> Box:
    return Box(
        min(line.left, box.left),
        min(line.top, box.top),
        max(line.right, box.right),
        max(line.bottom, box.bottom),
    )
