"""Which passages have a word, and how often, as arrays: no query loops over passages."""

import math
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
SATURATION, LENGTH_PART = 1.2, 0.6
MOST_TIMES = 255


@dataclass(frozen=True)
class Counted:
    """Each passage's different words: ``words[first[p]:first[p + 1]]``, and how often each."""

    known: dict[str, int]
    first: NDArray[np.int64]
    words: NDArray[np.int32]
    times: NDArray[np.uint8]
    lengths: NDArray[np.float32]


@dataclass(frozen=True)
class WordIndex:
    """The same the other way round: each word's passages are ``rows[first[w]:first[w + 1]]``."""

    counted: Counted
    first: NDArray[np.int64]
    rows: NDArray[np.int32]
    impact: NDArray[np.float32]  # what one such word adds to BM25, but for its rarity

    def where(self, word: str) -> slice:
        place = self.counted.known.get(word)
        return slice(0, 0) if place is None else slice(self.first[place], self.first[place + 1])

    def count(self, word: str) -> int:
        """How many passages have the word; of several words, at most the rarest's count."""
        parts = [self.where(part) for part in word.split()]
        return min((int(part.stop - part.start) for part in parts), default=0)

    def times_in(self, words: Sequence[str], rows: NDArray[np.int64]) -> NDArray[np.uint8]:
        """How often each of ``rows`` has each of ``words``: a row each, a column each."""
        whole = self.counted
        column = np.full(len(whole.known) + 1, -1, dtype=np.int32)
        for number, word in enumerate(words):
            column[whole.known.get(word, -1)] = number
        column[-1] = -1
        counts = whole.first[rows + 1] - whole.first[rows]
        ends = np.cumsum(counts)
        places = np.arange(counts.sum()) + np.repeat(whole.first[rows] - ends + counts, counts)
        at = column[whole.words[places]]
        found = np.zeros((len(rows), len(words)), dtype=np.uint8)
        hit = at >= 0
        found[np.repeat(np.arange(len(rows)), counts)[hit], at[hit]] = whole.times[places[hit]]
        return found


def counted(texts: Iterable[Sequence[str]]) -> Counted:
    known: dict[str, int] = {}
    ids, lengths = array("i"), array("i")
    for words in texts:
        lengths.append(len(words))
        ids.extend([known.setdefault(word, len(known)) for word in words])
    sizes = np.array(lengths, dtype=np.int64)
    owners = np.repeat(np.arange(len(sizes)), sizes)
    words_at = np.array(ids, dtype=np.int64)
    keys, times = np.unique(owners * (len(known) + 1) + words_at, return_counts=True)
    rows, of_word = np.divmod(keys, len(known) + 1)
    return Counted(
        known,
        np.searchsorted(rows, np.arange(len(sizes) + 1)),
        of_word.astype(np.int32),
        np.minimum(times, MOST_TIMES).astype(np.uint8),
        sizes.astype(np.float32),
    )


def joined(parts: Sequence[Counted]) -> Counted:
    """The passages of each after those before it."""
    if len(parts) == 1:
        return parts[0]
    known: dict[str, int] = {}
    words, first, at = [np.zeros(0, dtype=np.int32)], [np.zeros(1, dtype=np.int64)], 0
    for one in parts:
        places = [known.setdefault(word, len(known)) for word in one.known]
        words.append(np.array(places, dtype=np.int32)[one.words])
        first.append(one.first[1:] + at)
        at += len(one.words)
    return Counted(
        known,
        np.concatenate(first),
        np.concatenate(words),
        np.concatenate([np.zeros(0, dtype=np.uint8), *(one.times for one in parts)]),
        np.concatenate([np.zeros(0, dtype=np.float32), *(one.lengths for one in parts)]),
    )


def word_index(whole: Counted, average: float) -> WordIndex:
    """``average``: how many words a passage has."""
    # Stable, so that each word's passages stay in their order.
    order = np.argsort(whole.words, kind="stable")
    rows = np.repeat(np.arange(len(whole.lengths), dtype=np.int32), np.diff(whole.first))[order]
    long = SATURATION * (1 - LENGTH_PART + LENGTH_PART * whole.lengths / np.float32(average))
    times = whole.times[order].astype(np.float32)
    return WordIndex(
        whole,
        np.searchsorted(whole.words[order], np.arange(len(whole.known) + 1)),
        rows,
        times * np.float32(SATURATION + 1) / (times + long.astype(np.float32)[rows]),
    )


def rarity(total: int, having: int) -> float:
    return math.log(1 + total / (having + 0.5))
