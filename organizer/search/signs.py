"""The signs by which passages are judged, each a number for every candidate."""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from . import bridge
from .bridged import Bridge
from .candidates import Stock
from .encoder import Vectors
from .shelf import Shelf
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
    found = []
    for one, local in stock.split(rows):
        assert one.sentence is not None
        counts = one.first[local + 1] - one.first[local]
        ends = np.cumsum(counts)
        places = np.arange(ends[-1]) + np.repeat(one.first[local] - ends + counts, counts)
        alike = one.sentence[places].astype(np.float32) @ vectors.T
        found.append(np.maximum.reduceat(alike, ends - counts, axis=0))
    return np.concatenate(found).astype(np.float64)


def context_of(stock: Stock, rows: Rows) -> Vectors:
    parts = stock.split(rows)
    return np.concatenate([one.context[local] for one, local in parts if one.context is not None])


def topical(stock: Stock, rows: Rows, likely: Likely, context: Vectors, known: Bridge) -> Numbers:
    """The likeliest topic that a passage both names by signal words and resembles."""
    tags = np.zeros((len(rows), len(likely.kept)))
    joined = stock.joined(rows)
    for column, topic in enumerate(likely.kept):
        for signal in bridge.topics()[topic].signals:
            having = stock.count(signal)
            if having:
                there = np.array([f" {signal} " in words for words in joined])
                tags[:, column] += min(rarity(stock.size, having), FULL_TAG) * there
    rooted = np.sqrt(np.minimum(tags / FULL_TAG, 2) / 2)
    near = np.maximum(context @ known.topic_signals[likely.kept].T, 0)
    return np.asarray((rooted * near * likely.share).max(axis=1), dtype=np.float64)


def words(stock: Stock, rows: Rows, weight: dict[str, float]) -> dict[str, Numbers]:
    """Share of the question's telling words in a passage, in its heading, and in either."""
    whole = sum(weight.values()) or 1.0
    if not len(rows):
        return dict.fromkeys(("keyword", "heading", "shared"), np.zeros(0))
    parts = [_words(one, local, weight, stock.average) for one, local in stock.split(rows)]
    text, heading, either = (np.concatenate(part) / whole for part in zip(*parts, strict=True))
    return {"keyword": text, "heading": heading, "shared": either}


def _words(
    one: Shelf, local: Rows, weight: dict[str, float], average: float
) -> tuple[Numbers, Numbers, Numbers]:
    text, heading, either = (np.zeros(len(local)) for _ in range(3))
    long = SATURATION * (1 - LENGTH_PART + LENGTH_PART * one.words.lengths[local] / average)
    for word, value in weight.items():
        there, head = one.words.times_in(word, local), one.heads.times_in(word, local)
        text += value * there * (SATURATION + 1) / (there + long)
        heading += value * (head > 0)
        either += value * ((head > 0) | (there > 0))
    return text, heading, either


def thesaurus(stock: Stock, rows: Rows, wanted: dict[str, float]) -> Numbers:
    """The agreement's words for the worker's, as far as they stand in a passage."""
    found = np.zeros(len(rows))
    joined = stock.joined(rows)
    for word, value in wanted.items():
        if stock.count(word):
            found += value * np.array([f" {word} " in text for text in joined])
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
    lengths = np.concatenate([one.words.lengths[local] for one, local in parts])
    short = np.clip((SHORTEST - lengths) / SHORTEST, 0, 1)
    return {"number": np.array(has, dtype=np.float64), "short": short.astype(np.float64)}


def of_part(stock: Stock, rows: Rows, score: Numbers) -> Numbers:
    """How well the best three candidates under the same heading do."""
    heads = np.concatenate([one.part[local] for one, local in stock.split(rows)])
    which = np.searchsorted(stock.first, rows, side="right")
    _, groups = np.unique(which * (heads.max() + 1) + heads, return_inverse=True)
    found = np.zeros(len(rows))
    for group in range(int(groups.max()) + 1):
        members = groups == group
        found[members] = np.sort(score[members])[::-1][:3].mean()
    return found
