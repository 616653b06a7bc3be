"""Vectors drawn along the directions in which they differ most: the nearest of thousands are
found in a fraction of the time. Which of them are nearest indeed is for who asks to see."""

import numpy as np

from .encoder import Vectors
from .half_index import HalfIndex
from .ragged import Halves, Rows

DIRECTIONS = 96


class Narrow:
    """``directions``: a row each; ``rows``: how far each vector goes along them."""

    def __init__(self, directions: Vectors, rows: Halves) -> None:
        self.directions = directions
        self._index = HalfIndex([rows], len(directions))

    def nearest(self, vector: Vectors, count: int) -> Rows:
        """In no order."""
        if count >= self._index.size:
            return np.arange(self._index.size)
        return self._index.nearest(self.directions @ vector, count)


def drawn(vectors: Vectors) -> tuple[Vectors, Halves]:
    """What a ``Narrow`` of these is made of."""
    _, found = np.linalg.eigh(vectors.T @ vectors)
    directions = np.ascontiguousarray(found[:, -DIRECTIONS:].T)
    return directions, (vectors @ directions.T).astype(np.float16)
