"""Rows of unequal length, one after the other: row ``r`` is ``first[r]`` to ``first[r + 1]``."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.int64]
Ends = NDArray[np.integer]
Halves = NDArray[np.float16]


def spread(starts: Ends, counts: Ends) -> tuple[Rows, Rows]:
    """The places of stretches that begin at ``starts``, and for each whose it is."""
    owner = np.repeat(np.arange(len(counts)), counts)
    ends = np.cumsum(counts)
    return np.arange(len(owner)) + (starts - ends + counts)[owner], owner


def of_rows(first: Ends, rows: Rows) -> tuple[Rows, Rows]:
    """The places of all that ``rows`` hold, and for each the number in ``rows`` it is of."""
    return spread(first[rows], first[rows + 1] - first[rows])


def firsts(counts: Sequence[int] | Ends) -> NDArray[np.int32]:
    """Where rows of these lengths begin, and the end."""
    found = np.zeros(len(counts) + 1, dtype=np.int32)
    np.cumsum(counts, out=found[1:])
    return found


def chained(parts: Sequence[Ends]) -> NDArray[np.int32]:
    """The rows of each after those before it."""
    return firsts(np.concatenate([np.diff(part) for part in parts]))


def widened(half: Halves) -> NDArray[np.float32]:
    """Exactly what ``astype`` gives for finite numbers, in a third of its time.

    The bits of the smaller number are moved to where the larger one has them; its exponent
    counts from another beginning, which a product puts right, for the smallest as well.
    """
    bits = half.view(np.int16).astype(np.int32)
    bits <<= 13
    bits &= np.int32(-0x70002000)  # the sign, and what was moved
    found = bits.view(np.float32)
    found *= np.float32(2.0**112)
    return found
