"""A day told by its distance ("this Friday") or by its rank ("the last Friday in May")."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from ..day_words import day_words, with_weekday
from .body import Body
from .day_forms import ANY_MONTH, WEEKDAY
from .days_said import SaidDay, weekday_number
from .finding import Finding, Severity, found
from .quoted import is_quoted

WEEK = 7
BEHIND = r"[\s,(:–—-]*(?:(?:is|on)\s+)?$"
THIS = re.compile(r"\b(?P<which>this(?: coming)?|next)\s+$", re.I)
NAMED = re.compile(
    rf"\b(?P<which>tomorrow|today|tonight)(?:\s+(?:morning|afternoon|evening|night))?{BEHIND}", re.I
)
WEEKS_FROM = re.compile(
    rf"\b(?P<count>an?|one|two|three|1|2|3)\s+weeks?\s+from\s+(?:(?P<base>today|tomorrow){BEHIND}|$)",
    re.I,
)
COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}
RANK = (
    r"\b(?P<rank>first|second|third|fourth|last|1st|2nd|3rd|4th)\s+"
    rf"(?P<weekday>{WEEKDAY})\s+(?:of|in)\s+(?:(?:the|each|every)\s+month|{ANY_MONTH})"
)
RANKED_BEFORE = re.compile(rf"{RANK}[\s,(:–—-]*(?:(?:which|that|this)\s+is\s+)?$")
RANKED_AFTER = re.compile(rf"[\s,(–—-]*(?:(?:is|was)\s+)?the\s+{RANK}")
RANKS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
TODAY_IS = re.compile(
    r"\b(?P<which>[Tt]omorrow|[Tt]oday|[Tt]onight)(?:\s+(?:morning|afternoon|evening|night))?"
    rf"(?:\s*,\s*|\s*\(\s*|\s+is\s+(?:a\s+)?)(?P<weekday>{WEEKDAY})(?=\s*[,.;:)!?–—\n]|\s+at\b|\s*$)"
)
FAR = 70  # characters before a day that are read


def misplaced(body: Body, today: date, said: SaidDay) -> Finding | None:
    """Such a day exists, but it is another one than the words beside it say."""
    if said.day is None or is_quoted(body.text, said.start):
        return None
    before = body.text[max(0, said.start - FAR) : said.start]
    right = _days_meant(before, today, said)
    if right and not right & set(said.days):
        return _if_sent_today(said, min(right), today)
    rank = RANKED_BEFORE.search(before) or RANKED_AFTER.match(body.text, said.end)
    if rank and not _has_rank(said.day, rank):
        message = f"{day_words(said.day)} is not the {rank['rank']} {rank['weekday']} of its month."
        return found("date", (said.start, said.end), message, "Ask which one is meant.")
    return None


def wrong_today(body: Body, today: date) -> Iterator[Finding]:
    """ "Tomorrow, Wednesday", said on a Monday."""
    for hit in TODAY_IS.finditer(body.text):
        day = today + timedelta(hit["which"].lower() == "tomorrow")
        if weekday_number(hit["weekday"]) != day.weekday() and not is_quoted(
            body.text, hit.start()
        ):
            where = SaidDay(*hit.span(), hit.group(), day, (), (day,))
            yield _if_sent_today(where, day, today)


def _days_meant(before: str, today: date, said: SaidDay) -> set[date]:
    """The days that the words before it could mean; none where they say nothing of it."""
    if (this := THIS.search(before)) and said.words[:3].lower().isalpha() and said.weekdays:
        weeks = 1 if this["which"].lower() != "next" else 2
        return _of_weekday(said.weekdays[0], today, weeks)
    if named := NAMED.search(before):
        return {today + timedelta(named["which"].lower() == "tomorrow")}
    if weeks_from := WEEKS_FROM.search(before):
        return _weeks_from(weeks_from, today, said)
    return set()


def _of_weekday(weekday: int, today: date, weeks: int) -> set[date]:
    days = (today + timedelta(number) for number in range(WEEK * weeks + 1))
    return {day for day in days if day.weekday() == weekday}


def _weeks_from(hit: re.Match[str], today: date, said: SaidDay) -> set[date]:
    """ "A week from Friday, April 23": that is the end of the week, or the Friday itself."""
    count = hit["count"].lower()
    weeks = timedelta((COUNTS.get(count) or int(count)) * WEEK)
    if hit["base"]:
        return {today + timedelta(hit["base"].lower() == "tomorrow") + weeks}
    starts = _of_weekday(said.weekdays[0], today, 1) if said.weekdays else set()
    return starts | {day + weeks for day in starts}


def _has_rank(day: date, rank: re.Match[str]) -> bool:
    named, which = rank["weekday"], rank["rank"].lower()
    month = rank["month"]
    if month and not f"{day:%B}".lower().startswith(month.lower()[:3]):
        return False
    if weekday_number(named) != day.weekday():
        return False
    if which == "last":
        return (day + timedelta(WEEK)).month != day.month
    return (day.day - 1) // WEEK + 1 == RANKS[which]


def _if_sent_today(said: SaidDay, meant: date, today: date) -> Finding:
    """It may be meant for the day on which it is sent: asked about, not forbidden."""
    one = found(
        "date",
        (said.start, said.end),
        f"Said on {with_weekday(today)}, this would be {meant:%A, %-d %B}.",
        "Give the day that is meant; if it is sent on another day, say which.",
    )
    return replace(one, severity=Severity.ANSWER)
