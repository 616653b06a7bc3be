"""Keyword and vector retrieval over some scopes, fused into one ranked list."""

import re
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from sqlalchemy import bindparam, select, text
from sqlalchemy.orm import Session

from .encoder import Encoder
from .models import Passage, Vector

WORD = re.compile(r"\w+")
DEPTH = 50


@dataclass(frozen=True)
class Ranked:
    key: int
    score: float
    why: tuple[str, ...]


def rank(
    session: Session, encoder: Encoder | None, question: str, scopes: Collection[int], limit: int
) -> list[Ranked]:
    """The best passages within ``scopes``, which alone have any influence."""
    by_words = _by_words(session, question, scopes)
    by_meaning = _by_meaning(session, encoder, question, scopes) if encoder else []
    scores: dict[int, float] = {}
    why: dict[int, list[str]] = {}
    for name, ranked in (("words", by_words), ("meaning", by_meaning)):
        for place, key in enumerate(ranked):
            scores[key] = scores.get(key, 0.0) + 1 / (60 + place)
            why.setdefault(key, []).append(f"{name}: place {place + 1}")
    best = sorted(scores, key=lambda key: (-scores[key], key))[:limit]
    return [Ranked(key, scores[key], tuple(why[key])) for key in best]


def _by_words(session: Session, question: str, scopes: Collection[int]) -> list[int]:
    words = WORD.findall(question.lower())[:64]
    if not words or not scopes:
        return []
    match = " OR ".join(f'"{word}"' for word in words)
    query = text(
        "SELECT passage.key FROM passage_words JOIN passage ON passage.key = passage_words.rowid "
        "WHERE passage_words MATCH :match AND passage.scope IN :scopes "
        "ORDER BY bm25(passage_words, 2.0, 1.0) LIMIT :depth"
    ).bindparams(bindparam("scopes", expanding=True))
    given = {"match": match, "scopes": list(scopes), "depth": DEPTH}
    return list(session.scalars(query, given))


def _by_meaning(
    session: Session, encoder: Encoder, question: str, scopes: Collection[int]
) -> list[int]:
    query = (
        select(Vector.key, Vector.data)
        .join(Passage, Passage.key == Vector.key)
        .where(Passage.scope.in_(list(scopes)), Vector.model == encoder.name)
    )
    rows = session.execute(query).all()
    if not rows or not question.strip():
        return []
    matrix = np.frombuffer(b"".join(row.data for row in rows), dtype=np.float32)
    scores = matrix.reshape(len(rows), -1) @ encoder.encode([question])[0]
    return [rows[i].key for i in np.argsort(-scores)[:DEPTH]]
