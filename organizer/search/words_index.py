"""Which passages have a word, and how often, as arrays: no query loops over passages."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .ragged import Ends, Rows

Numbers = NDArray[np.float64]
Places = NDArray[np.int32]
SATURATION, LENGTH_PART = 1.2, 0.6
MOST_TIMES = 255


@dataclass(frozen=True, eq=False)
class Having:
    """The passages that have word ``w`` are ``rows[first[w]:first[w + 1]]``, in their order."""

    first: NDArray[np.int32]
    rows: NDArray[np.int32]
    times: NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class WordIndex:
    known: Mapping[str, int]
    having: Having
    impact: NDArray[np.float32]  # what one such word adds to BM25, but for its rarity

    def where(self, word: str) -> slice:
        place, first = self.known.get(word), self.having.first
        return slice(0, 0) if place is None else slice(int(first[place]), int(first[place + 1]))

    def count(self, word: str) -> int:
        """How many passages have the word; of several words, at most the rarest's count."""
        parts = [self.where(part) for part in word.split()]
        return min((part.stop - part.start for part in parts), default=0)

    def times_in(self, words: Sequence[str], rows: Rows) -> NDArray[np.uint8]:
        """How often each of ``rows`` has each of ``words``: a row each, a column each."""
        found = np.zeros((len(rows), len(words)), dtype=np.uint8)
        for number, word in enumerate(words):
            where = self.where(word)
            holding = self.having.rows[where]
            if len(holding):
                at = np.searchsorted(holding, rows.astype(np.int32))
                at[at == len(holding)] = 0
                found[:, number] = self.having.times[where][at] * (holding[at] == rows)
        return found


def having(words: Places, sizes: Ends, known: int) -> Having:
    """``words`` are those of each passage, which has ``sizes`` of them, each a number below
    ``known``."""
    owners = np.repeat(np.arange(len(sizes)), sizes)
    count = max(1, len(sizes))
    keys, times = np.unique(words.astype(np.int64) * count + owners, return_counts=True)
    of_word, rows = np.divmod(keys, count)
    return Having(
        np.searchsorted(of_word, np.arange(known + 1)).astype(np.int32),
        rows.astype(np.int32),
        np.minimum(times, MOST_TIMES).astype(np.uint8),
    )


def merged(
    parts: Sequence[Having], places: Sequence[Places], sizes: Sequence[int], known: int
) -> Having:
    """The passages of each, so many as ``sizes`` say, after those before it; ``places`` are the
    new numbers of each one's words."""
    counts = np.zeros(known, dtype=np.int64)
    for one, place in zip(parts, places, strict=True):
        counts[place] += np.diff(one.first)
    first = np.concatenate([[0], np.cumsum(counts)])
    rows, times = np.empty(first[-1], dtype=np.int32), np.empty(first[-1], dtype=np.uint8)
    free, passages = first[:-1].copy(), 0
    for one, place, size in zip(parts, places, sizes, strict=True):
        own = np.diff(one.first)
        at = np.arange(len(one.rows)) + np.repeat(free[place] - one.first[:-1], own)
        rows[at], times[at] = one.rows + np.int32(passages), one.times
        free[place] += own
        passages += size
    return Having(first.astype(np.int32), rows, times)


def word_index(
    known: Mapping[str, int], held: Having, lengths: NDArray[np.float32], average: float
) -> WordIndex:
    """``average``: how many words a passage has."""
    long = SATURATION * (1 - LENGTH_PART + LENGTH_PART * lengths / np.float32(average))
    times = held.times.astype(np.float32)
    impact = times * np.float32(SATURATION + 1) / (times + long.astype(np.float32)[held.rows])
    return WordIndex(known, held, impact)


def rarity(total: int, having: int) -> float:
    return math.log(1 + total / (having + 0.5))
