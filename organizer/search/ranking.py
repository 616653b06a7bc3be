"""Passages of some scopes in the order in which they seem to answer a question."""

import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from sqlalchemy.orm import Session

from .candidates import Stock
from .encoder import Encoder
from .judging import Judged, judged
from .stocks import stock_of
from .words_index import Numbers

LONGEST_QUESTION = 1000
WORDS_ALONE = {"keyword": 1.0, "heading": 0.4, "thesaurus": 0.3}
PLAIN = frozenset({"keyword", "heading", "thesaurus"})
NAMES = {
    "context": "meaning",
    "sentence": "a sentence close in meaning",
    "pair": "workers say it so",
    "pairs": "workers say it so",
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
    stock = stock_of(session, scopes, model)
    if not stock.size or not any(c.isalnum() for c in asked):
        return Ranking((), 0.0)
    found = judged(stock, encoder, asked, limit)
    if not len(found.rows):
        return Ranking((), 0.0)
    weights = mixed(float(found.signs["shared"].max()))
    if "context" not in found.signs:
        weights = WORDS_ALONE
    score = scored(found, weights)
    order = np.argsort(-score, kind="stable")[:limit]
    best = tuple(_ranked(stock, found, int(place), score, weights) for place in order)
    return Ranking(best, confidence(found))


def scored(found: Judged, weights: dict[str, float]) -> Numbers:
    score = np.zeros(len(found.rows))
    for name, sign in found.signs.items():
        score += weights.get(name, 0.0) * sign
    return score


@lru_cache(maxsize=1)
def _weights() -> dict[str, dict[str, float]]:
    return tomllib.loads(Path(__file__).with_name("weights.toml").read_text(encoding="utf-8"))


def mixed(shared: float) -> dict[str, float]:
    """The weights for a question of whose telling words this share stands in one passage."""
    quiet, own = _weights()["quiet"], _weights()["shared"]
    part = sharing(shared)
    return {name: (1 - part) * quiet[name] + part * own[name] for name in quiet}


def sharing(shared: float) -> float:
    return min(max((shared - 0.3) / 0.5, 0.0), 1.0)


def _ranked(
    stock: Stock, found: Judged, place: int, score: Numbers, weights: dict[str, float]
) -> Ranked:
    """The passage with the two signs that lifted it most: words as they are, since most
    passages have none, likeness by how far it is above the average candidate's."""
    lift = {
        name: weights.get(name, 0.0)
        * float(sign[place] - (0 if name in PLAIN else found.means[name]))
        for name, sign in found.signs.items()
        if name in NAMES
    }
    told = sorted((name for name in lift if lift[name] > 0), key=lambda n: -lift[n])
    why = [f"topic: {found.topic}" if name == "topic" else NAMES[name] for name in told]
    held = stock.held(int(found.rows[place]))
    return Ranked(
        held.owner, held.start, held.end, float(score[place]), tuple(dict.fromkeys(why))[:2]
    )


def confidence(found: Judged) -> float:
    """How sure that anything answers, 0 to 1."""
    if "context" not in found.signs:
        return float(found.signs["shared"].max())
    weights = _weights()["sure"]
    total = weights["bias"]
    for name, value in evidence(found).items():
        total += weights[name] * value
    return float(1 / (1 + np.exp(-total)))


def evidence(found: Judged) -> dict[str, float]:
    """What speaks for an answer, and against: a question close to a known topic while no
    clause is close to it means that the agreement is silent on what others settle."""
    signs = found.signs
    both = np.sort((signs["context"] + signs["sentence"]) / 2)[::-1]
    return {
        "meaning": float(np.maximum(signs["context"], signs["sentence"]).max()),
        "both": float(both[0]),
        "lead": float(both[0] - both[1:6].mean()) if len(both) > 1 else 0.0,
        "words": float(signs["keyword"].max()),
        "shared": float(signs["shared"].max()),
        "pair": float(signs["pair"].max()),
        "pairs": float(signs["pairs"].max()),
        "topic": float(signs["topic"].max()),
        "known_topic": found.known_topic,
        "known_pair": found.known_pair,
    }
