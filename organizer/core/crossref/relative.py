"""References by position alone: "the preceding section", "the following article"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from .mention import Mention, Names, made

BY_PLACE = re.compile(
    r"\b(?:the|this|each)\s+(?:immediately\s+)?"
    r"(?P<direction>preceding|previous|foregoing|following|next|succeeding)\s+"
    r"(?P<kind>article|section)\b",
    re.I,
)
BEFORE = ("preceding", "previous", "foregoing")
KINDS = {"article": Names.ARTICLE, "section": Names.SECTION}


def relative_mentions(text: str) -> Iterator[Mention]:
    for m in BY_PLACE.finditer(text):
        yield made(m, KINDS[m["kind"].lower()], direction=m["direction"])


def is_relative(mention: Mention) -> bool:
    return not (mention.article or mention.section) and bool(BY_PLACE.fullmatch(mention.words))


def beside(places: Sequence[str], here: str, direction: str) -> str | None:
    """The label before or after ``here`` among ``places``, which stand in their order; None
    where it is the first, or the last, or stands there more than once."""
    if places.count(here) != 1:
        return None
    ordered = places if direction in BEFORE else places[::-1]
    return next((before for before, after in pairwise(ordered) if after == here), None)
