"""How a document labels the first level under its articles: "Section 3", "12.3", "3.", "IV."."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .furniture import Furniture
from .lines import Line
from .numbers import NUMBER, is_roman, letter, roman, value

AT_HOME, MOSTLY = 0.2, 0.5


@dataclass(frozen=True)
class Family:
    """A way of labelling; ``counts`` is what a printed number of it counts.

    ``at_home`` is the share of the articles that must use it for it to be the document's own:
    a word or a sign says it early, a number that other text may begin with does not.
    """

    pattern: re.Pattern[str]
    counts: Callable[[str], float | None]
    at_home: float = AT_HOME


def _last_part(printed: str) -> float | None:
    """Of "10:01" what counts is the part after the colon; "3-A" comes after 3."""
    if inserted := re.fullmatch(r"(\w+)-([A-Z])", printed):
        counted = value(inserted[1])
        return counted and counted + letter(inserted[2]) / 1000
    part = re.split(r"[:.]|-(?=\d)", printed)[-1]
    return letter(part) if len(part) == 1 and part.isalpha() and part not in "IVX" else value(part)


def _roman(printed: str) -> float | None:
    return float(roman(printed)) if is_roman(printed) else None


WORD = Family(
    re.compile(
        r"(?P<label>(?i:section|sections|sec\.?)(?:\s*[-–#:(]\s*|\s+|(?=\d))"
        r"(?:(?i:no\.|number)\s*)?"
        rf"(?P<number>{NUMBER}(?:[:.-]\d{{1,2}}|-[A-Z](?=\W|$))?|[A-Z]{{1,2}}(?=\W|$))\)?)"
        r"(?P<rest>(?:\W.*)?)$",
        re.S,
    ),
    _last_part,
)
SIGN = Family(
    re.compile(r"(?P<label>§\s*(?P<number>\d{1,3}(?:\.\d{1,2})?))(?P<rest>\W.*)?$"), _last_part
)
POINT = Family(
    re.compile(
        r"(?P<label>(?P<article>\d{1,2})(?:\.|\s?:)(?P<number>\d{1,2}))[.:]?(?P<rest>(?:\s.*)?)$"
    ),
    _last_part,
)
DASH = Family(
    re.compile(r"(?P<label>(?P<article>\d{1,2})-(?P<number>\d{1,2}))[.:]?(?P<rest>\s+[A-Z“\"].*)$"),
    _last_part,
)
PREFIX = r"(?:(?i:section|sec\.)\s*|§\s*)?"
LETTER_OF = Family(  # "1A.", "1-A", "Section I.A"
    re.compile(
        rf"(?P<label>{PREFIX}(?P<article>\d{{1,2}}|[IVXL]{{1,6}}[.-])[.-]?(?P<number>[A-Z]))"
        r"(?P<rest>[.:)]*(?:\s+[A-Z“\"(].*)?)$"
    ),
    letter,
    MOSTLY,
)
NUMBER_OF = Family(  # "IV.2", "A-3"
    re.compile(
        rf"(?P<label>{PREFIX}(?P<article>[IVXL]{{1,6}}|[A-Z])[.-](?P<number>\d{{1,2}}))"
        r"(?P<rest>[.:)]?(?:\s+[A-Z“\"(].*)?)$"
    ),
    value,
    MOSTLY,
)
HUNDRED_OF = Family(  # "Section 1201" is the first of Article 12
    re.compile(
        rf"(?P<label>{PREFIX}(?P<article>\d{{1,2}})(?P<number>\d{{2}}))"
        r"(?P<rest>[.:)]?\s+[A-Z“\"(].*|[.:)]?)$"
    ),
    value,
    MOSTLY,
)
PARAGRAPH = Family(
    re.compile(
        r"(?P<label>(?:(?i:paragraph|para\.|par\.|clause|item|sub-?section)\s*|¶\s*)"
        rf"(?P<number>{NUMBER}))"
        r"(?P<rest>[.:)–—-].*|\s+[A-Z“\"].*)?$"
    ),
    _last_part,
)
SPACED = Family(  # a bare number without its point: any line of a table has one
    re.compile(r"(?P<label>(?P<number>\d{1,2}))(?P<rest>(?:\s*[–—-])?\s+[A-Z“\"].*)$"),
    _last_part,
    MOSTLY,
)
BARE = Family(re.compile(r"(?P<label>(?P<number>\d{1,2}))[.)](?P<rest>\s.*)$"), _last_part)
ROMAN = Family(re.compile(r"(?P<label>(?P<number>[IVXL]{1,6}))[.)](?P<rest>\s.*)$"), _roman)
LETTER = Family(re.compile(r"(?P<label>(?P<number>([A-Z])\3?))[.)](?P<rest>\s.*)$"), letter)
OF_ARTICLE = (POINT, DASH, LETTER_OF, NUMBER_OF, HUNDRED_OF)  # labels that begin with its number
SPELLED = (LETTER_OF, WORD, SIGN, POINT, DASH, NUMBER_OF, HUNDRED_OF, PARAGRAPH, SPACED)
RESTARTING = (SPACED, ROMAN, BARE, LETTER)  # a list inside a section begins like a section
PLAIN = (ROMAN, BARE, LETTER)  # "I." is a Roman one before it is a letter


def is_of(printed: str, article: float | None) -> bool:
    """Whether "12" in "12.3" is the article that we are in; a time of day is not."""
    word = printed.rstrip(".-")
    readings = {value(word), letter(word) if len(word) == 1 and word.isalpha() else None}
    return article is None or float(int(article)) in readings


def first_family(lines: Sequence[Line], furniture: Furniture, start: int, stop: int) -> Family:
    """Of the plain families the one that comes first in an article, at its "1.", "I." or "A."."""
    for line in lines[start:stop]:
        if furniture.holds(line):
            continue
        for family in PLAIN:
            if (matched := family.pattern.match(line.words)) and family.counts(
                matched["number"]
            ) == 1:
                return family
    return BARE
