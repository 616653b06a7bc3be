"""One reading of a clock: how long it runs when its doubts are settled one way.

Texts leave doubts: does the day of the event count, do the boundary days of an
abeyance, are "days" working days? Each way of settling them is a reading.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date

from .clock_rule import Abeyance, AnswerReceived, Dated, Extension, Rule, Unit
from .days import (
    ONE,
    Calendar,
    Counted,
    count_calendar,
    count_months,
    count_working,
    put_off,
)

MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12}
DAYS_IN_WEEK, HOURS_IN_DAY = 7, 24


@dataclass(frozen=True)
class Reading:
    """How the doubts are settled, and by which calendar working days are counted."""

    counts_trigger: bool
    counts_boundaries: bool
    counts_working: bool
    rounds_hours_down: bool
    calendar: Calendar


@dataclass(frozen=True)
class Period:
    """A period as it stands after some events: from a start, or up to an agreed day."""

    start: date
    number: int
    counts_start: bool
    agreed: date | None = None  # an extension's new date replaces the count up to it
    paused: frozenset[date] = frozenset()
    added: tuple[int, ...] = field(default=())


def run(
    rule: Rule, trigger: date, events: Sequence[Dated], reading: Reading, in_time: Set[Dated]
) -> Counted:
    """The last day by this reading; of the extensions only those ``in_time`` count."""
    period = Period(trigger, rule.number, reading.counts_trigger)
    for event in events:
        if not isinstance(event, Extension) or event in in_time:
            period = after(period, event, reading)
    return last_day(rule, period, reading)


def after(period: Period, event: Dated, reading: Reading) -> Period:
    match event:
        case AnswerReceived(on) if period.agreed is None:
            return replace(period, start=min(period.start, on))
        case Abeyance():
            return replace(period, paused=period.paused | _paused(event, reading))
        case Extension(on, _, date() as agreed, _):
            return Period(on, period.number, False, agreed)
        case Extension(units=units):
            return replace(period, added=(*period.added, units))
    return period


def _paused(abeyance: Abeyance, reading: Reading) -> frozenset[date]:
    length = (abeyance.end - abeyance.on).days + 1
    days = [abeyance.on + ONE * n for n in range(length)]
    return frozenset(days[1:-1] if reading.counts_boundaries else days)


def last_day(rule: Rule, period: Period, reading: Reading) -> Counted:
    if period.agreed is not None:
        counted = _agreed(period.agreed, period, reading)
    else:
        counted = _count(rule, period.start, period.number, period.counts_start, period, reading)
    for units in period.added:
        more = _count(rule, counted.last, units, False, period, reading)
        counted = Counted(more.last, counted.skipped + more.skipped)
    return counted


def _agreed(agreed: date, period: Period, reading: Reading) -> Counted:
    """An agreed day, moved only by an abeyance that began after it was agreed.

    What was lost is counted without closures: a further one must not bring the day nearer.
    """
    if not reading.counts_working:
        return put_off(agreed, period.start, period.paused)
    worked = reading.calendar.without_closures()
    lost = sum(period.start < day <= agreed and worked.is_business(day) for day in period.paused)
    return count_working(agreed, lost, False, period.paused, reading.calendar)


def _count(
    rule: Rule, start: date, number: int, counts_start: bool, period: Period, reading: Reading
) -> Counted:
    if months := MONTHS.get(rule.unit):
        return count_months(start, number * months, counts_start, period.paused)
    if reading.counts_working:
        return count_working(start, number, counts_start, period.paused, reading.calendar)
    return count_calendar(start, _in_days(rule, number, reading), counts_start, period.paused)


def _in_days(rule: Rule, number: int, reading: Reading) -> int:
    if rule.unit == Unit.WEEK:
        return number * DAYS_IN_WEEK
    if rule.unit != Unit.HOUR:
        return number
    days, rest = divmod(abs(number), HOURS_IN_DAY)
    days += bool(rest) and not reading.rounds_hours_down
    return -days if number < 0 else days
