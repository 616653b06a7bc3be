"""Stretches of a text that are spoken for, asked about in the time of one look-up."""

from bisect import bisect_right, insort
from collections.abc import Iterable

Where = tuple[int, int]


class Taken:
    """Keeps what is added; a stretch that meets one kept already is joined with it."""

    def __init__(self, spans: Iterable[Where] = ()) -> None:
        self._spans: list[Where] = []
        for start, end in spans:
            self.add(start, end)

    def add(self, start: int, end: int) -> None:
        while (at := self._meeting(start, end)) is not None:
            first, last = self._spans.pop(at)
            start, end = min(start, first), max(end, last)
        insort(self._spans, (start, end))

    @property
    def spans(self) -> list[Where]:
        return list(self._spans)

    def meets(self, start: int, end: int) -> bool:
        return self._meeting(start, end) is not None

    def covers(self, place: int) -> bool:
        return self.meets(place, place + 1)

    def _meeting(self, start: int, end: int) -> int | None:
        """The last stretch that begins before ``end``, if it reaches past ``start``."""
        at = bisect_right(self._spans, (end, -1)) - 1
        return at if at >= 0 and self._spans[at][1] > start else None
