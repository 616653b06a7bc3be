"""The passages nearest in meaning: every one is compared, in FAISS.

Half the precision reads half the memory, and this is all that a scan spends its time on.
"""

from collections.abc import Collection, Iterable

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from .encoder import Vectors
from .models import Passage, Vector

WIDTH = 384
PORTION = 5_000


class Nearest:
    """A flat index, a cache of vectors that the database holds."""

    def __init__(self, parts: Iterable[Vectors]) -> None:
        # Loaded with the first search, so that a page that needs none is up sooner.
        import faiss

        half, inner = faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT
        self._index = faiss.IndexScalarQuantizer(WIDTH, half, inner)
        self._index.is_trained = True
        for part in parts:
            self._index.add(part)

    @property
    def size(self) -> int:
        return int(self._index.ntotal)

    def __call__(self, vectors: Vectors, count: int) -> NDArray[np.int64]:
        """For each of ``vectors`` at most ``count`` rows, the nearest first."""
        wanted = min(count, self.size)
        rows: NDArray[np.int64] = self._index.search(np.ascontiguousarray(vectors), wanted)[1]
        return rows


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
    return Nearest(
        np.frombuffer(b"".join(part), dtype=np.float32).reshape(-1, WIDTH) for part in found
    )
