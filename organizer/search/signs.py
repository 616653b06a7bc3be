"""The signs by which passages are judged, each a number for every candidate."""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from . import bridge
from .bridged import Bridge
from .candidates import Stock
from .encoder import Vectors
from .words_index import SATURATION, Numbers, rarity

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
    alike = np.split(known.topic_said @ question, known.topic_first[1:])
    scores = np.array([_best_and_three(part) for part in alike])
    return _likely(scores, TOPICS_KEPT, TOPIC_SHARPNESS)


def likely_pairs(question: Vectors, known: Bridge, *, by_both: bool) -> Likely:
    """By what workers say alone, or as well by the sentence itself."""
    scores = np.maximum.reduceat(known.pair_said @ question, known.pair_first)
    if by_both:
        scores = (scores + known.pair_written @ question) / 2
    return _likely(scores, PAIRS_KEPT, PAIR_SHARPNESS)


def _best_and_three(alike: Numbers) -> float:
    top = np.sort(alike)[::-1][:3]
    return float(0.5 * top[0] + 0.5 * top.mean())


def _likely(scores: Numbers, count: int, sharpness: float) -> Likely:
    kept = np.argsort(-scores)[:count]
    share = np.exp(sharpness * (scores[kept] - scores[kept[0]])).astype(np.float64)
    return Likely(kept, share, float(scores[kept[0]]))


def sentence_likeness(stock: Stock, rows: Rows, vectors: Vectors) -> Numbers:
    """Of each candidate's best sentence, to each of ``vectors``."""
    found = np.zeros((len(rows), len(vectors)))
    pieces, counts = [], []
    for row in rows:
        one, local = stock.place(int(row))
        assert one.sentence is not None
        pieces.append(one.sentence[one.first[local] : one.first[local + 1]])
        counts.append(len(pieces[-1]))
    if pieces:
        alike = np.concatenate(pieces).astype(np.float32) @ vectors.T
        found = np.maximum.reduceat(alike, np.cumsum([0, *counts[:-1]]), axis=0)
    return np.asarray(found, dtype=np.float64)


def context_of(stock: Stock, rows: Rows) -> Vectors:
    found = []
    for row in rows:
        one, local = stock.place(int(row))
        assert one.context is not None
        found.append(one.context[local])
    return np.stack(found)


def topical(stock: Stock, rows: Rows, likely: Likely, context: Vectors, known: Bridge) -> Numbers:
    """The likeliest topic that a passage both names by signal words and resembles."""
    tags = np.zeros((len(rows), len(likely.kept)))
    places = [stock.place(int(row)) for row in rows]
    joined = [one.joined[local] for one, local in places]
    for column, topic in enumerate(likely.kept):
        for signal in bridge.topics()[topic].signals:
            telling = min(rarity(stock.size, stock.count(signal)), FULL_TAG)
            tags[:, column] += telling * np.array([f" {signal} " in words for words in joined])
    rooted = np.sqrt(np.minimum(tags / FULL_TAG, 2) / 2)
    near = np.maximum(context @ known.topic_signals[likely.kept].T, 0)
    return np.asarray((rooted * near * likely.share).max(axis=1), dtype=np.float64)


def words(stock: Stock, rows: Rows, weight: dict[str, float]) -> dict[str, Numbers]:
    """Share of the question's telling words in a passage, in its heading, and in either."""
    whole = sum(weight.values()) or 1.0
    text, heading, either = (np.zeros(len(rows)) for _ in range(3))
    average = stock.average
    for place, row in enumerate(rows):
        one, local = stock.place(int(row))
        part = 0.4 + 0.6 * one.words.lengths[local] / average
        for word, value in weight.items():
            there, head = one.words.times_in(word, local), one.heads.times_in(word, local)
            text[place] += value * there * (SATURATION + 1) / (there + SATURATION * part)
            heading[place] += value * bool(head)
            either[place] += value * bool(head or there)
    return {"keyword": text / whole, "heading": heading / whole, "shared": either / whole}


def thesaurus(stock: Stock, rows: Rows, wanted: dict[str, float]) -> Numbers:
    """The agreement's words for the worker's, as far as they stand in a passage."""
    found = np.zeros(len(rows))
    joined = [one.joined[local] for one, local in (stock.place(int(row)) for row in rows)]
    for word, value in wanted.items():
        found += value * np.array([f" {word} " in text for text in joined])
    return np.tanh(found / 8)


def shape(stock: Stock, rows: Rows, question: str) -> dict[str, Numbers]:
    """Whether a passage has the number that is asked for, and whether it is a mere scrap."""
    asked = bool(ASKS_NUMBER.search(question))
    places = [stock.place(int(row)) for row in rows]
    texts = [one.held[local].text for one, local in places]
    has = [asked and bool(NUMBER.search(t) and UNIT.search(t)) for t in texts]
    lengths = np.array([one.words.lengths[local] for one, local in places])
    short = np.clip((SHORTEST - lengths) / SHORTEST, 0, 1)
    return {"number": np.array(has, dtype=np.float64), "short": short.astype(np.float64)}


def of_part(stock: Stock, rows: Rows, score: Numbers) -> Numbers:
    """How well the best three candidates under the same heading do."""
    groups: dict[tuple[int, int], list[int]] = {}
    for place, row in enumerate(rows):
        one, local = stock.place(int(row))
        groups.setdefault((id(one), int(one.part[local])), []).append(place)
    found = np.zeros(len(rows))
    for members in groups.values():
        found[members] = np.sort(score[members])[::-1][:3].mean()
    return found
