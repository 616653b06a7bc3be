"""Days as people type them: any habit is read, and none guessed where two are possible."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from .errors import Invalid

MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]\d{1,2}:\d{2}.*)?")
NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?")
MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})")
WEEKDAY = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+", re.I)
SERIAL = re.compile(r"[2-6]\d{4}")  # days as spreadsheets count them: 1954 to 2078
SERIAL_ZERO = date(1899, 12, 30)


class Unclear(Invalid):
    """Both readings are days, and nobody has said which habit the file has."""


def read_day(text: str, day_first: bool | None = None) -> date:
    """Raises Invalid with a sentence, Unclear where a habit must be named first."""
    plain = WEEKDAY.sub("", " ".join(text.split()))
    if match := YEAR_FIRST.fullmatch(plain):
        return _day(text, int(match[1]), int(match[2]), int(match[3]))
    if match := MONTH_FIRST.fullmatch(plain):
        return _day(text, int(match[3]), _month(text, match[1]), int(match[2]))
    if match := DAY_FIRST.fullmatch(plain):
        return _day(text, _year(match[3]), _month(text, match[2]), int(match[1]))
    if match := NUMBERS.fullmatch(plain):
        return _numbers(text, int(match[1]), int(match[2]), _year(match[3]), day_first)
    if SERIAL.fullmatch(plain):
        return SERIAL_ZERO + timedelta(int(plain))
    raise Invalid(f"“{text[:30]}” is not a day that can be read.")


def is_unclear(text: str) -> bool:
    try:
        read_day(text)
    except Unclear:
        return True
    except Invalid:
        return False
    return False


def habit(texts: Iterable[str]) -> bool | None:
    """Whether the day comes first, as the clear ones among ``texts`` show; None if they show
    nothing, or both."""
    shown = set()
    for text in texts:
        match = NUMBERS.fullmatch(WEEKDAY.sub("", " ".join(text.split())))
        if match and (int(match[1]) > 12) != (int(match[2]) > 12):
            shown.add(int(match[1]) > 12)
    return shown.pop() if len(shown) == 1 else None


def _numbers(text: str, one: int, other: int, year: int, day_first: bool | None) -> date:
    if one == other or other > 12:
        return _day(text, year, one, other)
    if one > 12:
        return _day(text, year, other, one)
    if day_first is None:
        raise Unclear(f"“{text[:30]}” may be two days. Say whether the month or the day is first.")
    return _day(text, year, other, one) if day_first else _day(text, year, one, other)


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Invalid(f"“{text[:30]}” is not in the calendar.") from None


def _month(text: str, word: str) -> int:
    number = MONTHS.get(word[:3].casefold())
    if number is None:
        raise Invalid(f"“{text[:30]}” is not a day that can be read.")
    return number


def _year(digits: str) -> int:
    """Two digits: this century up to 49, the last one from 50."""
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 50 else 1900)
