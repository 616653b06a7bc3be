"""One scope in memory: its passages with their words and vectors.

A shelf is a cache. It is filled from the database when first asked for and again when
its own number has moved; it knows one scope alone, so that what a reader may not see
can have no influence on what that reader finds.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import RLock
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from .index import generations
from .models import Passage, Vector
from .nearest import WIDTH
from .ragged import Rows, firsts, of_rows
from .taking_apart import Held, texts_of
from .texts import Texts
from .words_index import Places


@dataclass(frozen=True)
class Meanings:
    """The vectors of each passage: of it in its context, then of its sentences."""

    rows: NDArray[np.float16]
    first: Places

    def contexts(self) -> NDArray[np.float16]:
        return self.rows[self.first[:-1]]

    def of(self, rows: Rows) -> NDArray[np.float16]:
        """All vectors of some passages, one after the other."""
        return self.rows[of_rows(self.first, rows)[0]]


@dataclass(frozen=True)
class Shelf:
    texts: Texts
    meanings: Meanings | None

    @property
    def size(self) -> int:
        return self.texts.size


Key = TypeVar("Key")
Made = TypeVar("Made")
_texts: dict[tuple[Engine, int], tuple[int, Texts]] = {}
_shelves: dict[tuple[Engine, int, str], tuple[int, Shelf]] = {}
_filling = RLock()


def shelf(session: Session, scope: int, model: str) -> Shelf:
    return shelves(session, [scope], model)[0]


def shelves(session: Session, scopes: Sequence[int], model: str) -> list[Shelf]:
    """Those of several scopes, in their order; without a model, their words alone."""
    now = generations(session, scopes)
    return [_shelf(session, scope, model, now[scope]) for scope in scopes]


def texts(session: Session, scopes: Sequence[int]) -> list[Texts]:
    return [one.texts for one in shelves(session, scopes, "")]


def _shelf(session: Session, scope: int, model: str, now: int) -> Shelf:
    engine = engine_of(session)

    def filled() -> Shelf:
        words = _current(_texts, (engine, scope), now, lambda: _read(session, scope))
        return Shelf(words, _meanings(session, scope, model) if model else None)

    return _current(_shelves, (engine, scope, model), now, filled)


def _current(
    known: dict[Key, tuple[int, Made]], key: Key, now: int, make: Callable[[], Made]
) -> Made:
    """What is known under ``key``, if it was made for the number that counts now."""
    found = known.get(key)
    if found is not None and found[0] == now:
        return found[1]
    with _filling:
        found = known.get(key)
        if found is None or found[0] != now:
            found = known[key] = (now, make())
    return found[1]


def engine_of(session: Session) -> Engine:
    bind = session.get_bind()
    return bind if isinstance(bind, Engine) else bind.engine


def _read(session: Session, scope: int) -> Texts:
    columns = (Passage.owner, Passage.start, Passage.end, Passage.text, Passage.heading)
    query = select(*columns).where(Passage.scope == scope).order_by(Passage.key)
    rows = session.execute(query).all()
    return texts_of([Held(*row[:4]) for row in rows], [row.heading for row in rows])


def _meanings(session: Session, scope: int, model: str) -> Meanings | None:
    query = (
        select(Vector.data)
        .select_from(Passage)
        .outerjoin(Vector, (Vector.key == Passage.key) & (Vector.model == model))
        .where(Passage.scope == scope)
        .order_by(Passage.key)
    )
    return meanings_of(session.scalars(query).all())


def made(held: Sequence[Held], headings: Sequence[str], data: Sequence[bytes | None]) -> Shelf:
    """A shelf of passages that stand in no database."""
    return Shelf(texts_of(held, headings), meanings_of(data))


def meanings_of(data: Sequence[bytes | None]) -> Meanings | None:
    # One row is missing or damaged: words alone are searched until it is made again.
    whole = [one for one in data if one and not len(one) % (WIDTH * 4)]
    if not whole or len(whole) < len(data):
        return None
    flat = np.frombuffer(b"".join(whole), dtype=np.float32).reshape(-1, WIDTH)
    counts = np.array([len(one) // (WIDTH * 4) for one in whole])
    return Meanings(flat.astype(np.float16), firsts(counts)) if np.isfinite(flat).all() else None
