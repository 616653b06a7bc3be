"""The few passages that are worth judging closely, by meaning and by words.

They are drawn from a stock, and a stock is made of the shelves that a reader may see and of
nothing else: what it counts, weighs and finds knows no other text.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from .encoder import Vectors
from .meanings import Meanings
from .nearest import Nearest, nearest
from .ragged import Rows, spread, widened
from .shelf import Shelf
from .signals import Telling
from .texts import Texts, joined
from .words_index import WordIndex, rarity, word_index

BY_MEANING, BY_WORDS, BY_THESAURUS = 110, 50, 20
MOST_WORDS, MOST_TERMS = 64, 24
FULL_TAG = 6.0
COMMON = 20_000  # a word that more passages have says too little to be looked up


@dataclass(frozen=True)
class Stock:
    """Several shelves as one row of passages."""

    shelves: tuple[Shelf, ...]

    @cached_property
    def first(self) -> NDArray[np.int64]:
        return np.cumsum([0, *(s.size for s in self.shelves)])

    @cached_property
    def size(self) -> int:
        return int(self.first[-1])

    @property
    def has_vectors(self) -> bool:
        return all(s.meanings is not None for s in self.shelves)

    @cached_property
    def texts(self) -> Texts:
        return joined([one.texts for one in self.shelves])

    @cached_property
    def spelling(self) -> Mapping[str, int]:
        """How often each word stands here as it is written."""
        counts: Counter[str] = Counter()
        for one in self.shelves:
            pairs = zip(one.texts.spelled, one.texts.spelled_times.tolist(), strict=True)
            counts.update(dict(pairs))
        return counts

    @cached_property
    def words(self) -> WordIndex:
        return word_index(self.texts.known, self.texts.words, self.texts.lengths, self.average)

    @cached_property
    def heads(self) -> WordIndex:
        texts = self.texts
        return word_index(texts.known, texts.heads, texts.head_lengths, self.average)

    @cached_property
    def meanings(self) -> tuple[Meanings, ...]:
        return tuple(one.meanings for one in self.shelves if one.meanings is not None)

    @cached_property
    def nearest(self) -> Nearest:
        return nearest(one.contexts() for one in self.meanings)

    @cached_property
    def usual(self) -> NDArray[np.float32]:
        """What ``signs.usual`` found of those that were candidates before."""
        return np.full(self.size, np.nan, dtype=np.float32)

    def tags(self, telling: Telling) -> NDArray[np.float64]:
        """What it tells that a passage has a signal: the rarer here, the more."""
        if not self._tags:
            counts = np.array([self.count(word) for word in telling.words] + [self.size])
            having = counts[telling.wanted].min(axis=1)
            weight = np.minimum(np.log(1 + self.size / (having + 0.5)), FULL_TAG)
            self._tags.append(np.where(having > 0, weight, 0.0))
        return self._tags[0]

    @cached_property
    def _tags(self) -> list[NDArray[np.float64]]:
        """Those of the signals in use; with others in use there are other stocks."""
        return []

    def vectors(self, rows: Rows) -> tuple[Vectors, Rows]:
        """All vectors of ascending rows, each passage's one in its context first; and where
        each passage's begin."""
        begin, many = self._vectors
        places, _ = spread(begin[rows], many[rows])
        ends = np.cumsum(many[rows])
        cuts = np.concatenate([[0], ends])[np.searchsorted(rows, self.first)]
        held = zip(self.meanings, cuts[:-1], cuts[1:], strict=True)
        taken = [one.rows[places[start:end]] for one, start, end in held if end > start]
        return widened(np.concatenate(taken)), ends - many[rows]

    @cached_property
    def _vectors(self) -> tuple[Rows, Rows]:
        """Of each row, where on its own shelf its vectors begin, and how many there are."""
        begin = [one.first[:-1] for one in self.meanings]
        many = [np.diff(one.first) for one in self.meanings]
        return np.concatenate(begin), np.concatenate(many)

    def count(self, word: str) -> int:
        return self.words.count(word)

    def having(self, phrases: Sequence[str], rows: Rows) -> NDArray[np.bool_]:
        """Which of ``rows`` have which stemmed word or phrase, in the text or its heading."""
        words = list(dict.fromkeys(word for phrase in phrases for word in phrase.split()))
        here = (self.words.times_in(words, rows) > 0) | (self.heads.times_in(words, rows) > 0)
        column = {word: number for number, word in enumerate(words)}
        found = np.zeros((len(rows), len(phrases)), dtype=np.bool_)
        for number, phrase in enumerate(phrases):
            parts = phrase.split()
            there: NDArray[np.bool_] = np.all(here[:, [column[word] for word in parts]], axis=1)
            if len(parts) > 1 and there.any():
                there[there] = self.texts.saying(parts, rows[there])
            found[:, number] = there
        return found

    def scored(self, weight: dict[str, float]) -> NDArray[np.float32]:
        """BM25 of every passage, a word of the heading counting half."""
        scores = np.zeros(self.size, dtype=np.float32)
        for word, value in weight.items():
            for index, part in ((self.words, 1.0), (self.heads, 0.5)):
                where = index.where(word)
                scores[index.having.rows[where]] += np.float32(value * part) * index.impact[where]
        return scores

    @cached_property
    def average(self) -> float:
        return max(1.0, float(self.texts.lengths.sum(dtype=np.float64)) / max(1, self.size))

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
