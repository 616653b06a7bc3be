"""How sure it is that anything answers a question at all."""

from collections.abc import Mapping

import numpy as np

from .judging import Judged
from .words_index import Numbers

FIRST, PAGE = 5, 10
FAR = 50.0  # surer than this nobody can be
SMALL, LARGE = 60, 2_000  # passages: nothing was learned from smaller or larger agreements
FAINT, STRANGE = 0.26, 0.5  # but for names, no question that has an answer was heard so faintly


def confidence(found: Judged, score: Numbers, weights: Mapping[str, float]) -> float:
    """0 to 1; ``score`` is what ranking made of the candidates."""
    if "context" not in found.signs:
        return float(found.signs["shared"].max())
    if found.heard < FAINT and found.unknown > STRANGE:
        return 0.0  # nobody says the like of it, and most of its words stand nowhere
    total = weights["bias"]
    for name, value in evidence(found, score).items():
        total += weights[name] * value
    return float(1 / (1 + np.exp(-np.clip(total, -FAR, FAR))))


def evidence(found: Judged, score: Numbers) -> dict[str, float]:
    """What speaks for an answer, and against.

    Likeness alone would ask more of a short agreement than of a long one, and more of a
    question in few words. So most of it is told against the same question's other
    candidates: how far the best stand out, and how much of the whole falls to them. And where
    a question is much like what is often said, an agreement that speaks of it has a sentence
    much like what agreements write to that: ``met`` says by how much. The more passages there
    are, the nearer comes the nearest one that answers nothing: ``size`` allows for it.
    """
    signs, order = found.signs, np.argsort(-score)
    best = score[order]
    share = np.exp(best - best[0])
    context = signs["context"]
    return {
        "lead": float(best[0] - best[min(PAGE, len(best)) - 1]),
        "first": float(share[:FIRST].sum() / share.sum()),
        "apart": float((context.max() - context.mean()) / (context.std() + 1e-9)),
        "context": float(context[order[:FIRST]].max()),
        "sentence": float(signs["sentence"].max()),
        "met": float(signs["pairs"].max()) - found.heard,
        "topic": float(signs["topic"].max()),
        "shared": float(signs["shared"].max()),
        "unknown": found.unknown,
        "size": float(np.log(np.clip(found.size, SMALL, LARGE))),
    }
