"""What a reference is: the words, and what they name."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Names(StrEnum):
    ARTICLE = "article"
    SECTION = "section"
    ITEM = "paragraph"
    APPENDIX = "appendix"
    STATUTE = "statute"
    REGULATION = "regulation"
    AGREEMENT = "agreement"
    OTHER_LAW = "section of a law named in words"


@dataclass(frozen=True)
class Mention:
    """A reference as written. ``article`` is empty where the words name none."""

    start: int
    end: int
    words: str
    names: Names
    article: str = ""
    section: str = ""
    items: tuple[str, ...] = ()
    direction: str = ""  # above, below
    title: str = ""  # the title written beside it, or the number of a title of law


def items_of(written: str | None) -> tuple[str, ...]:
    return tuple(re.findall(r"[A-Za-z\d]+", written or ""))


def made(
    match: re.Match[str],
    names: Names,
    *,
    article: str = "",
    section: str = "",
    items: tuple[str, ...] = (),
    direction: str = "",
    title: str = "",
) -> Mention:
    words = match[0].rstrip(" ,")
    end = match.start() + len(words)
    return Mention(
        match.start(), end, words, names, article, section, items, direction.lower(), title
    )
