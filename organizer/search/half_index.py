"""FAISS's flat index of vectors at half the precision: a scan spends its time on reading memory
and on nothing else, and so it reads half as much."""

from collections.abc import Sequence

import numpy as np

from .encoder import Vectors
from .ragged import Halves, Rows


class HalfIndex:
    def __init__(self, parts: Sequence[Halves], width: int) -> None:
        # Loaded with the first search, so that a page that needs none is up sooner.
        import faiss

        half, inner = faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT
        self._index = faiss.IndexScalarQuantizer(width, half, inner)
        self._index.is_trained = True
        for part in parts:
            # What it would make of a vector is what is kept of it: nothing is computed.
            self._index.add_sa_codes(np.ascontiguousarray(part).view(np.uint8))
        self._set_threads = faiss.omp_set_num_threads
        codes = faiss.rev_swig_ptr(self._index.codes.data(), self.size * width * 2)
        self.rows: Halves = codes.view(np.float16).reshape(-1, width)

    @property
    def size(self) -> int:
        return int(self._index.ntotal)

    def nearest(self, vector: Vectors, count: int) -> Rows:
        """At most ``count`` rows, the nearest first."""
        self._set_threads(1)  # it is done before another one wakes
        given = np.ascontiguousarray(vector[None])
        found: Rows = self._index.search(given, min(count, self.size))[1][0]
        return found
