"""The ways in which a line may head an article: its word, its number, what must stand beside it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from .numbers import NUMBER, ORDINAL, letter, of_law, ordinal, value


@dataclass(frozen=True)
class Kind:
    """``counts`` is what a printed number counts; ``asks_title``: only with a title in capitals."""

    pattern: re.Pattern[str]
    counts: Callable[[str], float | None] = value
    asks_title: bool = False


def _in_order(printed: str) -> float | None:
    counted = value(printed)
    return ordinal(printed.split()[-1]) if counted is None else counted


COUNTED = r"(?:(?i:no\.|number)\s*)?"
ARTICLE = Kind(
    re.compile(
        r"[“\"]?(?P<label>(?i:art[il1]?c[l1i]e|a r t i c l e)(?:\s*[-–—#:(]\s*|\s+|(?=\d))"
        rf"{COUNTED}(?P<number>{NUMBER}|(?i:(?:the\s+)?{ORDINAL})\b)\)?)"
        r"(?P<rest>\b.*|\W.*)?$",  # a scanner may lose a letter or the space
        re.S,
    ),
    _in_order,
)
ARTICLE_LETTERED = Kind(
    re.compile(r"(?P<label>(?i:article)\s+(?P<number>[A-Z]))(?P<rest>\W.*)?$"), letter
)
ARTICLE_AFTER = Kind(  # "HOURS OF WORK - ARTICLE 5"
    re.compile(
        r"(?P<rest>[^\W\d][^a-z]{2,60}?)\W+"
        rf"(?P<label>(?i:article)\s+{COUNTED}(?P<number>{NUMBER}))\W*$"
    )
)
LAW = Kind(
    re.compile(
        r"(?P<label>§\s*(?P<number>\d{1,5}[a-z]{0,2}(?:\.\d{1,5}[a-z]?)?))\.?"
        r"(?P<rest>\s+[A-Z\[“].*)$"
    ),
    of_law,
)
DIVISIONS = tuple(
    Kind(
        re.compile(
            rf"(?P<label>(?i:{word})\s+{COUNTED}(?P<number>{NUMBER}))(?P<rest>\b.*|\W.*)?$", re.S
        )
    )
    for word in (
        *(r"art\.", "clause", "chapter", "part", "title", "rule", "item", "subject", "topic"),
        *("policy", "provision"),
    )
)
IN_ORDER = Kind(
    re.compile(
        rf"(?P<label>(?P<number>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL})\s+(?i:article|section))"
        r"(?P<rest>\W.*)?$",
        re.I | re.S,
    ),
    ordinal,
)
NUMBER_ALONE = Kind(re.compile(r"(?P<label>(?P<number>\d{1,2}))\.(?P<rest>)$"), asks_title=True)
ROMAN_ALONE = Kind(re.compile(r"(?P<label>(?P<number>[IVXL]{1,6}))\.?(?P<rest>)$"))
LETTERED = Kind(
    re.compile(r"(?P<label>(?P<number>[A-Z]))[.)]\s+(?P<rest>[A-Z].*)$"), letter, asks_title=True
)
BARE = Kind(
    re.compile(
        r"(?P<label>(?P<number>\d{1,2}|[IVXL]{1,6}))(?:[.):]|\s*[-–—])\s+(?P<rest>[A-Z].*)$"
    ),
    asks_title=True,
)
IN_BRACKETS = Kind(
    re.compile(r"(?P<label>\((?P<number>\d{1,2}|[IVXL]{1,6})\))\s+(?P<rest>[A-Z].*)$"),
    asks_title=True,
)
SECTION = Kind(
    re.compile(rf"(?P<label>(?i:section|sec\.)\s+(?P<number>{NUMBER}))(?P<rest>\b.*|\W.*)?$", re.S),
    asks_title=True,
)
