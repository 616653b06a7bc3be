"""One scope in memory: its passages with their words and vectors.

A shelf is a cache. It is filled from the database when first asked for and again when
its own number has moved; it knows one scope alone, so that what a reader may not see
can have no influence on what that reader finds.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import RLock
from typing import TypeVar

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from . import folders, own_words, shelf_files
from .index import generations
from .meanings import Meanings, meanings_of
from .models import Passage, Vector
from .taking_apart import Held, texts_of
from .texts import Texts


@dataclass(frozen=True, eq=False)
class Shelf:
    texts: Texts
    meanings: Meanings | None

    @property
    def size(self) -> int:
        return self.texts.size


Key = TypeVar("Key")
Made = TypeVar("Made")
_texts: dict[tuple[str, int], tuple[int, Texts]] = {}
_shelves: dict[tuple[str, int, str], tuple[int, Shelf]] = {}
_filling = RLock()
own_words.forgotten_with_it(_texts.clear)
own_words.forgotten_with_it(_shelves.clear)


def shelf(session: Session, scope: int, model: str) -> Shelf:
    return shelves(session, [scope], model)[0]


def shelves(session: Session, scopes: Sequence[int], model: str) -> list[Shelf]:
    """Those of several scopes, in their order; without a model, their words alone."""
    now, database = generations(session, scopes), _database(session)
    return [_shelf(session, database, scope, model, now[scope]) for scope in scopes]


def _shelf(session: Session, database: str, scope: int, model: str, now: int) -> Shelf:

    def read() -> Texts:
        return shelf_files.texts(database, scope, now, lambda: _read(session, scope))

    def filled() -> Shelf:
        words = _current(_texts, (database, scope), now, read)
        if not model:
            return Shelf(words, None)
        return Shelf(
            words,
            shelf_files.meanings(
                database, scope, model, now, lambda: _meanings(session, scope, model)
            ),
        )

    return _current(_shelves, (database, scope, model), now, filled)


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


def _database(session: Session) -> str:
    """Its address: two engines of one process may lead to one database."""
    bind = session.get_bind()
    return folders.address_of(bind if isinstance(bind, Engine) else bind.engine)


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
