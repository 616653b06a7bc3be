"""Which counts of tables that add up must be hidden, so that no small one can be worked out.

Counts that add up are a network: each is a part that runs from one sum to another, and what
comes into a sum goes out of it. A reader who knows every shown count, and all the sums, can work
out for a hidden one the least and the most it can be. Here a count below five is hidden, and
further counts with it, until each value from nought to four stays possible for every one of them.
"""

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

LEAST = 5


class Mark(StrEnum):
    SHOWN = "shown"
    SMALL = "below five"
    HELD = "held back"  # five or more, and hidden for the sake of another


@dataclass(frozen=True)
class Part:
    """One count, from the sum it is taken from to the sum it goes into. The more it is
    ``worth``, the later it is held back."""

    start: str
    end: str
    count: int
    worth: int = 1


class Unprotected(Exception):
    """Even with every count hidden, this one could be narrowed down."""

    def __init__(self, place: int) -> None:
        super().__init__(place)
        self.place = place


def marks(parts: Sequence[Part]) -> list[Mark]:
    """A mark for each part, in their order. Raises Unprotected.

    To hide one more never uncovers another, so one pass over the small ones is enough.
    """
    network = _Network(parts)
    for place, part in enumerate(parts):
        if part.count < LEAST:
            network.free(place, LEAST - 1 - part.count, part.end, part.start)
            network.free(place, part.count, part.start, part.end)
    return network.marks


Edge = tuple[int, str, int]  # a part, the sum it leads to, and whether it grows or shrinks


class _Network:
    def __init__(self, parts: Sequence[Part]) -> None:
        self.parts = parts
        self.marks = [Mark.SMALL if one.count < LEAST else Mark.SHOWN for one in parts]
        self.edges: dict[str, list[Edge]] = {}
        for place, one in enumerate(parts):
            self.edges.setdefault(one.start, []).append((place, one.end, 1))
            self.edges.setdefault(one.end, []).append((place, one.start, -1))

    def free(self, place: int, units: int, start: str, end: str) -> None:
        """Hide what must be hidden so that ``place`` could be ``units`` more, or less."""
        moved = [0] * len(self.parts)
        for _ in range(units):
            way = self._way(place, start, end, moved)
            if way is None:
                raise Unprotected(place)
            for taken, _, sign in way:
                moved[taken] += sign
                if self.marks[taken] == Mark.SHOWN:
                    self.marks[taken] = Mark.HELD

    def _way(self, place: int, start: str, end: str, moved: list[int]) -> list[Edge] | None:
        """The way that hides least, one unit wide, from ``start`` to ``end`` without ``place``."""
        best: dict[str, int] = {start: 0}
        came: dict[str, tuple[str, Edge]] = {}
        waiting = [(0, start)]
        while waiting:
            cost, here = heapq.heappop(waiting)
            if here == end:
                return _back(came, start, end)
            if cost > best[here]:
                continue
            for edge in self.edges[here]:
                if edge[0] == place or not self._has_room(edge, moved):
                    continue
                more = cost + self._cost(edge[0])
                if more < best.get(edge[1], more + 1):
                    best[edge[1]] = more
                    came[edge[1]] = (here, edge)
                    heapq.heappush(waiting, (more, edge[1]))
        return None

    def _has_room(self, edge: Edge, moved: list[int]) -> bool:
        """A hidden count stays below five, or at five or more: its mark says which."""
        place, _, sign = edge
        value = self.parts[place].count + moved[place] + sign
        if self.marks[place] == Mark.SMALL:
            return 0 <= value < LEAST
        return value >= LEAST

    def _cost(self, place: int) -> int:
        part = self.parts[place]
        return (part.count + 1) * part.worth if self.marks[place] == Mark.SHOWN else 0


def _back(came: dict[str, tuple[str, Edge]], start: str, end: str) -> list[Edge]:
    way = []
    here = end
    while here != start:
        here, edge = came[here]
        way.append(edge)
    return way
