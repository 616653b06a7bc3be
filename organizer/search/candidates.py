"""The few passages that are worth judging closely, by meaning and by words.

They are drawn from a stock, and a stock is made of the shelves that a reader may see and of
nothing else: what it counts, weighs and finds knows no other text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from .nearest import Nearest
from .shelf import Held, Shelf
from .words_index import WordIndex, joined, rarity, word_index

BY_MEANING, BY_BRIDGE, BY_WORDS, BY_THESAURUS = 120, 60, 50, 20
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
        return all(s.sentence is not None for s in self.shelves)

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

    @cached_property
    def words(self) -> WordIndex:
        return word_index(joined([one.words for one in self.shelves]), self.average)

    @cached_property
    def heads(self) -> WordIndex:
        return word_index(joined([one.heads for one in self.shelves]), self.average)

    @cached_property
    def nearest(self) -> Nearest:
        contexts = (one.contexts(np.arange(len(one.held))) for one in self.shelves)
        return Nearest(part for part in contexts if part is not None)

    def count(self, word: str) -> int:
        return self.words.count(word)

    def having(self, phrases: Sequence[str], rows: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Which of ``rows`` have which stemmed word or phrase, in the text or its heading."""
        words = list(dict.fromkeys(word for phrase in phrases for word in phrase.split()))
        here = (self.words.times_in(words, rows) > 0) | (self.heads.times_in(words, rows) > 0)
        column = {word: number for number, word in enumerate(words)}
        found = np.zeros((len(rows), len(phrases)), dtype=np.bool_)
        for number, phrase in enumerate(phrases):
            parts = [column[word] for word in phrase.split()]
            there: NDArray[np.bool_] = np.all(here[:, parts], axis=1)
            if len(parts) > 1 and there.any():
                there[there] = [f" {phrase} " in text for text in self.joined(rows[there])]
            found[:, number] = there
        return found

    def scored(self, weight: dict[str, float]) -> NDArray[np.float32]:
        """BM25 of every passage, a word of the heading counting half."""
        scores = np.zeros(self.size, dtype=np.float32)
        for word, value in weight.items():
            for index, part in ((self.words, 1.0), (self.heads, 0.5)):
                where = index.where(word)
                scores[index.rows[where]] += np.float32(value * part) * index.impact[where]
        return scores

    @cached_property
    def average(self) -> float:
        return max(1.0, sum(float(s.words.lengths.sum()) for s in self.shelves) / max(1, self.size))

    def weights(self, words: Sequence[str]) -> dict[str, float]:
        return {word: rarity(self.size, self.count(word)) for word in words}


def best(scores: NDArray[np.floating], count: int) -> NDArray[np.int64]:
    """The rows of the highest scores above nothing."""
    rows = np.flatnonzero(scores > 0)
    if len(rows) > count:
        rows = rows[np.argpartition(-scores[rows], count)[:count]]
    return rows


def of_words(stock: Stock, weight: dict[str, float], count: int) -> NDArray[np.int64]:
    """By BM25 over the telling words, the commonest left out when there are others."""
    rare = {word: value for word, value in weight.items() if stock.count(word) <= COMMON}
    return best(stock.scored(rare or weight), count)
