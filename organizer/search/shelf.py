"""One scope in memory: its passages, their words and vectors, and the topics they speak of.

A shelf is a cache. It is filled from the database when first asked for and again when
the generation number has moved; it knows one scope alone, so that what a reader may not
see can have no influence on what that reader finds.
"""

import math
from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from . import bridge
from .encoder import Vectors
from .index import generation
from .models import Passage, Vector
from .words import stems

Numbers = NDArray[np.float64]
WIDTH = 384


@dataclass(frozen=True)
class Held:
    """A passage without its text."""

    owner: int
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Shelf:
    held: tuple[Held, ...]
    heads: tuple[frozenset[str], ...]
    counts: tuple[Counter[str], ...]
    joined: tuple[str, ...]  # stems in their order, for phrases
    df: Counter[str]
    context: Vectors | None
    sentence: Vectors | None
    sentence_of: NDArray[np.int64]
    tags: NDArray[np.float32]

    def idf(self, word: str) -> float:
        return math.log(1 + len(self.held) / (self.df[word] + 0.5))


_shelves: dict[tuple[Engine, int, str], tuple[int, Shelf]] = {}


def shelf(session: Session, scope: int, model: str) -> Shelf:
    key, now = (_engine(session), scope, model), generation(session)
    kept = _shelves.get(key)
    if kept is None or kept[0] != now:
        kept = _shelves[key] = (now, _filled(session, scope, model))
    return kept[1]


def _engine(session: Session) -> Engine:
    bind = session.get_bind()
    return bind if isinstance(bind, Engine) else bind.engine


def _filled(session: Session, scope: int, model: str) -> Shelf:
    query = (
        select(Passage, Vector.data)
        .outerjoin(Vector, (Vector.key == Passage.key) & (Vector.model == model))
        .where(Passage.scope == scope)
        .order_by(Passage.key)
    )
    rows = session.execute(query).all()
    passages = [row[0] for row in rows]
    texts, heads = [stems(p.text) for p in passages], [stems(p.heading) for p in passages]
    joined = tuple(f" {' '.join(h)} . {' '.join(t)} " for h, t in zip(heads, texts, strict=True))
    df = Counter(w for h, t in zip(heads, texts, strict=True) for w in {*h, *t})
    context, sentence, sentence_of = _matrices([row[1] for row in rows])
    return Shelf(
        held=tuple(Held(p.owner, p.start, p.end, p.text) for p in passages),
        heads=tuple(frozenset(h) for h in heads),
        counts=tuple(Counter(t) for t in texts),
        joined=joined,
        df=df,
        context=context,
        sentence=sentence,
        sentence_of=sentence_of,
        tags=_tags(joined),
    )


def _matrices(
    data: list[bytes | None],
) -> tuple[Vectors | None, Vectors | None, NDArray[np.int64]]:
    if not data or any(d is None for d in data):
        return None, None, np.zeros(0, dtype=np.int64)
    rows = [np.frombuffer(d or b"", dtype=np.float32).reshape(-1, WIDTH) for d in data]
    owners = np.repeat(np.arange(len(rows)), [len(r) for r in rows])
    return np.stack([r[0] for r in rows]), np.concatenate(rows), owners


def _tags(joined: tuple[str, ...]) -> NDArray[np.float32]:
    """How strongly each passage gives itself away as speaking of each topic, 0 to 1."""
    there = _places(joined)
    tags = np.zeros((len(joined), len(bridge.topics())), dtype=np.float32)
    for column, topic in enumerate(bridge.topics()):
        for signal in topic.signals:
            rows = there.get(signal, ())
            if rows:
                tags[list(rows), column] += math.log(1 + len(joined) / (len(rows) + 0.5))
    highest = np.maximum(tags.max(axis=0, initial=0), 6)
    rooted: NDArray[np.float32] = np.sqrt(tags / highest)
    return rooted


def _places(joined: tuple[str, ...]) -> dict[str, set[int]]:
    """In which passages each signal stands."""
    signals = {signal for topic in bridge.topics() for signal in topic.signals}
    longest = max(len(signal.split()) for signal in signals)
    there: dict[str, set[int]] = {}
    for row, words in enumerate(joined):
        split = words.split()
        for first in range(len(split)):
            for last in range(first + 1, min(first + longest, len(split)) + 1):
                run = " ".join(split[first:last])
                if run in signals:
                    there.setdefault(run, set()).add(row)
    return there
