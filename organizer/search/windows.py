"""Stretches of a clause short enough to be read at a glance: whole sentences, about 110 words."""

import itertools
import re

LONGEST = 110
WORD = re.compile(r"[^\W_]+")
PIECE = re.compile(r"<[^>]*>|[^\s<]+|<")
SENTENCE = re.compile(r"(?<=[.;:?!])\s+(?=[A-Z(“\"0-9])|\n\s*\n\s*")


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences of ``text`` stand."""
    cuts = [0, *(m.end() for m in SENTENCE.finditer(text)), len(text)]
    pairs = itertools.pairwise(cuts)
    return [(a, b) for a, b in pairs if text[a:b].strip()]


def windows(text: str, longest: int = LONGEST) -> list[tuple[int, int]]:
    """``text`` whole when it is short; otherwise runs of sentences."""
    if _count(text) <= longest + 20:
        return [(0, len(text))] if text.strip() else []
    found: list[tuple[int, int]] = []
    for start, end in (piece for whole in sentences(text) for piece in _halved(text, *whole)):
        if found and _count(text[found[-1][0] : end]) <= longest:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _halved(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A table or list without sentence ends is cut between words."""
    cuts, words = [start], 0
    for piece in PIECE.finditer(text[start:end]):
        words += _count(piece.group())
        if words > LONGEST and piece.start():
            cuts.append(start + piece.start())
            words = _count(piece.group())
    return list(itertools.pairwise([*cuts, end]))


def _count(text: str) -> int:
    """Words as a reader counts them: "and/or" is two, a row of dots none."""
    return len(WORD.findall(text))
