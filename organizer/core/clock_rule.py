"""A clock as it is asked for: the rule of counting, what started it, what happened since.

Plain values from outside (a line of a batch, a stored limit) become these classes in
``from_plain``, or are refused with a sentence.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from .errors import Invalid

LARGEST = 10_000
LONGEST_ABEYANCE = 3_660
MOST_EVENTS = 100
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Unit(StrEnum):
    CALENDAR = "calendar"
    CALENDAR_ROLLED = "calendar_rolled"
    WORKING = "working"
    MONTH = "month"
    DAYS = "days"  # undefined: calendar for the nominal date, working as one more reading
    WEEK = "week"
    YEAR = "year"
    HOUR = "hour"  # the trigger has no time of day: the last hour may fall on either of two days


@dataclass(frozen=True)
class Rule:
    """``counts_trigger`` is None where texts disagree; ``number`` below 0 counts back."""

    number: int
    unit: Unit
    counts_trigger: bool | None = False
    rolls: bool = False
    has_holidays: bool = True


@dataclass(frozen=True)
class Extension:
    """Counts only in writing and agreed not later than the nominal date it extends."""

    on: date
    in_writing: bool
    new_date: date | None = None
    units: int = 0


@dataclass(frozen=True)
class Abeyance:
    on: date
    end: date


@dataclass(frozen=True)
class AnswerReceived:
    """The trigger is the day the answer was due; one that came earlier starts the clock."""

    on: date


@dataclass(frozen=True)
class Mail:
    days: int


Dated = Extension | Abeyance | AnswerReceived
Event = Dated | Mail


@dataclass(frozen=True)
class Clock:
    rule: Rule
    trigger: date
    events: tuple[Event, ...] = ()
    is_theirs: bool = False


def from_plain(given: Mapping[str, Any]) -> Clock:
    """The clock that a line describes. Raises Invalid with what is wrong with it."""
    rule, events = given.get("rule"), given.get("events") or []
    if not isinstance(rule, Mapping):
        raise Invalid("“rule” is missing: number, unit, counts_trigger, roll.")
    if not isinstance(events, list):
        raise Invalid("“events” must be a list.")
    if len(events) > MOST_EVENTS:
        raise Invalid(f"More than {MOST_EVENTS} events cannot be right for one clock.")
    whose = given.get("whose", "ours")
    if whose not in ("ours", "theirs"):
        raise Invalid("“whose” must be ours or theirs.")
    made = tuple(_event(event) for event in events)
    return Clock(_rule(rule), _day(given, "trigger"), made, whose == "theirs")


def _rule(given: Mapping[str, Any]) -> Rule:
    try:
        unit = Unit(given.get("unit", ""))
    except ValueError:
        known = ", ".join(Unit)
        raise Invalid(f"“unit” must be one of: {known}.") from None
    return Rule(
        _whole(given, "number"),
        unit,
        _choice(given, "counts_trigger", {False: False, True: True, "unclear": None}, False),
        _choice(given, "roll", {"none": False, "next_business": True}, "none"),
        _choice(given, "holidays", {"federal": True, "none": False}, "federal"),
    )


def _event(given: Any) -> Event:
    if not isinstance(given, Mapping):
        raise Invalid("Each event must be an object with a “type”.")
    kinds: dict[str, Callable[[Mapping[str, Any]], Event]] = {
        "extension": _extension,
        "abeyance": _abeyance,
        "answer_received": lambda g: AnswerReceived(_day(g, "date")),
        "mail": lambda g: Mail(_not_negative(g, "days")),
    }
    kind = given.get("type")
    if not isinstance(kind, str) or kind not in kinds:
        raise Invalid(f"An event's “type” must be one of: {', '.join(kinds)}.")
    return kinds[kind](given)


def _extension(given: Mapping[str, Any]) -> Extension:
    agreed_on = _day(given, "agreed_on")
    in_writing = _choice(given, "in_writing", {False: False, True: True}, None)
    if (given.get("new_date") is None) == (given.get("days") is None):
        raise Invalid("An extension names either “new_date” or “days”.")
    if given.get("new_date") is not None:
        return Extension(agreed_on, in_writing, new_date=_day(given, "new_date"))
    return Extension(agreed_on, in_writing, units=_not_negative(given, "days"))


def _abeyance(given: Mapping[str, Any]) -> Abeyance:
    start, end = _day(given, "start"), _day(given, "end")
    if end < start:
        raise Invalid("The abeyance ends before it starts.")
    if (end - start).days > LONGEST_ABEYANCE:
        raise Invalid("The abeyance lasts longer than ten years.")
    return Abeyance(start, end)


def _day(given: Mapping[str, Any], key: str) -> date:
    value = given.get(key)
    try:
        if not isinstance(value, str) or not DAY.fullmatch(value):  # no weeks, no other digits
            raise ValueError
        return date.fromisoformat(value)
    except ValueError:
        raise Invalid(f"“{key}” must be a day that exists, written 2026-01-31.") from None


def _whole(given: Mapping[str, Any], key: str) -> int:
    value = given.get(key)
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > LARGEST:
        raise Invalid(f"“{key}” must be a whole number, at most {LARGEST}.")
    return value


def _not_negative(given: Mapping[str, Any], key: str) -> int:
    number = _whole(given, key)
    if number < 0:
        raise Invalid(f"“{key}” cannot be less than 0 here.")
    return number


def _choice(given: Mapping[str, Any], key: str, values: Mapping[Any, Any], usual: Any) -> Any:
    value = given.get(key, usual)
    # 1 and True are equal in Python; a number is no answer to a question of yes or no.
    if not isinstance(value, bool | str) or value not in values:
        said = ", ".join(str(known).lower() for known in values)
        raise Invalid(f"“{key}” must be one of: {said}.")
    return values[value]
