"""The signs by which a passage is judged, each a number for every passage of the shelves."""

import math
import re
from collections.abc import Sequence

import numpy as np

from . import bridge
from .encoder import Vectors
from .shelf import Numbers, Shelf
from .words import telling

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
TOPICS_KEPT, SHARPNESS = 6, 15.0
SHORTEST = 14


def meaning(shelves: Sequence[Shelf], question: Vectors) -> dict[str, Numbers] | None:
    """Likeness of the question to each passage in its context, and to its best sentence."""
    context, sentence = [], []
    for one in shelves:
        if one.context is None or one.sentence is None:
            return None
        likeness = np.asarray(one.sentence @ question, dtype=np.float64)
        best = np.full(len(one.held), -1.0)
        np.maximum.at(best, one.sentence_of, likeness)
        context.append(np.asarray(one.context @ question, dtype=np.float64))
        sentence.append(best)
    return {"context": np.concatenate(context), "sentence": np.concatenate(sentence)}


def likely_topics(question: Vectors, phrasings: Vectors) -> tuple[Numbers, float]:
    """A share for each topic, few of them above nothing; and the best likeness."""
    alike = phrasings @ question
    said, scores = 0, []
    for topic in bridge.topics():
        part = np.sort(alike[said : said + len(topic.said)])[::-1]
        scores.append(0.5 * part[0] + 0.5 * part[:3].mean())
        said += len(topic.said)
    score = np.array(scores, dtype=np.float64)
    share = np.exp(SHARPNESS * (score - score.max()))
    share[np.argsort(-share)[TOPICS_KEPT:]] = 0
    return share / share.max(), float(score.max())


def topical(shelves: Sequence[Shelf], share: Numbers, signals: Vectors) -> Numbers:
    """The likeliest topic that a passage both names by signal words and resembles."""
    kept = np.flatnonzero(share)
    rows = []
    for one in shelves:
        if one.context is None:
            rows.append(np.zeros(len(one.held)))
            continue
        near = np.maximum(one.context @ signals[kept].T, 0)
        rows.append((one.tags[:, kept] * near * share[kept]).max(axis=1))
    return np.concatenate(rows).astype(np.float64)


def keyword(shelves: Sequence[Shelf], question: str) -> dict[str, Numbers]:
    """Share of the question's telling words in a passage, in its heading, and in either."""
    words = list(dict.fromkeys(telling(question)))[:64]
    total = sum(len(s.held) for s in shelves)
    weight = {w: math.log(1 + total / (sum(s.df[w] for s in shelves) + 0.5)) for w in words}
    whole = sum(weight.values()) or 1.0
    text, heading, either = [], [], []
    for one in shelves:
        average = sum(c.total() for c in one.counts) / max(1, len(one.held))
        for counts, head in zip(one.counts, one.heads, strict=True):
            long = 1.2 * (0.4 + 0.6 * counts.total() / max(average, 1))
            text.append(
                sum(weight[w] * counts[w] * 2.2 / (counts[w] + long) for w in words if w in counts)
            )
            heading.append(sum(weight[w] for w in words if w in head))
            either.append(sum(weight[w] for w in words if w in head or w in counts))
    return {
        "keyword": np.array(text, dtype=np.float64) / whole,
        "heading": np.array(heading, dtype=np.float64) / whole,
        "shared": np.array(either, dtype=np.float64) / whole,
    }


def thesaurus(shelves: Sequence[Shelf], question: str) -> Numbers:
    """The agreement's words for the worker's, as far as they stand in a passage."""
    wanted = bridge.expanded(question)
    rows: list[float] = []
    for one in shelves:
        found = np.zeros(len(one.held))
        for word in wanted:
            there = np.array([f" {word} " in words for words in one.joined])
            found += math.log(1 + len(one.held) / (there.sum() + 0.5)) * there
        rows.extend(np.tanh(found / 8))
    return np.array(rows, dtype=np.float64)


def shape(shelves: Sequence[Shelf], question: str) -> dict[str, Numbers]:
    """Whether a passage has the number that is asked for, and whether it is a mere scrap."""
    asked = bool(ASKS_NUMBER.search(question))
    texts = [held.text for one in shelves for held in one.held]
    has = [asked and bool(NUMBER.search(t) and UNIT.search(t)) for t in texts]
    lengths = np.array([c.total() for one in shelves for c in one.counts], dtype=np.float64)
    short = np.clip((SHORTEST - lengths) / SHORTEST, 0, 1)
    return {"number": np.array(has, dtype=np.float64), "short": short}
