"""The few passages that are worth judging closely, by meaning and by words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from .encoder import Vectors
from .shelf import Held, Shelf
from .words_index import Numbers, rarity

BY_MEANING, BY_PAIR, BY_WORDS, BY_THESAURUS = 120, 60, 50, 20
MOST_WORDS, MOST_TERMS = 64, 24
COMMON = 20_000  # a word that more passages have says too little to be looked up


@dataclass(frozen=True)
class Stock:
    """Several shelves as one row of passages."""

    shelves: tuple[Shelf, ...]

    @cached_property
    def first(self) -> NDArray[np.int64]:
        return np.cumsum([0, *(len(s.held) for s in self.shelves)])

    @property
    def size(self) -> int:
        return int(self.first[-1])

    @property
    def has_vectors(self) -> bool:
        return all(s.context is not None for s in self.shelves)

    def place(self, row: int) -> tuple[Shelf, int]:
        which = int(np.searchsorted(self.first, row, side="right")) - 1
        return self.shelves[which], row - int(self.first[which])

    def held(self, row: int) -> Held:
        one, local = self.place(row)
        return one.held[local]

    def split(self, rows: NDArray[np.int64]) -> list[tuple[Shelf, NDArray[np.int64]]]:
        """Ascending rows as each shelf numbers its own."""
        cuts = np.searchsorted(rows, self.first)
        parts = zip(self.shelves, cuts[:-1], cuts[1:], self.first[:-1], strict=True)
        return [(one, rows[a:b] - first) for one, a, b, first in parts if b > a]

    def joined(self, rows: NDArray[np.int64]) -> list[str]:
        return [one.joined[i] for one, local in self.split(rows) for i in local]

    def count(self, word: str) -> int:
        return sum(s.words.count(word) for s in self.shelves)

    def likeness(self, vectors: Vectors) -> NDArray[np.float32]:
        """A column for each of ``vectors``, a row for each passage."""
        return np.concatenate(
            [s.context @ vectors.T for s in self.shelves if s.context is not None]
        )

    def scored(self, weight: dict[str, float]) -> Numbers:
        scores, average = np.zeros(self.size), self.average
        for one, a in zip(self.shelves, self.first, strict=False):
            one.words.add_scores(scores[a : a + len(one.held)], weight, average)
        return scores

    @cached_property
    def average(self) -> float:
        return max(1.0, sum(float(s.words.lengths.sum()) for s in self.shelves) / max(1, self.size))

    def weights(self, words: Sequence[str]) -> dict[str, float]:
        return {word: rarity(self.size, self.count(word)) for word in words}


def best(scores: NDArray[np.floating], count: int) -> NDArray[np.int64]:
    """The rows of the highest scores above nothing."""
    if len(scores) > count:
        rows = np.argpartition(-scores, count)[:count]
    else:
        rows = np.arange(len(scores))
    return rows[scores[rows] > 0].astype(np.int64)


def of_words(stock: Stock, weight: dict[str, float], count: int) -> NDArray[np.int64]:
    """By BM25 over the telling words, the commonest left out when there are others."""
    rare = {word: value for word, value in weight.items() if stock.count(word) <= COMMON}
    return best(stock.scored(rare or weight), count)
