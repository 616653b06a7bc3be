"""The signs by which passages are judged, each a number for every candidate."""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from . import bridge
from .bridged import Bridge
from .candidates import Stock
from .encoder import Vectors
from .words_index import LENGTH_PART, SATURATION, Numbers, rarity

ASKS_NUMBER = re.compile(
    r"\bhow (many|much|long|soon|far|often|late|early)\b|\bdeadline\b|\bwhen\b"
    r"|\bwhat (percent|rate|amount|time)\b|\b(minimum|maximum|limit|number of|rate)\b",
    re.IGNORECASE,
)
NUMBER = re.compile(
    r"\d|[$%]|\b(one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|sixty)\b",
    re.IGNORECASE,
)
UNIT = re.compile(
    r"[$%]|\b(days?|hours?|weeks?|months?|years?|minutes?|percent|cents|dollars)\b", re.IGNORECASE
)
TOPICS_KEPT, TOPIC_SHARPNESS = 6, 15.0
PAIRS_KEPT, PAIR_SHARPNESS = 8, 10.0
SHORTEST = 14
FULL_TAG = 6.0
BEST_OF_PART = 3
Rows = NDArray[np.int64]


@dataclass(frozen=True)
class Likely:
    """Which topics or pairs a question is about: places and shares, the best one 1."""

    kept: Rows
    share: Numbers
    nearest: float


def likely_topics(question: Vectors, known: Bridge) -> Likely:
    """By each topic's best phrasing and its best three."""
    alike = np.append(known.topic_said @ question, -1.0)[known.topic_places]
    top = -np.partition(-alike, 2, axis=1)[:, :3]
    return _likely((top.max(axis=1) + top.mean(axis=1)) / 2, TOPICS_KEPT, TOPIC_SHARPNESS)


def likely_pairs(question: Vectors, known: Bridge, *, by_both: bool) -> Likely:
    """By what workers say alone, or as well by the sentence itself."""
    scores = np.maximum.reduceat(known.pair_said @ question, known.pair_first)
    if by_both:
        scores = (scores + known.pair_written @ question) / 2
    return _likely(scores, PAIRS_KEPT, PAIR_SHARPNESS)


def _likely(scores: Numbers, count: int, sharpness: float) -> Likely:
    kept = np.argsort(-scores)[:count]
    share = np.exp(sharpness * (scores[kept] - scores[kept[0]])).astype(np.float64)
    return Likely(kept, share, float(scores[kept[0]]))


def turned(question: Vectors, known: Bridge) -> Vectors:
    """The question moved the way in which agreements differ from what workers say."""
    moved: Vectors = question @ known.turn
    return moved / np.float32(np.linalg.norm(moved))


def sentence_likeness(stock: Stock, rows: Rows, vectors: Vectors) -> Numbers:
    """Of each candidate's best sentence, to each of ``vectors``."""
    taken, counts = [], []
    for one, local in stock.split(rows):
        assert one.sentence is not None
        count = one.first[local + 1] - one.first[local]
        ends = np.cumsum(count)
        taken.append(
            one.sentence[np.arange(ends[-1]) + np.repeat(one.first[local] - ends + count, count)]
        )
        counts.append(count)
    alike = np.concatenate(taken).astype(np.float32) @ vectors.T
    starts = np.cumsum(np.concatenate([[0], *counts]))[:-1]
    return np.maximum.reduceat(alike, starts, axis=0).astype(np.float64)


def context_of(stock: Stock, rows: Rows) -> Vectors:
    parts = [one.contexts(local) for one, local in stock.split(rows)]
    return np.concatenate([part for part in parts if part is not None])


def topical(stock: Stock, rows: Rows, likely: Likely, context: Vectors, known: Bridge) -> Numbers:
    """The likeliest topic that a passage both names by signal words and resembles."""
    signals = [
        (column, signal, min(rarity(stock.size, having), FULL_TAG))
        for column, topic in enumerate(likely.kept)
        for signal in bridge.topics()[topic].signals
        if (having := stock.count(signal))
    ]
    there = stock.having([signal for _, signal, _ in signals], rows)
    tags = np.zeros((len(rows), len(likely.kept)))
    for number, (column, _, weight) in enumerate(signals):
        tags[:, column] += weight * there[:, number]
    rooted = np.sqrt(np.minimum(tags / FULL_TAG, 2) / 2)
    near = np.maximum(context @ known.topic_signals[likely.kept].T, 0)
    return np.asarray((rooted * near * likely.share).max(axis=1), dtype=np.float64)


def words(stock: Stock, rows: Rows, weight: dict[str, float]) -> dict[str, Numbers]:
    """Share of the question's telling words in a passage, in its heading, and in either."""
    whole = sum(weight.values()) or 1.0
    if not len(rows):
        return dict.fromkeys(("keyword", "heading", "shared"), np.zeros(0))
    text, heading, either = (np.zeros(len(rows)) for _ in range(3))
    length = stock.words.counted.lengths[rows].astype(np.float64)
    long = SATURATION * (1 - LENGTH_PART + LENGTH_PART * length / stock.average)
    there, heads = (index.times_in(list(weight), rows) for index in (stock.words, stock.heads))
    for value, times, head in zip(weight.values(), there.T.astype(float), heads.T > 0, strict=True):
        text += value * times * (SATURATION + 1) / (times + long)
        heading += value * head
        either += value * (head | (times > 0))
    return {"keyword": text / whole, "heading": heading / whole, "shared": either / whole}


def thesaurus(stock: Stock, rows: Rows, wanted: dict[str, float]) -> Numbers:
    """The agreement's words for the worker's, as far as they stand in a passage."""
    known = {word: value for word, value in wanted.items() if stock.count(word)}
    there = stock.having(list(known), rows)
    found = there.astype(np.float64) @ np.array(list(known.values()), dtype=np.float64)
    return np.tanh(found / 8)


def shape(stock: Stock, rows: Rows, question: str) -> dict[str, Numbers]:
    """Whether a passage has the number that is asked for, and whether it is a mere scrap."""
    asked = bool(ASKS_NUMBER.search(question))
    parts = stock.split(rows)
    has = [
        asked and bool(NUMBER.search(one.held[i].text) and UNIT.search(one.held[i].text))
        for one, local in parts
        for i in local
    ]
    lengths = stock.words.counted.lengths[rows]
    short = np.clip((SHORTEST - lengths) / SHORTEST, 0, 1)
    return {"number": np.array(has, dtype=np.float64), "short": short.astype(np.float64)}


def of_part(stock: Stock, rows: Rows, score: Numbers) -> Numbers:
    """How well the best three candidates under the same heading do."""
    heads = np.concatenate([one.part[local] for one, local in stock.split(rows)])
    which = np.searchsorted(stock.first, rows, side="right")
    _, groups = np.unique(which * (heads.max() + 1) + heads, return_inverse=True)
    order = np.lexsort((-score, groups))
    first = np.searchsorted(groups[order], np.arange(groups.max() + 1))
    counts = np.minimum(np.bincount(groups), BEST_OF_PART)
    total = np.zeros(len(first))
    for step in range(BEST_OF_PART):
        has = counts > step
        total[has] += score[order[first[has] + step]]
    return np.asarray((total / counts)[groups], dtype=np.float64)
