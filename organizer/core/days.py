"""Days that count: the calendar of business days, and counting in each kind of unit.

Every count brings its trace along: each day that did not count, and why.
"""

from calendar import monthrange
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field
from datetime import date, timedelta

from .errors import Invalid
from .holidays import SATURDAY, federal_holiday

ONE = timedelta(days=1)
PAUSED = "in abeyance"


@dataclass(frozen=True)
class Calendar:
    """Which days are no business days, and why.

    ``closures`` are the local's own and those by order. They may make a count
    of business days longer, but never a safe date later: see ``without_closures``.
    """

    has_federal_holidays: bool = True
    closures: Mapping[date, str] = field(default_factory=dict)

    def why_closed(self, day: date) -> str | None:
        if day.weekday() >= SATURDAY:
            return f"{day:%A}"
        holiday = federal_holiday(day) if self.has_federal_holidays else None
        return holiday or self.closures.get(day)

    def is_business(self, day: date) -> bool:
        return self.why_closed(day) is None

    def without_closures(self) -> "Calendar":
        return Calendar(self.has_federal_holidays)


@dataclass(frozen=True)
class Skipped:
    day: date
    why: str


@dataclass(frozen=True)
class Counted:
    last: date
    skipped: tuple[Skipped, ...] = ()


def count_calendar(start: date, number: int, counts_start: bool, paused: Set[date]) -> Counted:
    """``number`` calendar days from ``start`` (back if negative), leaving out ``paused`` ones."""
    return _count(start, number, counts_start, lambda day: PAUSED if day in paused else None)


def count_working(
    start: date, number: int, counts_start: bool, paused: Set[date], calendar: Calendar
) -> Counted:
    """The same in Monday-to-Friday days that are no holidays.

    A start that counts is day 1 only if it is a working day itself.
    """

    def why_not(day: date) -> str | None:
        return PAUSED if day in paused else calendar.why_closed(day)

    return _count(start, number, counts_start, why_not)


def count_months(start: date, number: int, counts_start: bool, paused: Set[date]) -> Counted:
    """The same day ``number`` months on, or the last day of a shorter month.

    A start that counts ends the period a day earlier; each paused day within it
    puts the end off by a day.
    """
    last = add_months(start, number)
    if number and counts_start:
        last = _next(last, ONE if number < 0 else -ONE)
        start = _next(start, -ONE)
    return put_off(last, start, paused)


def put_off(last: date, start: date, paused: Set[date]) -> Counted:
    """``last`` moved on by each paused day after ``start``, also those met on the way."""
    skipped = []
    day = start
    while day < last:
        day = _next(day, ONE)
        if day in paused:
            skipped.append(Skipped(day, PAUSED))
            last = _next(last, ONE)
    return Counted(last, tuple(skipped))


def roll_forward(day: date, calendar: Calendar) -> Counted:
    """The day itself if it is a business day, else the next one."""
    return _walk(day, ONE, calendar)


def step_back(day: date, calendar: Calendar) -> Counted:
    """The day itself if it is a business day, else the last one before it."""
    return _walk(day, -ONE, calendar)


def add_months(day: date, number: int) -> date:
    month = day.year * 12 + day.month - 1 + number
    year, month = divmod(month, 12)
    try:
        return day.replace(
            year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1])
        )
    except (ValueError, OverflowError) as error:
        raise Invalid("The count runs past the calendar.") from error


def _count(
    start: date, number: int, counts_start: bool, why_not: Callable[[date], str | None]
) -> Counted:
    step = -ONE if number < 0 else ONE
    left, day, skipped = abs(number), start, []
    if left and counts_start and why_not(start) is None:
        left -= 1
    while left:
        day = _next(day, step)
        reason = why_not(day)
        if reason is None:
            left -= 1
        else:
            skipped.append(Skipped(day, reason))
    return Counted(day, tuple(skipped))


def _walk(day: date, step: timedelta, calendar: Calendar) -> Counted:
    skipped = []
    while reason := calendar.why_closed(day):
        skipped.append(Skipped(day, reason))
        day = _next(day, step)
    return Counted(day, tuple(skipped))


def _next(day: date, step: timedelta) -> date:
    try:
        return day + step
    except OverflowError as error:
        raise Invalid("The count runs past the calendar.") from error
