"""Lines that may be headings of articles and other first-level parts, each with its weight."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .contents import is_entry
from .furniture import Furniture
from .kinds import Kind
from .lines import Line
from .parts import Hint

SEPARATOR = re.compile(r"^\s*[:.,–—~|―‒-]+\s*|^\s+")
IN_SENTENCE = re.compile(
    r"(?i)^\s*(?:,?\s*\(?(section|sections|sec|paragraph|above|below|and|or|of|shall|is|are|in|to|"
    r"for|herein|may|will|but|sets|be|has|hereof|with|which|as|the|this)\b|[;)])"
)
GOES_ON = re.compile(
    r"[a-z,;]$|\b(of|in|under|to|and|or|the|with|see|by|per)$|\b(article|section)\s\w{1,5}$", re.I
)
REFERS_ON = re.compile(
    r"[,;]$|\b(?:of|in|under|to|and|or|nor|the|with|see|by|per|from|this|that|said|than|through|at|"
    r"on|as|both|for|via|is|are|either|also|only|into|upon|above|below|violat\w+|provisions?)$|"
    r"\b(?:article|section)\s\w{1,5}$|\)$",
    re.I,
)
LONGEST_TITLE, FULL_LINE = 110, 45
LONGEST_TITLE_OF_LAW = 220  # some are whole questions


@dataclass(frozen=True)
class Candidate:
    """A line that looks like a numbered heading. ``weight`` is how much it looks like one."""

    line: int  # its place among the lines
    label: str
    rest: str
    number: float
    weight: float
    is_name: bool = False  # without a number: the label is the title


def named(place: int, title: str, number: int) -> Candidate:
    """A heading without a number, the ``number``th of its kind."""
    return Candidate(place, " ".join(title.split()), "", float(number), 1.0, is_name=True)


def candidates_of(
    kind: Kind,
    lines: Sequence[Line],
    furniture: Furniture,
    contents: frozenset[int],
    hints: Sequence[Hint],
) -> list[Candidate]:
    """The lines that read like a heading of this kind, in their order."""
    titles = {(hint.page, plain(hint.title)) for hint in hints}
    found = []
    for place, line in enumerate(lines):
        if line.page in contents or not (matched := kind.pattern.match(line.words)):
            continue
        number = kind.counts(matched["number"])
        rest = matched["rest"] or ""
        if number is None or (rest.strip() and is_entry(line.words)):
            continue
        weight = _weight(lines, place, matched["label"], rest, furniture, titles)
        if weight > 0:
            found.append(_candidate(place, matched, rest, number, weight))
    return found


def _candidate(
    place: int, matched: re.Match[str], rest: str, number: float, weight: float
) -> Candidate:
    title = SEPARATOR.sub("", rest).strip()
    title = title.rstrip('”"') if matched[0][:1] in '“"' else title
    return Candidate(place, " ".join(matched["label"].split()), title, number, weight)


def _weight(
    lines: Sequence[Line],
    place: int,
    label: str,
    rest: str,
    furniture: Furniture,
    titles: set[tuple[int, str]],
) -> float:
    line = lines[place]
    is_law = label[:1] == "§"  # "Will an agency …?" is a title there
    longest = LONGEST_TITLE_OF_LAW if is_law else LONGEST_TITLE
    if (not is_law and IN_SENTENCE.match(rest)) or len(rest.strip()) > longest:
        return 0.0
    weight = 1.0
    weight += 1.0 if line.is_marked else 0.0
    weight += 1.5 if (line.page, plain(line.words)) in titles else 0.0
    weight += 0.4 if label.isupper() or is_law else 0.0
    weight += 0.3 if line.after_blank else 0.0
    weight -= 0.7 if furniture.holds(line) else 0.0
    before = words_before(lines, place)
    if not line.after_blank and goes_on(before):
        weight -= 1.2 if refers_on(before) else 0.7
    weight -= 0.8 if rest.rstrip().endswith((",", ";")) else 0.0
    weight -= 0.8 if re.search(r"[a-z]{2,}.*\.\s*$", rest) and len(rest) > 70 else 0.0
    return weight


def goes_on(before: str) -> bool:
    """Whether the line before breaks off in a sentence: a long one, without its full stop."""
    return len(before) >= FULL_LINE and GOES_ON.search(before) is not None


def refers_on(before: str) -> bool:
    """Whether a line that breaks off asks for a reference: "in accordance with", not "decision",
    after which "Section 2." can only be a heading (a table or a list ended without a stop)."""
    return REFERS_ON.search(before) is not None


def words_before(lines: Sequence[Line], place: int) -> str:
    for line in reversed(lines[max(0, place - 3) : place]):
        if line.words:
            return line.words
    return ""


def plain(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()
