"""Sketches of vectors: of each number, in which of four steps it lies.

A sketch has two bits a number instead of sixteen. Where the steps lie is told by the numbers'
mean and spread along each direction, so that making one is a comparison and no search.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .encoder import Vectors
from .ragged import Halves, widened

PORTION, SAMPLE = 5_000, 2_000
STEPS = 4
CUTS = (-0.9816, 0.0, 0.9816)  # spreads from the mean: where four steps lose least of a bell curve


@dataclass(frozen=True)
class Steps:
    cuts: Halves  # between the steps: a row each
    levels: Vectors  # the mean within each step

    def sketched(self, part: Halves) -> NDArray[np.uint8]:
        """Four numbers a byte, the first in its lowest bits."""
        numbers, step = _ordered(part), np.zeros(part.shape, dtype=np.uint8)
        for cut in _ordered(self.cuts):
            step += numbers > cut
        fours = step.view("<u4")
        together: NDArray[np.uint8] = (fours | fours >> 6 | fours >> 12 | fours >> 18).astype("u1")
        return together

    def meant(self) -> Vectors:
        """What the two numbers of each half of a byte stand for, by what is in it."""
        first, second = (self.levels[:, side::2].T for side in (0, 1))
        found = np.empty((len(first), STEPS * STEPS, 2), dtype=np.float32)
        found[:, :, 0] = np.tile(first, STEPS)
        found[:, :, 1] = np.repeat(second, STEPS, axis=1)
        return found


def steps_of(sample: Vectors) -> Steps:
    mean, spread = sample.mean(axis=0), sample.std(axis=0)
    cuts = (mean + np.array(CUTS)[:, None] * spread).astype(np.float16)
    step = (sample > cuts[:, None].astype(np.float32)).sum(axis=0)
    levels = [
        np.where(step == n, sample, 0).sum(axis=0) / np.maximum((step == n).sum(axis=0), 1)
        for n in range(STEPS)
    ]
    return Steps(cuts, np.stack(levels).astype(np.float32))


def index_of(vectors: Halves) -> Any:
    """FAISS's index of their sketches, which compares by looking up what each half byte means."""
    import faiss  # loaded with the first search, so that a page that needs none is up sooner

    rows = np.linspace(0, len(vectors) - 1, SAMPLE).astype(np.int64)
    steps, width = steps_of(widened(vectors[rows])), vectors.shape[1]
    plain = faiss.IndexPQ(width, width // 2, 4, faiss.METRIC_INNER_PRODUCT)
    faiss.copy_array_to_vector(steps.meant().ravel(), plain.pq.centroids)
    plain.is_trained = True
    for first in range(0, len(vectors), PORTION):
        plain.add_sa_codes(steps.sketched(np.ascontiguousarray(vectors[first : first + PORTION])))
    return faiss.IndexPQFastScan(plain)  # type: ignore[arg-type]


def _ordered(half: Halves) -> NDArray[np.int16]:
    """Whole numbers in the order of these: they are compared in half the time."""
    bits = np.ascontiguousarray(half).view(np.int16)
    return bits ^ ((bits >> 15) & np.int16(0x7FFF))
