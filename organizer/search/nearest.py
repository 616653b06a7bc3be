"""The passages nearest in meaning: every one is compared, in FAISS.

Half the precision reads half the memory, and this is all that a scan spends its time on.
"""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from .encoder import Vectors


class Nearest:
    """A flat index, a cache of vectors that the database holds."""

    def __init__(self, width: int, parts: Iterable[Vectors]) -> None:
        # Loaded with the first search, so that a page that needs none is up sooner.
        import faiss

        half, inner = faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT
        self._index = faiss.IndexScalarQuantizer(width, half, inner)
        self._index.is_trained = True
        for part in parts:
            self._index.add(part)

    def __call__(self, vectors: Vectors, count: int) -> NDArray[np.int64]:
        """For each of ``vectors`` at most ``count`` rows, the nearest first."""
        wanted = min(count, self._index.ntotal)
        rows: NDArray[np.int64] = self._index.search(np.ascontiguousarray(vectors), wanted)[1]
        return rows
