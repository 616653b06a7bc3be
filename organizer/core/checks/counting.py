"""The last day of a limit, counted plainly for a warning; it is no deadline of a case."""

from datetime import date, timedelta

from .days_said import make_day

WORKING = "working days"
SATURDAY = 5


def last_day(event: date, number: int, unit: str, closed: frozenset[date]) -> date:
    """The day after the event counts as one; a last day that is not worked moves forward."""
    if unit == WORKING:
        return _worked(event, number, closed)
    if unit == "hours":
        day = event + timedelta(days=-(-number // 24))
    elif unit == "weeks":
        day = event + timedelta(weeks=number)
    elif unit in ("months", "years"):
        day = _months_on(event, number * (12 if unit == "years" else 1))
    else:
        day = event + timedelta(days=number)
    while not is_worked(day, closed):
        day += timedelta(days=1)
    return day


def is_worked(day: date, closed: frozenset[date]) -> bool:
    return day.weekday() < SATURDAY and day not in closed and not is_federal_holiday(day)


def is_federal_holiday(day: date) -> bool:
    """5 U.S.C. 6103, as observed: from Saturday on the Friday before, from Sunday on Monday."""
    near = [day, day + timedelta(days=1)] if day.weekday() == 4 else [day]
    if day.weekday() == 0:
        near.append(day - timedelta(days=1))
    fixed = {(1, 1), (6, 19), (7, 4), (11, 11), (12, 25)}
    first = (day.month, day.day) in fixed and day.weekday() < SATURDAY
    moved = any(
        (one.month, one.day) in fixed and one.weekday() >= SATURDAY for one in near if one != day
    )
    return first or moved or _is_nth(day)


def _is_nth(day: date) -> bool:
    week = (day.day - 1) // 7 + 1
    mondays = {(1, 3), (2, 3), (9, 1), (10, 2)}
    if day.weekday() == 0:
        return (day.month, week) in mondays or (day.month == 5 and day.day > 24)
    return day.weekday() == 3 and (day.month, week) == (11, 4)


def _worked(event: date, number: int, closed: frozenset[date]) -> date:
    day = event
    while number > 0:
        day += timedelta(days=1)
        number -= is_worked(day, closed)
    return day


def _months_on(event: date, months: int) -> date:
    month = event.month - 1 + months
    year, number = event.year + month // 12, event.day
    while (day := make_day(year, month % 12 + 1, number)) is None:
        number -= 1
    return day
