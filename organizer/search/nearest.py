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
from .ragged import Rows, widened

WIDTH = 384
PORTION = 5_000
ALONE = 20_000


class Nearest:
    """A flat index, a cache of vectors that the database holds."""

    def __init__(self, parts: Iterable[NDArray[np.float16]]) -> None:
        # Loaded with the first search, so that a page that needs none is up sooner.
        import faiss

        half, inner = faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT
        self._index = faiss.IndexScalarQuantizer(WIDTH, half, inner)
        self._index.is_trained = True
        for part in parts:
            # What it would make of a vector is what is kept of it: nothing is computed.
            self._index.add_sa_codes(np.ascontiguousarray(part).view(np.uint8))
        self._set_threads = faiss.omp_set_num_threads
        codes = faiss.rev_swig_ptr(self._index.codes.data(), self.size * WIDTH * 2)
        self._kept: NDArray[np.float16] = codes.view(np.float16).reshape(-1, WIDTH)

    @property
    def size(self) -> int:
        return int(self._index.ntotal)

    def __call__(self, vectors: Vectors, count: int) -> NDArray[np.int64]:
        """For each of ``vectors`` at most ``count`` rows, the nearest first."""
        wanted = min(count, self.size)
        # Waking another thread takes longer than comparing a few thousand passages.
        self._set_threads(2 if self.size > ALONE else 1)
        rows: NDArray[np.int64] = self._index.search(np.ascontiguousarray(vectors), wanted)[1]
        return rows

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
    return Nearest(part.astype(np.float16) for part in flat)
