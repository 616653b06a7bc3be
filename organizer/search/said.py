"""Things that workers say, in groups: those about one topic, or those that one sentence answers.

There are tens of thousands. A question is compared with the middle of each group, and with
every line of the groups whose middles are nearest.
"""

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from .encoder import Vectors
from .nearest import Flat, Halves
from .ragged import Rows, firsts, of_rows, widened
from .words_index import Numbers

NOT_THERE = -1.0  # as far as anything can be


class Said:
    def __init__(self, lines: Halves, counts: Sequence[int], middles: Halves) -> None:
        self._lines, self.first = lines, firsts(counts)
        self._middles = Flat([middles])

    @property
    def size(self) -> int:
        """How many groups there are."""
        return self._middles.size

    @cached_property
    def _widest(self) -> int:
        return int(np.diff(self.first).max())

    def lines(self, places: Rows) -> Vectors:
        return widened(self._lines[places])

    def near(self, question: Vectors, count: int) -> tuple[Rows, Numbers]:
        """The groups whose middles are nearest, and how close the lines of each are: a row
        for each group, filled up with what is as far as can be."""
        (groups,) = self._middles(question[None], count)
        places, owner = of_rows(self.first, groups)
        column = places - self.first[groups][owner]
        alike = np.full((len(groups), self._widest), NOT_THERE)
        alike[owner, column] = self.lines(places) @ question
        return groups, alike


def middles(lines: Vectors, counts: Sequence[int]) -> Vectors:
    total = np.add.reduceat(lines, firsts(counts)[:-1])
    unit: Vectors = total / np.linalg.norm(total, axis=1, keepdims=True)
    return unit
