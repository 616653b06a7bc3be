"""A text cut at the edges of its findings, so that a page can mark the words."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .findings import Told


@dataclass(frozen=True)
class Piece:
    """``marks`` are the numbers (from 1) of the findings about these words, ``begins`` those of
    the findings that start here."""

    words: str
    marks: tuple[int, ...]
    severity: str = ""
    begins: tuple[int, ...] = ()


def pieces(text: str, told: Sequence[Told], start: int = 0, end: int | None = None) -> list[Piece]:
    """The stretch of ``text`` as pieces; findings that are about nothing mark nothing."""
    end = len(text) if end is None else end
    cuts = {start, end}
    for one in told:
        cuts |= {place for place in (one.finding.start, one.finding.end) if start < place < end}
    edges = sorted(cuts)
    return [_piece(text, told, a, b) for a, b in itertools.pairwise(edges)]


def paragraphs(text: str, told: Sequence[Told], has_title: bool) -> tuple[list[Piece], list[Piece]]:
    """The title's pieces and the body's."""
    at = text.find("\n") if has_title else 0
    if has_title and at < 0:
        at = len(text)
    title = pieces(text, told, 0, at) if at else []
    body_start = at + len(text[at:]) - len(text[at:].lstrip("\n"))
    return title, list(_without_empty(pieces(text, told, body_start)))


def split_at(text: str, spans: Sequence[tuple[int, int]]) -> list[Piece]:
    """The whole text; what lies within ``spans`` carries a mark."""
    found, last = [], 0
    for start, end in spans:
        found += [Piece(text[last:start], ()), Piece(text[start:end], (1,))]
        last = end
    return list(_without_empty([*found, Piece(text[last:], ())]))


def _without_empty(found: list[Piece]) -> Iterator[Piece]:
    return (one for one in found if one.words)


def _piece(text: str, told: Sequence[Told], start: int, end: int) -> Piece:
    marks = tuple(
        number
        for number, one in enumerate(told, 1)
        if one.finding.start <= start and end <= one.finding.end and one.finding.end > 0
    )
    grave = sorted(("B", "A", "N").index(told[number - 1].finding.severity) for number in marks)
    begins = tuple(number for number in marks if told[number - 1].finding.start == start)
    return Piece(text[start:end], marks, "BAN"[grave[0]] if grave else "", begins)
