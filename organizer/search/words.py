"""Words as search counts them: stemmed, and without those that say nothing."""

import re
from functools import lru_cache

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
ENDINGS = (
    ("ations", "at"), ("ation", "at"), ("ements", "e"), ("ement", "e"), ("ments", ""),
    ("ment", ""), ("nesses", ""), ("ness", ""), ("ies", "y"), ("ied", "y"), ("ings", ""),
    ("ing", ""), ("edly", ""), ("ed", ""), ("es", ""), ("s", ""), ("ly", ""),
)  # fmt: skip


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("'")
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: len(word) - len(ending)] + instead
            break
    if len(word) > 4 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word


def stems(text: str) -> list[str]:
    return [stem(word) for word in WORD.findall(text.lower().replace("’", "'"))]


def telling(text: str) -> list[str]:
    """The stems of the words that carry a question."""
    words = WORD.findall(text.lower().replace("’", "'"))
    return [stem(word) for word in words if word not in EMPTY]
