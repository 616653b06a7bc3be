"""Hits: the best passages, each with what stands beside it under the same heading.

A lettered line alone is often half a sentence, and several of one section would fill the
first page. So a hit grows by its neighbours, the likelier first, while it can be read at
a glance, and none of them comes again as a hit of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from .candidates import Stock
from .ragged import Rows
from .words_index import Numbers

LONGEST_HIT = 130  # words


@dataclass(frozen=True)
class Stretch:
    """Rows ``first`` to ``last``; ``place`` is that of the best among the candidates."""

    place: int
    first: int
    last: int


def stretches(stock: Stock, rows: Rows, score: Numbers, limit: int) -> list[Stretch]:
    """At most ``limit``, the best first, none having a row of another."""
    scores = dict(zip(rows.tolist(), score.tolist(), strict=True))
    taken: set[int] = set()
    found: list[Stretch] = []
    for place in np.argsort(-score, kind="stable").tolist():
        if len(found) == limit:
            break
        row = int(rows[place])
        if row not in taken:
            first, last = _grown(stock, row, scores, taken)
            taken.update(range(first, last + 1))
            found.append(Stretch(place, first, last))
    return found


def _grown(stock: Stock, row: int, scores: dict[int, float], taken: set[int]) -> tuple[int, int]:
    """Never by a passage that some hit has."""
    first = last = row
    words, least = _words(stock, row), float("-inf")
    while True:
        near = [
            side
            for side in _beside(stock, first, last)
            if side not in taken and words + _words(stock, side) <= LONGEST_HIT
        ]
        if not near:
            return first, last
        chosen = max(near, key=lambda side: scores.get(side, least))
        words += _words(stock, chosen)
        first, last = min(first, chosen), max(last, chosen)


def _beside(stock: Stock, first: int, last: int) -> Iterator[int]:
    """The row before and the row after, if they stand under the same heading."""
    part = stock.texts.part.item
    here = part(first)
    if first > 0 and part(first - 1) == here:
        yield first - 1
    if last + 1 < stock.size and part(last + 1) == here:
        yield last + 1


def _words(stock: Stock, row: int) -> int:
    return int(stock.texts.lengths.item(row))
