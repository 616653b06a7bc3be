"""The passages nearest in meaning.

Up to a size every one is compared, in FAISS, at half the precision. Above it every one is
compared by a sketch of an eighth of that size, and the best of them as they are. Both know the
vectors they were given and no others, so that who may see less searches less.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

import numpy as np
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from . import sketches
from .encoder import Vectors
from .half_index import HalfIndex
from .models import Passage, Vector
from .ragged import Halves, Rows, widened

WIDTH = 384
PORTION = 5_000
FLAT_TO = 6_000
SKETCHED = 800  # compared as they are, after the sketches


class Nearest(Protocol):
    """An index, a cache of vectors that the database holds."""

    @property
    def size(self) -> int: ...

    def __call__(self, vector: Vectors, count: int) -> Rows:
        """At most ``count`` rows, the nearest first."""

    def at(self, rows: Rows) -> Vectors:
        """The vectors of some rows."""


def nearest(parts: Iterable[Halves]) -> Nearest:
    """The index that suits so many."""
    given = list(parts)
    return Flat(given) if sum(map(len, given)) <= FLAT_TO else Sketched(given)


class Flat:
    def __init__(self, parts: Sequence[Halves]) -> None:
        self._index = HalfIndex(parts, WIDTH)

    @property
    def size(self) -> int:
        return self._index.size

    def __call__(self, vector: Vectors, count: int) -> Rows:
        return self._index.nearest(vector, count)

    def at(self, rows: Rows) -> Vectors:
        return widened(self._index.rows[rows])


class Sketched:
    def __init__(self, parts: Sequence[Halves]) -> None:
        import faiss

        self._kept = np.concatenate(parts)
        self._index = sketches.index_of(self._kept)
        self._set_threads = faiss.omp_set_num_threads

    @property
    def size(self) -> int:
        return len(self._kept)

    def __call__(self, vector: Vectors, count: int) -> Rows:
        wanted = min(max(SKETCHED, 4 * count), self.size)
        self._set_threads(1)  # it is done before another one wakes
        likely: Rows = self._index.search(np.ascontiguousarray(vector[None]), wanted)[1][0]
        order = np.argsort(-(self.at(likely) @ vector), kind="stable")[:count]
        return likely[order]

    def at(self, rows: Rows) -> Vectors:
        return widened(self._kept[rows])


def from_database(session: Session, scopes: Collection[int], model: str) -> Nearest:
    """The same from the rows that are kept: nothing is embedded."""
    first = func.substr(Vector.data, 1, WIDTH * 4)
    query = (
        select(first)
        .join(Passage, Passage.key == Vector.key)
        .where(Passage.scope.in_(scopes), Vector.model == model)
        .order_by(Passage.scope, Passage.key)
    )
    found = session.scalars(query.execution_options(yield_per=PORTION)).partitions()
    flat = (np.frombuffer(b"".join(part), dtype=np.float32).reshape(-1, WIDTH) for part in found)
    return nearest(part.astype(np.float16) for part in flat)
