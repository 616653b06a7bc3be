"""The last day of a limit, by the engine that counts every deadline; here only for a warning."""

from collections.abc import Iterable
from datetime import date

from ..clock_rule import Clock, Rule, Unit
from ..days import Calendar
from ..deadline import Deadline
from ..deadlines import deadline

UNITS = {
    "calendar days": Unit.CALENDAR,
    "working days": Unit.WORKING,
    "days": Unit.DAYS,
    "weeks": Unit.WEEK,
    "months": Unit.MONTH,
    "years": Unit.YEAR,
}
HOURS_A_DAY = 24


def dates_of(event: date, number: int, unit: str, closed: Iterable[date] = ()) -> Deadline:
    """Counted from the day after the event; a last day that isn't worked moves forward."""
    if unit == "hours":
        number, unit = -(-number // HOURS_A_DAY), "calendar days"
    rule = Rule(number, UNITS.get(unit, Unit.CALENDAR), rolls=True)
    return deadline(Clock(rule, event), Calendar(closures=dict.fromkeys(closed, "closed")))
