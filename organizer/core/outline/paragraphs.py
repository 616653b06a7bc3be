"""Paragraphs below a section: (a), 1., (i) to any depth; labels nest and start again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .lines import Line
from .numbers import is_roman, roman, value

LABEL = re.compile(
    r"(?P<open>\(?)(?P<mark>[A-Za-z]|\d{1,3}|[ivxl]{1,5}|[IVXL]{1,5}|[a-z]{2})(?P<close>[.)]{1,2})"
    r"(?=\s|[A-Z(]|$)"
)
A_COUNT = re.compile(  # the end of "thirty-one (31) days", broken over two lines
    r"\(\d{1,3}\)\s*-?\s*(?:(?:full|consecutive|calendar|work|working|business|regular|paid)\s+)*"
    r"(?:days?|hours?|weeks?|months?|years?|minutes?|percent|%|workdays?|miles|members?|employees?)\b"
)
COMBINED = re.compile(r"\s*(?=\(?[A-Za-z\d]{1,3}[.)])")
DOTTED = re.compile(
    r"(?:(?i:section|sec\.)\s+(?=\S+\s+[A-Z]))?(?P<mark>\d{1,3}(?:\.\d{1,2}){1,3})[.)]?(?=\s)"
)
STEP = re.compile(
    r"(?i:step|level|stage)\s+(?i:\d|[IVX]+|[A-D]|one|two|three|four|five)\b(?=\W*($|[A-Z]|\s{2}))"
)
STARTS = re.compile(r"[“\"(]?[A-Z\d$]")
ENDS = tuple('.:;!?”")')
INDENT, FARTHEST = 3, 30  # characters that a first line may stand in
SHORT = 0.72  # of a full line
UNWRAPPED = 200
BULLET = re.compile(r"[•●▪◦○■➢–*-]\s")


@dataclass(frozen=True)
class Label:
    """``style`` tells (a) from a. from a): a label continues only one of its own style."""

    printed: str
    style: str
    mark: str

    def follows(self, other: "Label") -> bool:
        return self.style == other.style and any(
            here == there + 1 for here in _values(self.mark) for there in _values(other.mark)
        )

    @property
    def is_first(self) -> bool:
        return 1 in _values(self.mark)


def labels_at(words: str) -> list[Label]:
    """The labels that a line begins with: "82. 1." has two, "(a)(1)" too."""
    found: list[Label] = []
    if A_COUNT.match(words):
        return []
    if dotted := DOTTED.match(words):
        return [Label(dotted["mark"], "1.1", dotted["mark"])]
    at = 0
    while len(found) < 3 and (matched := LABEL.match(words, at)):
        mark = matched["mark"]
        style = f"{matched['open']}{_kind(mark)}{matched['close']}"
        found.append(Label(matched[0], style, mark))
        at = matched.end()
        gap = COMBINED.match(words, at)
        if not gap:
            break
        at = gap.end()
    return found


def says_again(before: str, label: Label) -> bool:
    """ "thirty-one" at the end of a line and "(31)" at the beginning of the next are a number."""
    last = before.split()[-1:] if label.style == "(1)" else []
    return bool(last) and value(last[0]) == int(label.mark)


def _kind(mark: str) -> str:
    if mark.isdigit():
        return "1"
    return "A" if mark.isupper() else "a"


def _values(mark: str) -> set[int]:
    """What a mark may count: "i" is nine or one."""
    if mark.isdigit():
        return {int(mark)}
    if "." in mark:
        return {int(mark.rsplit(".", 1)[1])}
    found = set()
    low = mark.lower()
    if len(low) == 1:
        found.add(ord(low) - 96)
    elif low == low[0] * len(low):
        found.add(26 * (len(low) - 1) + ord(low[0]) - 96)
    if is_roman(mark):
        found.add(roman(mark))
    return found


def placed(stack: Sequence[Label], label: Label) -> tuple[Label, ...]:
    """The stack of labels after ``label``: next of an open level, or one level deeper."""
    for depth in range(len(stack) - 1, -1, -1):
        if label.follows(stack[depth]):
            return (*stack[:depth], label)
    same = [depth for depth, open_ in enumerate(stack) if open_.style == label.style]
    if same and not label.is_first:
        return (*stack[: same[-1]], label)
    if same and stack[-1].style == label.style:
        return (*stack[:-1], label)
    return (*stack, label)


def begins_paragraph(line: Line, before: Line | None, width: int) -> bool:
    """An unnumbered paragraph: where a sentence has ended and a blank line, a step of a
    procedure, an indent, or a line broken off early shows that another begins."""
    if before is None:
        return True
    if STEP.match(line.words):
        return True
    ended = before.words[-1:] in ENDS
    is_item = BULLET.match(line.words) is not None
    if line.after_blank or is_item:
        return ended or (is_item and line.after_blank)
    if not ended or not STARTS.match(line.words) or line.page != before.page:
        return False
    is_indented = INDENT <= line.column - before.column < FARTHEST
    return is_indented or len(before.text.rstrip()) < SHORT * width or width > UNWRAPPED


def usual_width(lines: Sequence[Line]) -> int:
    """How long a full line is in this text; a web page has a paragraph on a line."""
    lengths = sorted(len(line.text.rstrip()) for line in lines if line.words)
    return lengths[len(lengths) * 9 // 10] if lengths else 0
