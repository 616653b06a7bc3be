"""Lines that may be headings of articles and other first-level parts, each with its weight."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .contents import is_entry
from .furniture import Furniture
from .lines import Line
from .numbers import NUMBER, ORDINAL, of_law, ordinal, value
from .parts import Hint
from .titles import title_below

COUNTED = r"(?:(?i:no\.|number)\s*)?"
ARTICLE = re.compile(
    r"[“\"]?(?P<label>(?i:art[il1]?c[l1i]e|a r t i c l e)(?:\s+|(?=\d))"
    rf"{COUNTED}(?P<number>{NUMBER}))"
    r"(?P<rest>\b.*|\W.*)?$",  # a scanner may lose a letter or the space
    re.S,
)
LAW = re.compile(
    r"(?P<label>§\s*(?P<number>\d{1,5}[a-z]{0,2}(?:\.\d{1,5}[a-z]?)?))\.?(?P<rest>\s+[A-Z\[“].*)$"
)
DIVISIONS = tuple(
    re.compile(
        rf"(?P<label>(?i:{word})\s+{COUNTED}(?P<number>{NUMBER}))(?P<rest>\b.*|\W.*)?$", re.S
    )
    for word in (
        *(r"art\.", "clause", "chapter", "part", "title", "rule", "item", "subject", "topic"),
        *("policy", "provision"),
    )
)
IN_ORDER = re.compile(
    rf"(?P<label>(?P<number>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL})\s+(?i:article|section))"
    r"(?P<rest>\W.*)?$",
    re.I | re.S,
)
ROMAN_ALONE = re.compile(r"(?P<label>(?P<number>[IVXL]{1,6}))\.?(?P<rest>)$")
LETTERED = re.compile(r"(?P<label>(?P<number>[A-Z]))[.)]\s+(?P<rest>[A-Z].*)$")
BARE = re.compile(r"(?P<label>(?P<number>\d{1,2}|[IVXL]{1,6}))[.):]\s+(?P<rest>[A-Z].*)$")
SECTION = re.compile(
    rf"(?P<label>(?i:section|sec\.)\s+(?P<number>{NUMBER}))(?P<rest>\b.*|\W.*)?$", re.S
)
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


def article_candidates(
    lines: Sequence[Line], furniture: Furniture, contents: frozenset[int], hints: Sequence[Hint]
) -> list[Candidate]:
    return _candidates(ARTICLE, lines, furniture, contents, hints)


def bare_candidates(
    lines: Sequence[Line], furniture: Furniture, contents: frozenset[int], hints: Sequence[Hint]
) -> list[Candidate]:
    """Numbered titles without the word: "5. NO STRIKES", "§ 7114. Rights", "Section 4 PAY"."""
    law = _candidates(LAW, lines, furniture, contents, hints)
    if law:
        return law
    found = []
    for pattern in (BARE, SECTION):
        for one in _candidates(pattern, lines, furniture, contents, hints):
            if _is_title(one.rest) or lines[one.line].is_marked:
                found.append(one)
    return sorted(found, key=lambda one: one.line)


def divided_candidates(
    lines: Sequence[Line], furniture: Furniture, contents: frozenset[int], hints: Sequence[Hint]
) -> list[list[Candidate]]:
    """Other words for an article ("Clause 7", "First Article"), the longest list first."""
    kinds = (*DIVISIONS, IN_ORDER)
    found = [_candidates(word, lines, furniture, contents, hints) for word in kinds]
    return sorted(found, key=len, reverse=True)


def lettered_candidates(
    lines: Sequence[Line], furniture: Furniture, contents: frozenset[int], hints: Sequence[Hint]
) -> list[Candidate]:
    """Titles in capitals after a letter: "A. RECOGNITION"."""
    found = _candidates(LETTERED, lines, furniture, contents, hints)
    return [one for one in found if _is_title(one.rest) or lines[one.line].is_marked]


def roman_candidates(
    lines: Sequence[Line], furniture: Furniture, contents: frozenset[int], hints: Sequence[Hint]
) -> list[Candidate]:
    """Roman numbers alone on their lines, with a title below."""
    found = _candidates(ROMAN_ALONE, lines, furniture, contents, hints)
    return [one for one in found if title_below(lines, one.line, "", furniture)[0]]


def _is_title(rest: str) -> bool:
    letters = [c for c in rest if c.isalpha()]
    return len(letters) > 2 and sum(c.isupper() for c in letters) / len(letters) > 0.8


def _candidates(
    pattern: re.Pattern[str],
    lines: Sequence[Line],
    furniture: Furniture,
    contents: frozenset[int],
    hints: Sequence[Hint],
) -> list[Candidate]:
    titles = {(hint.page, plain(hint.title)) for hint in hints}
    found = []
    for place, line in enumerate(lines):
        if line.page in contents or not (matched := pattern.match(line.words)):
            continue
        number = _counted(pattern, matched["number"])
        rest = matched["rest"] or ""
        if number is None or (rest.strip() and is_entry(line.words)):
            continue
        weight = _weight(lines, place, matched["label"], rest, furniture, titles)
        if weight > 0:
            label, title = matched["label"].strip(), SEPARATOR.sub("", rest).strip()
            title = title.rstrip('”"') if matched[0][:1] in '“"' else title
            found.append(Candidate(place, " ".join(label.split()), title, number, weight))
    return found


def _counted(pattern: re.Pattern[str], printed: str) -> float | None:
    if pattern is IN_ORDER:
        return ordinal(printed)
    if pattern is LETTERED:
        return float(ord(printed) - 64)
    return of_law(printed) if pattern is LAW else value(printed)


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
