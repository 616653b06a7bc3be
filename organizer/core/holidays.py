"""The eleven federal holidays of 5 U.S.C. 6103(a), with the days on which they are observed.

A Saturday holiday is observed on the Friday before (6103(b)(1)), a Sunday one on the
Monday after. Inauguration Day (6103(c)) is a holiday around the District only, and left out.
"""

from datetime import date, timedelta
from functools import lru_cache

MONDAY, THURSDAY, SATURDAY, SUNDAY = 0, 3, 5, 6
FIXED = (
    (1, 1, "New Year's Day", 0),
    (6, 19, "Juneteenth", 2021),
    (7, 4, "Independence Day", 0),
    (11, 11, "Veterans Day", 0),
    (12, 25, "Christmas Day", 0),
)
# month, weekday, which one (-1: the last), name, first year
FLOATING = (
    (1, MONDAY, 3, "Birthday of Martin Luther King, Jr.", 1986),
    (2, MONDAY, 3, "Washington's Birthday", 0),
    (5, MONDAY, -1, "Memorial Day", 0),
    (9, MONDAY, 1, "Labor Day", 0),
    (10, MONDAY, 2, "Columbus Day", 0),
    (11, THURSDAY, 4, "Thanksgiving Day", 0),
)


def federal_holiday(day: date) -> str | None:
    """The name of the holiday on ``day``, actual or observed; None on any other day."""
    return _holidays(day.year).get(day)


@lru_cache(maxsize=256)
def _holidays(year: int) -> dict[date, str]:
    """All days of ``year``, with New Year's Day of the next when it is observed in this one."""
    found = {_nth(year, m, w, n): name for m, w, n, name, since in FLOATING if year >= since}
    for month, number, name, since in FIXED:
        if year >= since:
            found |= _with_observed(date(year, month, number), name)
    if year < date.max.year:
        found |= _with_observed(date(year + 1, 1, 1), FIXED[0][2])
    return {day: name for day, name in found.items() if day.year == year}


def _with_observed(day: date, name: str) -> dict[date, str]:
    if day.weekday() == SATURDAY and day > date.min:
        return {day: name, day - timedelta(1): f"{name}, observed"}
    if day.weekday() == SUNDAY:
        return {day: name, day + timedelta(1): f"{name}, observed"}
    return {day: name}


def _nth(year: int, month: int, weekday: int, which: int) -> date:
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (which - 1))
    last = date(year, month + 1, 1) - timedelta(1)
    return last - timedelta((last.weekday() - weekday) % 7)
