"""The signs by which passages are judged, each a number for every candidate."""

import re
from dataclasses import dataclass

import numpy as np

from .bridged import Bridge
from .candidates import FULL_TAG, Stock
from .encoder import Vectors
from .ragged import Rows, of_rows
from .words_index import LENGTH_PART, SATURATION, Numbers

ASKS_NUMBER = re.compile(
    r"\bhow (many|much|long|soon|far|often|late|early)\b|\bdeadline\b|\bwhen\b"
    r"|\bwhat (percent|rate|amount|time)\b|\b(minimum|maximum|limit|number of|rate)\b",
    re.IGNORECASE,
)
TOPICS_KEPT, TOPIC_SHARPNESS = 6, 15.0
MIXED, MIXED_SHARPNESS, NEARNESS = 12, 20.0, 16.0
TOPICS_NEAR, PAIRS_NEAR = 24, 48  # groups of things said that are looked at line by line
USUAL = 5
SHORTEST = 14


@dataclass(frozen=True)
class Likely:
    """Which topics or pairs a question is about: places and shares, the best one 1."""

    kept: Rows
    share: Numbers
    nearest: float


def likely_topics(question: Vectors, known: Bridge) -> Likely:
    """By each topic's best phrasing and its best three."""
    topics = known.topic_said.near(question, TOPICS_NEAR)
    alike = known.topic_said.close(question, topics)
    top = -np.partition(-alike, 2, axis=1)[:, :3]
    return _likely(topics, (top.max(axis=1) + top.mean(axis=1)) / 2, TOPICS_KEPT, TOPIC_SHARPNESS)


def likely_pairs(question: Vectors, known: Bridge) -> Likely:
    """By what workers say, and by how near the question comes to the sentence itself."""
    pairs = known.pair_said.near(question, PAIRS_NEAR)
    said = known.pair_said.close(question, pairs).max(axis=1)
    both = (said + known.written(pairs) @ question) / 2
    return _likely(pairs, both, MIXED, MIXED_SHARPNESS)


def _likely(which: Rows, scores: Numbers, count: int, sharpness: float) -> Likely:
    kept = np.argsort(-scores, kind="stable")[:count]
    share = np.exp(sharpness * (scores[kept] - scores[kept[0]])).astype(np.float64)
    return Likely(which[kept], share, float(scores[kept[0]]))


@dataclass(frozen=True)
class Alike:
    """How close candidates are to some vectors, a column each: the passage in its context,
    and the best of that and its sentences."""

    context: Numbers
    best: Numbers


def likeness(stock: Stock, rows: Rows, vectors: Vectors) -> Alike:
    own, starts = stock.vectors(rows)
    alike = own @ vectors.T
    best = np.maximum.reduceat(alike, starts, axis=0)
    return Alike(alike[starts].astype(np.float64), best.astype(np.float64))


def blended(vectors: Vectors, share: Numbers) -> Vectors:
    """One vector for several, each with its share."""
    whole = share @ vectors
    unit: Vectors = (whole / np.linalg.norm(whole)).astype(np.float32)
    return unit


def mixture(alike: Numbers, share: Numbers) -> Numbers:
    """How likely a passage is, were the question about one of several things, each with its
    share: what is about one of them alone loses little by the others, as by their mean it would."""
    found: Numbers = np.log(np.exp(NEARNESS * alike) @ (share / share.sum())) / NEARNESS
    return found


def usual(stock: Stock, rows: Rows, known: Bridge) -> Numbers:
    """How close they are to much of what is asked at all: such a passage says less when it is
    close to one question. It depends on no question, so each is asked for once."""
    new = rows[np.isnan(stock.usual[rows])]
    if len(new):
        alike = stock.nearest.at(new) @ known.sample.T
        count = min(USUAL, alike.shape[1])
        stock.usual[new] = -np.partition(-alike, count - 1, axis=1)[:, :count].mean(axis=1)
    return stock.usual[rows].astype(np.float64)


def topical(stock: Stock, rows: Rows, known: Bridge, likely: Likely, near: Numbers) -> Numbers:
    """The likeliest topic that a passage both names by signal words and resembles: ``near``."""
    count = len(likely.kept)
    column = np.full(len(known.titles), count)
    column[likely.kept] = np.arange(count)
    at, owner = of_rows(stock.texts.signs_first, rows)
    which = stock.texts.signs[at]
    places = owner * (count + 1) + column[known.telling.topic[which]]
    size = len(rows) * (count + 1)
    tags = np.bincount(places, stock.tags(known.telling)[which], size).reshape(len(rows), -1)[
        :, :count
    ]
    rooted = np.sqrt(np.minimum(tags / FULL_TAG, 2) / 2)
    return np.asarray((rooted * np.maximum(near, 0) * likely.share).max(axis=1), dtype=np.float64)


def words(stock: Stock, rows: Rows, weight: dict[str, float]) -> dict[str, Numbers]:
    """Share of the question's telling words in a passage, in its heading, and in either."""
    whole = sum(weight.values()) or 1.0
    if not len(rows):
        return dict.fromkeys(("keyword", "heading", "shared"), np.zeros(0))
    text, heading, either = (np.zeros(len(rows)) for _ in range(3))
    length = stock.texts.lengths[rows].astype(np.float64)
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
    """Whether a passage has the number that is asked for, whether it rules anything, and whether
    it is a mere scrap."""
    asked = bool(ASKS_NUMBER.search(question))
    texts = stock.texts
    short = np.clip((SHORTEST - texts.lengths[rows]) / SHORTEST, 0, 1)
    return {
        "number": (texts.numbered[rows] & asked).astype(np.float64),
        "rules": texts.rules[rows].astype(np.float64),
        "short": short.astype(np.float64),
    }
