"""Stretches in quotation marks."""

import re
from functools import lru_cache

from .taken import Taken

QUOTED = re.compile(
    r"“([^“”]{1,1200}?)”|(?<![\w=])\"([^\"]{1,1200}?)\"|«([^«»]{1,1200}?)»"
    # Single marks, where they can be no apostrophes: round some words, from a space to an end.
    r"|(?:(?<=[\s(])|(?<=^))[‘'](?!til\b|em\b|cause\b|tis\b|twas\b)"
    r"([A-Za-z](?:[^‘’'\n]|[’'](?=\w)){14,600}?[^\W\d_][.,!?]?)[’'](?!\w)"
)
TAG = re.compile(r"<[^<>]{0,600}>")


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """With their marks; not the quotation marks inside an HTML tag."""
    return list(_quoted_spans(text))


@lru_cache(maxsize=4)
def _quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
    tags = Taken(tag.span() for tag in TAG.finditer(text))
    return tuple(hit.span() for hit in QUOTED.finditer(text) if not tags.covers(hit.start()))


def is_quoted(text: str, place: int) -> bool:
    """Inside somebody's words; a word or two in quotation marks are our own, said with a wink."""
    return _somebodys_words(text).covers(place)


@lru_cache(maxsize=4)
def _somebodys_words(text: str) -> Taken:
    spans = _quoted_spans(text)
    return Taken(where for where in spans if len(text[slice(*where)].split()) > 2)
