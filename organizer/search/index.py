"""Keeping passages: their words in FTS5, their vectors beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, insert, text
from sqlalchemy.orm import Session

from .encoder import Vectors
from .models import Passage, SearchGeneration, Vector


@dataclass(frozen=True)
class NewPassage:
    key: int
    heading: str
    text: str


def add(
    session: Session,
    scope: int,
    passages: Sequence[NewPassage],
    vectors: Vectors | None,
    model: str = "",
) -> None:
    """Store passages with their words; without vectors (no model) keyword search still works."""
    if not passages:
        return
    rows = [{"key": p.key, "scope": scope, "heading": p.heading, "text": p.text} for p in passages]
    session.execute(insert(Passage), rows)
    words = "INSERT INTO passage_words (rowid, heading, text) VALUES (:key, :heading, :text)"
    session.execute(text(words), rows)
    if vectors is not None:
        data = [
            {"key": p.key, "model": model, "data": row.tobytes()}
            for p, row in zip(passages, vectors, strict=True)
        ]
        session.execute(insert(Vector), data)
    touch(session)


def remove_scope(session: Session, scope: int) -> None:
    session.execute(
        text("DELETE FROM passage_words WHERE rowid IN (SELECT key FROM passage WHERE scope=:s)"),
        {"s": scope},
    )
    session.execute(delete(Passage).where(Passage.scope == scope))
    touch(session)


def touch(session: Session) -> None:
    row = session.get(SearchGeneration, 1)
    if row is None:
        session.add(SearchGeneration(id=1, number=1))
    else:
        row.number += 1
    session.flush()


def generation(session: Session) -> int:
    row = session.get(SearchGeneration, 1)
    return row.number if row else 0


def rebuild_words(session: Session) -> None:
    """Fill the word index again from the passages: it is derived, and no export carries it."""
    session.execute(text("DELETE FROM passage_words"))
    filled = "INSERT INTO passage_words (rowid, heading, text) SELECT key, heading, text"
    session.execute(text(f"{filled} FROM passage"))
    touch(session)
