"""Days told without a date: "yesterday", "three days ago", "last Friday", "the end of May"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from .body import Body
from .day_forms import MONTHS, WEEKDAY
from .days_said import SaidDay, make_day, nearest_year, weekday_number
from .figures import UNITS, word_value

WEEK, FRIDAY = 7, 4
COUNT = rf"\d{{1,2}}|{'|'.join(UNITS)}"
GONE_BY = re.compile(
    r"\b(?:(?P<yesterday>yesterday)|(?P<today>today|this (?:morning|afternoon))"
    rf"|(?P<count>{COUNT}|an?) (?P<unit>day|week)s? ago|last (?P<weekday>(?-i:{WEEKDAY})))\b",
    re.I,
)
END_OF = re.compile(
    rf"\bend of (?:(?P<month>{'|'.join(MONTHS)})\b(?!,?\s+\d)|(?:the|this) (?P<this>month|week)"
    r"|next (?P<next>month|week))\b",
    re.I,
)
SOMETHING_CAME = re.compile(
    r"\b(?:receiv|came|arriv|reach|got|hand(?:ed)|gave|given|issued|serv|post|announc|happen|occur"
    r"|answer|den(?:ied|y)|decision|notice|learn|told|found out)",
    re.I,
)


def told_events(body: Body, today: date) -> Iterator[date]:
    """Days gone by on which, as their sentence says, something came or happened."""
    for hit in GONE_BY.finditer(body.text):
        if tells_of_coming(body.sentence_at(hit.start()).text):
            yield _gone_by(hit, today)


def tells_of_coming(sentence: str) -> bool:
    """Something came, or happened, from which a limit may run."""
    return bool(SOMETHING_CAME.search(sentence))


def _gone_by(hit: re.Match[str], today: date) -> date:
    if hit["yesterday"]:
        return today - timedelta(1)
    if hit["weekday"]:
        back = (today.weekday() - weekday_number(hit["weekday"])) % WEEK
        return today - timedelta(back or WEEK)
    if hit["count"]:
        return today - timedelta(_count(hit["count"]) * (WEEK if hit["unit"] == "week" else 1))
    return today


def _count(said: str) -> int:
    if said.isdigit():
        return int(said)
    return 1 if said.lower() in ("a", "an") else word_value(said)


def told_ends(text: str, today: date) -> Iterator[SaidDay]:
    """The last day of a month, or the Friday of a week."""
    for hit in END_OF.finditer(text):
        day = _end_of(hit, today)
        yield SaidDay(*hit.span(), hit.group(), day, (), (day,))


def _end_of(hit: re.Match[str], today: date) -> date:
    if "week" in (hit["this"], hit["next"]):
        return today + timedelta(FRIDAY - today.weekday() + (WEEK if hit["next"] else 0))
    if hit["month"]:
        month = MONTHS.index(hit["month"].lower()) + 1
        return _last_of(nearest_year(month, 28, today), month)
    return _last_of(today.year, today.month + (1 if hit["next"] else 0))


def _last_of(year: int, month: int) -> date:
    first_after = make_day(year + month // 12, month % 12 + 1, 1)
    assert first_after is not None
    return first_after - timedelta(1)
