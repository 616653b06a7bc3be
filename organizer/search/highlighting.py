"""Which words of a text matter to a question, so that a page can mark them."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from . import bridge
from .stemming import stem
from .words import WORD, stems, telling

QUOTED = re.compile(r"[\"“”„]([^\"“”„]{2,200})[\"“”„]")
QUOTE_MARKS = {"'": "['’‘]", "’": "['’‘]", "‘": "['’‘]"}


@dataclass(frozen=True)
class Piece:
    words: str
    is_marked: bool


def phrases(question: str) -> tuple[str, ...]:
    """What stands in quotation marks: to be found exactly so."""
    return tuple(words for found in QUOTED.findall(question) if (words := " ".join(found.split())))


def pattern_of(phrase: str) -> re.Pattern[str]:
    """A phrase in any case, spacing and form of apostrophe, that cuts no word."""
    words = ("".join(QUOTE_MARKS.get(char, re.escape(char)) for char in w) for w in phrase.split())
    joined = r"\s+".join(words)
    return re.compile(rf"(?<!\w){joined}(?!\w)", re.IGNORECASE)


def has_phrases(text: str, wanted: Iterable[str]) -> bool:
    return all(pattern_of(phrase).search(text) for phrase in wanted)


def wanted_stems(question: str) -> frozenset[str]:
    """The stems of the telling words, and of the agreement's words for them."""
    known = (word for words in bridge.expanded(question) for word in words.split())
    return frozenset([*telling(question), *(word for word in known if len(word) > 3)])


def pieces(text: str, wanted: Collection[str], exact: Iterable[str] = ()) -> list[Piece]:
    """``text`` cut where marking begins and ends; put together, they are the text again."""
    marked = [m.span() for m in WORD.finditer(text.lower().replace("’", "'")) if _is(m[0], wanted)]
    for phrase in exact:
        marked += [m.span() for m in pattern_of(phrase).finditer(text)]
    return _cut(text, _joined(text, sorted(marked)))


def _is(word: str, wanted: Collection[str]) -> bool:
    return stem(word) in wanted


def _joined(text: str, marked: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Marks that touch, or have a mere space between them, are one."""
    found: list[tuple[int, int]] = []
    for start, end in marked:
        if found and not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _cut(text: str, marked: list[tuple[int, int]]) -> list[Piece]:
    found, at = [], 0
    for start, end in marked:
        found += [Piece(text[at:start], False), Piece(text[start:end], True)]
        at = end
    found.append(Piece(text[at:], False))
    return [piece for piece in found if piece.words]


def stemmed(text: str) -> str:
    """The stems of a text between spaces, so that a stemmed phrase can be looked for."""
    return f" {' '.join(stems(text))} "
