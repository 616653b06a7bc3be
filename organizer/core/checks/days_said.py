"""Dates as people write them in a notice: found, and told which day is meant."""

import re
from dataclasses import dataclass
from datetime import date

from .day_forms import MONTHS, PATTERNS, WEEKDAYS, day_number
from .taken import Taken

LAST_YEAR = re.compile(r"\blast (?:year|fall|winter|spring|summer)\b|\ba year ago\b", re.I)
NEXT_YEAR = re.compile(r"\bnext year\b", re.I)
STOPS = (". ", "\n", "! ", "? ")
A_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")


@dataclass(frozen=True)
class SaidDay:
    """``day`` is None when there is no such day."""

    start: int
    end: int
    words: str
    day: date | None
    weekdays: tuple[int, ...]  # as written, of the first and the last day
    days: tuple[date, ...] = ()
    has_year: bool = False


def said_days(text: str, today: date) -> list[SaidDay]:
    """Every date in ``text``; one without a year is the nearest to ``today``."""
    taken = Taken()
    days = []
    for pattern in PATTERNS:
        for hit in pattern.finditer(text):
            if taken.meets(*hit.span()):
                continue
            said = _said(hit, text, today)
            if said is not None:
                taken.add(*hit.span())
                days.append(said)
    return sorted(days, key=lambda one: one.start)


def _said(hit: re.Match[str], text: str, today: date) -> SaidDay | None:
    parts = hit.groupdict()
    number = day_number(parts["day"])
    if parts.get("month") is None:
        return _day_of_some_month(hit, number, today)
    month = _month(parts["month"])
    is_slashed = parts["month"].isdigit() and "/" in hit.group()
    if is_slashed and month > 12 >= number and parts.get("year"):
        return SaidDay(*hit.span(), hit.group(), None, ())  # the day first: nobody reads it so here
    if not 1 <= month <= 12 or (is_slashed and _is_no_date(parts, month, number)):
        return None
    year = _year(parts.get("year")) or _told_year_that_fits(text, hit, today, month, number)
    days = _days(year, month, number, parts.get("second"), today)
    weekdays = tuple(
        weekday_number(name) for name in (parts.get("first"), _last_weekday(parts)) if name
    )
    day = days[0] if days else None
    words = hit.group().rstrip(".")
    return SaidDay(
        hit.start(), hit.start() + len(words), words, day, weekdays, days, bool(parts.get("year"))
    )


def _last_weekday(parts: dict[str, str | None]) -> str | None:
    return parts.get("last") or parts.get("after") or parts.get("beside")


def _is_no_date(parts: dict[str, str | None], month: int, number: int) -> bool:
    """``24/7`` and ``1/2`` are no dates, and ``9/11`` names another day."""
    if parts.get("first") or parts.get("year"):
        return False
    return not 1 <= number <= 31 or (month, number) in ((1, 2), (1, 3), (1, 4), (3, 4), (9, 11))


def _day_of_some_month(hit: re.Match[str], number: int, today: date) -> SaidDay:
    """ "Friday the 13th": right when it is so in the month before, this one, or two to come."""
    weekday = weekday_number(hit.group("first"))
    near = [_day_in(today, offset, number) for offset in (0, 1, -1, 2)]
    days = [day for day in near if day is not None]
    fits = [day for day in days if day.weekday() == weekday]
    chosen = next(iter(fits or days), None)
    return SaidDay(*hit.span(), hit.group(), chosen, (weekday,), (chosen,) if chosen else ())


def _day_in(today: date, offset: int, number: int) -> date | None:
    month = today.month - 1 + offset
    return make_day(today.year + month // 12, month % 12 + 1, number)


def _days(
    year: int | None, month: int, number: int, second: str | None, today: date
) -> tuple[date, ...]:
    numbers = [number, int(second)] if second else [number]
    year = year or nearest_year(month, number, today)
    days = [make_day(year, month, one) for one in numbers]
    if second and days[1] is not None and days[0] is not None and days[1] < days[0]:
        days = days[:1]
    return tuple(day for day in days if day) if None not in days else ()


def nearest_year(month: int, number: int, today: date) -> int:
    """The year that brings the day nearest; an impossible day counts as the month's 28th."""
    near = [(year, make_day(year, month, min(number, 28))) for year in _years(today)]
    return min(near, key=lambda one: abs((one[1] or today) - today))[0]


def _years(today: date) -> tuple[int, int, int]:
    return today.year, today.year + 1, today.year - 1


def make_day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def weekday_number(name: str) -> int:
    start = name.lower()[:3]
    return next(n for n, day in enumerate(WEEKDAYS) if day.startswith(start))


def _month(name: str) -> int:
    if name.isdigit():
        return int(name)
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def _year(name: str | None) -> int | None:
    if not name:
        return None
    return int(name) if len(name) == 4 else 2000 + int(name)


def _told_year_that_fits(
    text: str, hit: re.Match[str], today: date, month: int, number: int
) -> int | None:
    """ "For the miners of 1911, Sunday, April 25" is this year's, as the weekday tells."""
    year, weekday = _told_year(text, hit, today), hit.groupdict().get("first")
    near = make_day(nearest_year(month, number, today), month, number)
    if year and weekday and near and near.weekday() == weekday_number(weekday):
        then = make_day(year, month, number)
        return year if then and then.weekday() == near.weekday() else None
    return year


def _told_year(text: str, hit: re.Match[str], today: date) -> int | None:
    """A year named elsewhere in the same sentence: "In 2024 we met on Friday, May 3"."""
    around = _sentence_around(text, hit.start(), hit.end())
    if LAST_YEAR.search(around):
        return today.year - 1
    if NEXT_YEAR.search(around):
        return today.year + 1
    earlier = re.search(r"\b(?:In|in|of|since) ((?:19|20)\d\d)\b", around)
    return int(earlier.group(1)) if earlier else None


def _sentence_around(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - 600) : start], text[end : end + 600]
    first = max(before.rfind(mark) for mark in STOPS)
    ends = [place for mark in STOPS if (place := after.find(mark)) >= 0]
    return before[first + 1 :] + text[start:end] + after[: min(ends, default=len(after))]
