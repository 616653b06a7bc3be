"""Terms that an agreement defines: abbreviations spelt out, and words said to mean something."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

BRACKETED = re.compile(
    r"\(\s*(?:the\s+|hereinafter\s+|or\s+)*[“\"]?(?P<term>[A-Z][A-Z&]{1,8})[”\"]?\s*\)"
)
BEFORE = 160  # characters in which the words of an abbreviation stand
MEANT = re.compile(
    r"(?:^|(?<=[\s(.;:]))[“\"](?P<term>[^“”\"]{2,40}?)[,.]?[”\"]\s+"
    r"(?:shall\s+mean|means?|is\s+defined\s+as|are\s+defined\s+as|refers?\s+to|includes?)\b[^.;]{3,400}[.;]?"
)
SMALL = {"of", "and", "the", "for", "on", "in", "to", "or"}


@dataclass(frozen=True)
class Term:
    name: str
    meaning: str  # the words of the agreement
    key: int  # the clause that defines it


def terms(texts: Iterable[tuple[int, str]]) -> list[Term]:
    """The first definition of each term; an abbreviation counts if its letters are the words'."""
    found: dict[str, Term] = {}
    for key, text in texts:
        for term in _in(key, text):
            found.setdefault(term.name, term)
    return list(found.values())


def used_in(text: str, key: int, known: Sequence[Term]) -> list[Term]:
    """Which of the terms a clause uses that it doesn't define itself, in their order there."""
    places = []
    for term in known:
        if term.key == key or term.name not in text:
            continue
        match = re.search(rf"(?<!\w){re.escape(term.name)}(?!\w)", text)
        if match:
            places.append((match.start(), term))
    return [term for _, term in sorted(places, key=lambda place: place[0])]


def _in(key: int, text: str) -> Iterator[Term]:
    for match in BRACKETED.finditer(text):
        before = text[max(0, match.start() - BEFORE) : match.start()].split()
        words = _spelt_out(before, match["term"])
        if words:
            yield Term(match["term"], words, key)
    for match in MEANT.finditer(text) if "“" in text or '"' in text else ():
        yield Term(match["term"], " ".join(match[0].split()), key)


def _spelt_out(words: list[str], term: str) -> str:
    """The fewest words before a bracket whose first letters are the abbreviation's."""
    letters = term.replace("&", "").casefold()
    for first in range(len(words) - 1, max(-1, len(words) - 11), -1):
        tail = words[first:]
        if not (tail[0][0].isupper() or tail[0] in SMALL):
            return ""
        if tail[0] not in SMALL and letters in _letters(tail):
            return " ".join(tail)
    return ""


def _letters(words: list[str]) -> tuple[str, str]:
    """The first letters of the words: of all, and of all but the small ones."""
    parts = [part for word in words for part in re.split(r"[-/]", word) if part[:1].isalpha()]
    every = "".join(part[0] for part in parts).casefold()
    return every, "".join(part[0] for part in parts if part not in SMALL).casefold()
