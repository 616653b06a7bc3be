"""Passages of some scopes in the order in which they seem to answer a question."""

import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from sqlalchemy.orm import Session

from . import bridge, signs
from .bridged import phrasings
from .encoder import Encoder
from .shelf import Held, Numbers, shelf

LONGEST_QUESTION = 1000
NAMES = {
    "context": "meaning",
    "sentence": "a sentence close in meaning",
    "topic": "topic",
    "keyword": "words",
    "heading": "heading",
    "thesaurus": "the agreement's word for it",
    "number": "has a number",
}


@dataclass(frozen=True)
class Ranked:
    owner: int
    start: int
    end: int
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True)
class Ranking:
    best: tuple[Ranked, ...]
    confidence: float  # how sure that anything answers, 0 to 1


def rank(
    session: Session, encoder: Encoder | None, question: str, scopes: Collection[int], limit: int
) -> Ranking:
    """The best passages within ``scopes``, which alone have any influence."""
    asked = " ".join(question.replace("\x00", " ").split())[:LONGEST_QUESTION]
    model = encoder.name if encoder else ""
    shelves = [s for scope in sorted(scopes) if (s := shelf(session, scope, model)).held]
    if not shelves or not any(c.isalnum() for c in asked):
        return Ranking((), 0.0)
    found: dict[str, Numbers] = signs.keyword(shelves, asked)
    shared = found.pop("shared")
    found |= signs.shape(shelves, asked)
    found["thesaurus"] = signs.thesaurus(shelves, asked)
    topic, near = "", 0.0
    if encoder is not None:
        vector = encoder.encode([asked])[0]
        found |= signs.meaning(shelves, vector) or {}
        if "context" in found:
            phrased = phrasings(encoder)
            share, near = signs.likely_topics(vector, phrased)
            found["topic"] = signs.topical(shelves, share, phrased[-len(share) :])
            topic = bridge.topics()[int(share.argmax())].title
    held = [one for s in shelves for one in s.held]
    weights = mixed(float(shared.max()))
    if "context" not in found:  # no model: words alone, and only passages that have some
        weights = {"keyword": 1.0, "heading": 0.4, "thesaurus": 0.3}
    score = sum(weights.get(name, 0.0) * sign for name, sign in found.items())
    order = np.argsort(-np.asarray(score), kind="stable")[:limit]
    if "context" not in found:
        order = order[np.asarray(score)[order] > 0]
    best = tuple(_ranked(held[i], i, np.asarray(score), found, weights, topic) for i in order)
    return Ranking(best, _confidence(found, shared, near))


@lru_cache(maxsize=1)
def _weights() -> dict[str, dict[str, float]]:
    return tomllib.loads(Path(__file__).with_name("weights.toml").read_text(encoding="utf-8"))


def mixed(shared: float) -> dict[str, float]:
    """The weights for a question of whose telling words this share stands in one passage."""
    quiet, own = _weights()["quiet"], _weights()["shared"]
    part = min(max((shared - 0.3) / 0.5, 0.0), 1.0)
    return {name: (1 - part) * quiet[name] + part * own[name] for name in quiet}


def _ranked(
    held: Held,
    row: int,
    score: Numbers,
    found: dict[str, Numbers],
    weights: dict[str, float],
    topic: str,
) -> Ranked:
    """The passage with the two signs that lifted it most above the average passage."""
    lift = {
        name: weights.get(name, 0.0) * float(sign[row] - sign.mean())
        for name, sign in found.items()
        if name in NAMES
    }
    told = sorted((name for name in lift if lift[name] > 0), key=lambda n: -lift[n])[:2]
    why = tuple(f"topic: {topic}" if name == "topic" else NAMES[name] for name in told)
    return Ranked(held.owner, held.start, held.end, float(score[row]), why)


def _confidence(found: dict[str, Numbers], shared: Numbers, near: float) -> float:
    """How sure that anything answers, 0 to 1.

    A question that is close to a known topic while no clause is close to it counts
    against an answer: the agreement is silent on a matter that others settle.
    """
    if "context" not in found:
        return float(shared.max())
    signs_of_answer = {
        "meaning": float(np.maximum(found["context"], found["sentence"]).max()),
        "both": float((found["context"] + found["sentence"]).max()),
        "words": float(found["keyword"].max()),
        "shared": float(shared.max()),
        "known_topic": near,
    }
    weights = _weights()["sure"]
    total = weights["bias"] + sum(weights[name] * value for name, value in signs_of_answer.items())
    return float(1 / (1 + np.exp(-total)))
