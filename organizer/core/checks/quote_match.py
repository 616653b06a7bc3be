"""Do these words stand in the agreement? The one place where the checks ask that."""

import re
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz

from .facts import ClauseWords

LEFT_OUT = re.compile(r"\s*(?:\[?(?:…|\.\s?\.\s?\.)\]?)\s*")
BRACKETED = re.compile(r"\[(\w)\]")
LINE_HYPHEN = re.compile(r"(\w)-\n\s*(\w)")
SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})
NEAR = 82


def stands_in(words: str, pages: Mapping[int, str], clauses: Iterable[ClauseWords]) -> bool:
    """Each part, between marks of omission, stands in one text, in that order."""
    parts = [plain(part).strip(" .,;:!?-") for part in LEFT_OUT.split(words)]
    texts = [plain(one.text) for one in clauses]
    texts.append(plain("\n".join(text for _, text in sorted(pages.items()))))
    return any(_in_order([part for part in parts if part], text) for text in texts)


def is_near(words: str, clauses: Iterable[ClauseWords]) -> bool:
    """Nearly the words of a clause: somebody meant to quote it."""
    said = plain(words)
    return any(
        len(said) <= len(text) + 40 and fuzz.partial_ratio(said, text) >= NEAR
        for text in (plain(one.text) for one in clauses)
    )


def plain(words: str) -> str:
    mended = LINE_HYPHEN.sub(r"\1-\2", words.translate(SAME))
    return " ".join(BRACKETED.sub(r"\1", mended).split()).lower()


def _in_order(parts: list[str], text: str) -> bool:
    place = 0
    for part in parts:
        hit = re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text[place:])
        if hit is None:
            return False
        place += hit.end()
    return bool(parts)
