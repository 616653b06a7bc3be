"""Words as search counts them: stemmed, and without those that say nothing."""

import re

from .stemming import stem

WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
SAYING_NOTHING = (
    "a about after all am an and any are as at be because been before being but by can can't "
    "could did didn't do does doesn't don't during each every for from get gets going got had has "
    "have he her his how i i'm i've if in into is isn't it it's its just keep keeps let long many "
    "may me much must my no not of on or our out over shall she should so some somebody someone "
    "than that the their them then there they they're this to under until up us want wants was we "
    "were what what's when where which who whom why will with without won't would you your"
)
EMPTY = frozenset(SAYING_NOTHING.split())


def stems(text: str) -> list[str]:
    return [stem(word) for word in WORD.findall(text.lower().replace("’", "'"))]


def telling(text: str) -> list[str]:
    """The stems of the words that carry a question."""
    words = WORD.findall(text.lower().replace("’", "'"))
    return [stem(word) for word in words if word not in EMPTY]
