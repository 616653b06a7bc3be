"""A deadline: three dates, the trace that proves them, and the words they stand on."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class TraceLine:
    """One line of the count: a day that did not count, or a rule that moved the date."""

    day: date
    why: str


@dataclass(frozen=True)
class Deadline:
    """``safe`` is the headline of our own clocks, ``latest`` of the other side's."""

    nominal: date
    rolled: date
    safe: date
    trace: tuple[TraceLine, ...]
    latest: date | None = None
