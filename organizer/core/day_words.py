"""A day as it is said in a sentence: 5 January 2026."""

from datetime import date, datetime


def day_words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def with_weekday(day: date) -> str:
    return f"{day:%A}, {day_words(day)}"


def short(day: date) -> str:
    """For a line that must be short: Tue 8 Dec 2026."""
    return f"{day:%a} {day.day} {day:%b %Y}"


def with_time(moment: datetime) -> str:
    return f"{day_words(moment)}, {moment:%H:%M}"
