"""Passages of some scopes in the order in which they seem to answer a question."""

import tomllib
from collections.abc import Collection
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
    "turned": "workers say it so",
    "pair": "workers say it so",
    "pairs": "workers say it so",
    "topic": "topic",
    "keyword": "words",
    "heading": "heading",
    "thesaurus": "the agreement's word for it",
    "number": "has a number",
}


Part = tuple[int, int, int]  # an owner, and where its words begin and end


@dataclass(frozen=True)
class Ranked:
    """The passage that was found, and the stretch in whose midst it is shown."""

    owner: int
    start: int
    end: int
    score: float
    why: tuple[str, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Ranking:
    best: tuple[Ranked, ...]
    confidence: float  # how sure that anything answers, 0 to 1


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
    stock = stock_of(session, scopes, model)
    if not stock.size or not any(c.isalnum() for c in asked):
        return Ranking((), 0.0)
    found = judged(stock, encoder, asked, limit)
    if not len(found.rows):
        return Ranking((), 0.0)
    weights = weights_for(found)
    score = scored(found, weights)
    if apart:
        order = np.argsort(-score, kind="stable")[:limit].tolist()
        chosen = [Stretch(n, int(found.rows[n]), int(found.rows[n])) for n in order]
    else:
        chosen = stretches(stock, found.rows, score, limit)
    best = tuple(_ranked(stock, found, one, score, weights) for one in chosen)
    return Ranking(best, confidence(found, score, _weights()["sure"]))


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
    (text,) = own_words.texts("weights.toml")
    return tomllib.loads(text)


def mixed(shared: float) -> dict[str, float]:
    """The weights for a question of whose telling words this share stands in one passage."""
    quiet, own = _weights()["quiet"], _weights()["shared"]
    part = sharing(shared)
    return {name: (1 - part) * quiet[name] + part * own[name] for name in quiet}


def sharing(shared: float) -> float:
    return min(max((shared - 0.3) / 0.5, 0.0), 1.0)


def _ranked(
    stock: Stock, found: Judged, one: Stretch, score: Numbers, weights: dict[str, float]
) -> Ranked:
    """The passage with the two signs that lifted it most: words as they are, since most
    passages have none, likeness by how far it is above the average candidate's."""
    place = one.place
    lift = {
        name: weights.get(name, 0.0)
        * float(sign[place] - (0 if name in PLAIN else found.means[name]))
        for name, sign in found.signs.items()
        if name in NAMES
    }
    told = sorted((name for name in lift if lift[name] > 0), key=lambda n: -lift[n])
    why = [f"topic: {found.topic}" if name == "topic" else NAMES[name] for name in told]
    held = stock.held(int(found.rows[place]))
    best, reasons = float(score[place]), tuple(dict.fromkeys(why))[:2]
    return Ranked(held.owner, held.start, held.end, best, reasons, _parts(stock, one))


def _parts(stock: Stock, one: Stretch) -> tuple[Part, ...]:
    """In their order; neighbouring passages of one text are one part."""
    found: list[Part] = []
    for row in range(one.first, one.last + 1):
        held = stock.held(row)
        if found and found[-1][0] == held.owner:
            found[-1] = (held.owner, found[-1][1], held.end)
        else:
            found.append((held.owner, held.start, held.end))
    return tuple(found)
