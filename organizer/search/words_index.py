"""Which passages have a word, and how often: postings as arrays, so that no query loops."""

import math
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
SATURATION, LENGTH_PART = 1.2, 0.6


@dataclass(frozen=True)
class WordIndex:
    """Each word's passages lie side by side: ``rows[first[w]:first[w + 1]]``."""

    known: dict[str, int]
    first: NDArray[np.int64]
    rows: NDArray[np.int32]
    times: NDArray[np.float32]
    lengths: NDArray[np.float32]

    def holding(self, word: str) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        place = self.known.get(word)
        if place is None:
            return self.rows[:0], self.times[:0]
        a, b = self.first[place], self.first[place + 1]
        return self.rows[a:b], self.times[a:b]

    def times_in(self, word: str, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """How often each of ``rows`` has the word."""
        having, times = self.holding(word)
        if not len(having):
            return np.zeros(len(rows), dtype=np.float32)
        at = np.minimum(np.searchsorted(having, rows), len(having) - 1)
        return np.where(having[at] == rows, times[at], np.float32(0))

    def count(self, word: str) -> int:
        """How many passages have the word; of several words, at most the rarest's count."""
        counts = [len(self.holding(part)[0]) for part in word.split()]
        return min(counts, default=0)

    def add_scores(self, scores: Numbers, weight: dict[str, float], average: float) -> None:
        """BM25 of every passage onto ``scores``."""
        for word, value in weight.items():
            rows, times = self.holding(word)
            part = 1 - LENGTH_PART + LENGTH_PART * self.lengths[rows] / average
            scores[rows] += value * times * (SATURATION + 1) / (times + SATURATION * part)


def word_index(texts: Iterable[Sequence[str]]) -> WordIndex:
    known: dict[str, int] = {}
    ids, lengths = array("i"), array("i")
    for words in texts:
        lengths.append(len(words))
        ids.extend([known.setdefault(word, len(known)) for word in words])
    counts = np.frombuffer(lengths, dtype=np.int32) if lengths else np.zeros(0, dtype=np.int32)
    words_at = np.frombuffer(ids, dtype=np.int32) if ids else np.zeros(0, dtype=np.int32)
    owners = np.repeat(np.arange(len(counts), dtype=np.int64), counts)
    keys, times = np.unique(
        words_at.astype(np.int64) * (len(counts) + 1) + owners, return_counts=True
    )
    of_word, rows = np.divmod(keys, len(counts) + 1)
    return WordIndex(
        known,
        np.searchsorted(of_word, np.arange(len(known) + 1)),
        rows.astype(np.int32),
        times.astype(np.float32),
        counts.astype(np.float32),
    )


def rarity(total: int, having: int) -> float:
    return math.log(1 + total / (having + 0.5))
