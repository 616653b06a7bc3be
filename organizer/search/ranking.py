"""Passages of some scopes in the order in which they seem to answer a question."""

import tomllib
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from sqlalchemy.orm import Session

from . import own_words
from .candidates import Stock
from .encoder import Encoder
from .judging import Judged, judged
from .stocks import stock_of
from .sureness import confidence
from .widening import Stretch, stretches
from .words_index import Numbers

LONGEST_QUESTION = 1000
WORDS_ALONE = {"keyword": 1.0, "heading": 0.4, "thesaurus": 0.3}
PLAIN = frozenset({"keyword", "heading", "thesaurus"})
NAMES = {
    "context": "meaning",
    "sentence": "a sentence close in meaning",
    "pairs": "workers say it so",
    "topic": "topic",
    "keyword": "words",
    "heading": "heading",
    "thesaurus": "the agreement's word for it",
    "number": "has a number",
}


Reasons = tuple[str, ...]
Part = tuple[int, int, int]  # an owner, and where its words begin and end


@dataclass(frozen=True)
class Ranked:
    """The passage that was found, and the stretch in whose midst it is shown."""

    owner: int
    start: int
    end: int
    score: float
    why: Reasons
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Ranking:
    best: tuple[Ranked, ...]
    confidence: float  # how sure that anything answers, 0 to 1
    is_by_words: bool = False  # the meaning was asked for, and some passage has no vectors yet


def rank(
    session: Session,
    encoder: Encoder | None,
    question: str,
    scopes: Collection[int],
    limit: int,
    *,
    apart: bool = False,
) -> Ranking:
    """The best within ``scopes``, which alone have any influence; ``apart``: passages alone."""
    asked = " ".join(question.replace("\x00", " ").split())[:LONGEST_QUESTION]
    model = encoder.name if encoder else ""
    if not any(c.isalnum() for c in asked):
        return Ranking((), 0.0)
    stock = stock_of(session, scopes, model)
    if not stock.size:
        return Ranking((), 0.0)
    is_by_words = encoder is not None and not stock.has_vectors
    found = judged(stock, encoder, asked, limit)
    if not len(found.rows):
        return Ranking((), 0.0, is_by_words)
    weights = weights_for(found)
    score = scored(found, weights)
    if apart:
        order = np.argsort(-score, kind="stable")[:limit].tolist()
        chosen = [Stretch(n, int(found.rows[n]), int(found.rows[n])) for n in order]
    else:
        chosen = stretches(stock, found.rows, score, limit)
    places = [one.place for one in chosen]
    best = [stock.texts.place(row) for row in found.rows[places].tolist()]
    told = zip(best, score[places].tolist(), _told(found, places, weights), chosen, strict=True)
    ranked = (Ranked(*where, value, why, _parts(stock, one)) for where, value, why, one in told)
    return Ranking(tuple(ranked), confidence(found, score, _weights()["sure"]), is_by_words)


def weights_for(found: Judged) -> dict[str, float]:
    if "context" not in found.signs:
        return WORDS_ALONE
    return mixed(float(found.signs["shared"].max()))


def scored(found: Judged, weights: dict[str, float]) -> Numbers:
    score = np.zeros(len(found.rows))
    for name, sign in found.signs.items():
        score += weights.get(name, 0.0) * sign
    return score


@own_words.remembered
def _weights() -> dict[str, dict[str, float]]:
    """Those in use; older ones say nothing where this version judges by other signs."""
    (text,) = own_words.texts("weights.toml")
    kept, came = tomllib.loads(text), tomllib.loads(own_words.shipped()["weights.toml"])
    is_same = all(kept.get(part, {}).keys() == came[part].keys() for part in came)
    return kept if is_same else came


def mixed(shared: float) -> dict[str, float]:
    """The weights for a question of whose telling words this share stands in one passage."""
    quiet, own = _weights()["quiet"], _weights()["shared"]
    part = sharing(shared)
    return {name: (1 - part) * quiet[name] + part * own[name] for name in quiet}


def sharing(shared: float) -> float:
    return min(max((shared - 0.3) / 0.5, 0.0), 1.0)


def _told(found: Judged, places: Sequence[int], weights: dict[str, float]) -> list[Reasons]:
    """Of each passage the two signs that lifted it most: words as they are, since most
    passages have none, likeness by how far it is above the average candidate's."""
    names = [name for name in found.signs if name in NAMES]
    signs = np.array([found.signs[name] for name in names])
    usual = signs.mean(axis=1)
    usual[[n for n, name in enumerate(names) if name in PLAIN]] = 0
    weight = np.array([weights.get(name, 0.0) for name in names])
    lift = weight[:, None] * (signs[:, places] - usual[:, None])
    order = np.argsort(-lift, axis=0, kind="stable").T.tolist()
    said = [NAMES[name] if name != "topic" else f"topic: {found.topic}" for name in names]
    return [
        tuple(dict.fromkeys(said[n] for n in best if lifts[n] > 0))[:2]
        for best, lifts in zip(order, lift.T.tolist(), strict=True)
    ]


def _parts(stock: Stock, one: Stretch) -> tuple[Part, ...]:
    """In their order; neighbouring passages of one text are one part."""
    found: list[Part] = []
    for row in range(one.first, one.last + 1):
        owner, start, end = stock.texts.place(row)
        if found and found[-1][0] == owner:
            found[-1] = (owner, found[-1][1], end)
        else:
            found.append((owner, start, end))
    return tuple(found)
