"""Things that workers say, in groups: those about one topic, or those that one sentence answers.

There are tens of thousands. A question is compared with one vector for each group, and with
every line of the groups for which that is nearest.
"""

import numpy as np

from .encoder import Vectors
from .narrow import Narrow
from .ragged import Halves, Rows, firsts, of_rows, widened
from .words_index import Numbers

NOT_THERE = -1.0  # as far as anything can be


class Said:
    def __init__(self, lines: Halves, counts: Rows, groups: Narrow) -> None:
        self._lines, self.first, self._groups = lines, firsts(counts), groups
        self._widest = int(counts.max())

    @property
    def many(self) -> int:
        """How many lines there are."""
        return int(self.first[-1])

    def lines(self, places: Rows) -> Vectors:
        return widened(self._lines[places])

    def near(self, question: Vectors, count: int) -> Rows:
        """The nearest groups, in no order."""
        return self._groups.nearest(question, count)

    def close(self, question: Vectors, groups: Rows) -> Numbers:
        """How close each line of some groups is: a row for each group, filled up with what is
        as far as can be."""
        places, owner = of_rows(self.first, groups)
        alike = np.full((len(groups), self._widest), NOT_THERE)
        alike[owner, places - self.first[groups][owner]] = self.lines(places) @ question
        return alike


def middles(lines: Vectors, counts: Rows) -> Vectors:
    total = np.add.reduceat(lines, firsts(counts)[:-1])
    unit: Vectors = total / np.linalg.norm(total, axis=1, keepdims=True)
    return unit
