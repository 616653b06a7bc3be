"""The vectors of passages: of each in its context, then of its sentences."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .nearest import WIDTH
from .ragged import firsts
from .words_index import Places


@dataclass(frozen=True, eq=False)
class Meanings:
    """Half the precision: it is read twice as fast, and no order changes by it."""

    rows: NDArray[np.float16]
    first: Places

    def contexts(self) -> NDArray[np.float16]:
        return self.rows[self.first[:-1]]


def is_whole(data: bytes | None) -> bool:
    """Vectors as they are kept: whole ones, and nothing in them that is no number."""
    if not data or len(data) % (WIDTH * 4):
        return False
    return bool(np.isfinite(np.frombuffer(data, dtype=np.float32)).all())


def meanings_of(data: Sequence[bytes | None]) -> Meanings | None:
    # One row is missing or damaged: words alone are searched until it is made again.
    if not data or not all(map(is_whole, data)):
        return None
    whole = [one for one in data if one]
    flat = np.frombuffer(b"".join(whole), dtype=np.float32).reshape(-1, WIDTH)
    counts = np.array([len(one) // (WIDTH * 4) for one in whole])
    return Meanings(flat.astype(np.float16), firsts(counts))
