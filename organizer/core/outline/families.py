"""How a document labels the first level under its articles: "Section 3", "12.3", "3.", "IV."."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .furniture import Furniture
from .lines import Line
from .numbers import NUMBER, is_roman, roman, value


@dataclass(frozen=True)
class Family:
    """A way of labelling; ``counts`` is what a printed number of it counts."""

    pattern: re.Pattern[str]
    counts: Callable[[str], float | None]


def _last_part(printed: str) -> float | None:
    """Of "10:01" what counts is the part after the colon."""
    part = re.split(r"[:.]|-(?=\d|[A-Z]$)", printed)[-1]
    return _letter(part) if len(part) == 1 and part.isalpha() and part not in "IVX" else value(part)


def _roman(printed: str) -> float | None:
    return float(roman(printed)) if is_roman(printed) else None


def _letter(printed: str) -> float | None:
    """A to Z, then AA, BB ...; for the order alone."""
    return float(ord(printed[0]) - 64 + 26 * (len(printed) - 1))


WORD = Family(
    re.compile(
        r"(?P<label>(?i:section|sections|sec\.?)(?:\s+|(?=\d))(?:(?i:no\.|number)\s*)?"
        rf"(?P<number>{NUMBER}(?:[:.-]\d{{1,2}}|-[A-Z](?=\W|$))?|[A-Z]{{1,2}}(?=\W|$)))"
        r"(?P<rest>(?:\W.*)?)$",
        re.S,
    ),
    _last_part,
)
SIGN = Family(
    re.compile(r"(?P<label>§\s*(?P<number>\d{1,3}(?:\.\d{1,2})?))(?P<rest>\W.*)?$"), _last_part
)
POINT = Family(
    re.compile(r"(?P<label>(?P<article>\d{1,2})[.:](?P<number>\d{1,2}))[.:]?(?P<rest>(?:\s.*)?)$"),
    _last_part,
)
DASH = Family(
    re.compile(r"(?P<label>(?P<article>\d{1,2})-(?P<number>\d{1,2}))[.:]?(?P<rest>\s+[A-Z“\"].*)$"),
    _last_part,
)
PARAGRAPH = Family(
    re.compile(
        rf"(?P<label>(?:(?i:paragraph|para\.|par\.)\s*|¶\s*)(?P<number>{NUMBER}))"
        r"(?P<rest>[.:)–—-].*|\s+[A-Z“\"].*)?$"
    ),
    _last_part,
)
BARE = Family(re.compile(r"(?P<label>(?P<number>\d{1,2}))[.)](?P<rest>\s.*)$"), _last_part)
ROMAN = Family(re.compile(r"(?P<label>(?P<number>[IVXL]{1,6}))[.)](?P<rest>\s.*)$"), _roman)
LETTER = Family(re.compile(r"(?P<label>(?P<number>([A-Z])\3?))[.)](?P<rest>\s.*)$"), _letter)
OF_ARTICLE = (POINT, DASH)  # their labels begin with the number of the article
SPELLED = (WORD, SIGN, POINT, DASH, PARAGRAPH)
PLAIN = (ROMAN, BARE, LETTER)  # "I." is a Roman one before it is a letter


def is_of(printed: str, article: float | None) -> bool:
    """Whether "12" in "12.3" is the article that we are in; a time of day is not."""
    return article is None or int(printed) == int(article)


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
