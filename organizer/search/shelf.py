"""One scope in memory: its passages with their words and vectors.

A shelf is a cache. It is filled from the database when first asked for and again when
its own number has moved; it knows one scope alone, so that what a reader may not see
can have no influence on what that reader finds.
"""

from dataclasses import dataclass
from threading import Lock

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from .encoder import Vectors
from .index import generation
from .models import Passage, Vector
from .words import stems
from .words_index import WordIndex, word_index

WIDTH = 384


@dataclass(frozen=True, slots=True)
class Held:
    """A passage as it is shown."""

    owner: int
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Shelf:
    held: tuple[Held, ...]
    joined: tuple[str, ...]  # heading and text as stems in their order, for phrases
    words: WordIndex
    heads: WordIndex
    owners: NDArray[np.int64]
    part: NDArray[np.int64]  # passages under one heading have one number
    context: Vectors | None  # the passage with its heading
    sentence: NDArray[np.float16] | None  # the passage, then its sentences
    first: NDArray[np.int64]  # of each passage in ``sentence``, and the end


_shelves: dict[tuple[Engine, int, str], tuple[int, Shelf]] = {}
_filling = Lock()


def shelf(session: Session, scope: int, model: str) -> Shelf:
    key, now = (_engine(session), scope, model), generation(session, scope)
    kept = _shelves.get(key)
    if kept is not None and kept[0] == now:
        return kept[1]
    with _filling:
        kept = _shelves.get(key)
        if kept is None or kept[0] != now:
            kept = _shelves[key] = (now, _filled(session, scope, model))
    return kept[1]


def _engine(session: Session) -> Engine:
    bind = session.get_bind()
    return bind if isinstance(bind, Engine) else bind.engine


def _filled(session: Session, scope: int, model: str) -> Shelf:
    columns = (Passage.owner, Passage.start, Passage.end, Passage.heading, Passage.text)
    query = (
        select(*columns, Vector.data)
        .outerjoin(Vector, (Vector.key == Passage.key) & (Vector.model == model))
        .where(Passage.scope == scope)
        .order_by(Passage.key)
    )
    rows = session.execute(query).all()
    held = tuple(Held(row.owner, row.start, row.end, row.text) for row in rows)
    return made(held, [row.heading for row in rows], [row.data for row in rows])


def made(held: tuple[Held, ...], headings: list[str], data: list[bytes | None]) -> Shelf:
    texts = [stems(one.text) for one in held]
    numbers: dict[str, int] = {}
    part = [numbers.setdefault(heading, len(numbers)) for heading in headings]
    stemmed = {heading: stems(heading) for heading in numbers}
    heads = [stemmed[heading] for heading in headings]
    context, sentence, first = _matrices(data)
    pairs = zip(heads, texts, strict=True)
    return Shelf(
        held=held,
        joined=tuple(f" {' '.join(h)} . {' '.join(t)} " for h, t in pairs),
        words=word_index(texts),
        heads=word_index(heads),
        owners=np.array([one.owner for one in held], dtype=np.int64),
        part=np.array(part, dtype=np.int64),
        context=context,
        sentence=sentence,
        first=first,
    )


def _matrices(
    data: list[bytes | None],
) -> tuple[Vectors | None, NDArray[np.float16] | None, NDArray[np.int64]]:
    if not data or any(d is None for d in data):
        return None, None, np.zeros(0, dtype=np.int64)
    flat = np.frombuffer(b"".join(d or b"" for d in data), dtype=np.float32).reshape(-1, WIDTH)
    counts = np.array([len(d or b"") // (WIDTH * 4) for d in data], dtype=np.int64)
    first = np.concatenate([[0], np.cumsum(counts)])
    return np.ascontiguousarray(flat[first[:-1]]), flat.astype(np.float16), first
