"""date: a day that doesn't exist, has another weekday, or is announced though past."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ..day_words import day_words, with_weekday
from .body import Body, Sentence
from .days_near import misplaced, wrong_today
from .days_said import SaidDay, make_day, said_days
from .facts import Facts
from .finding import Finding, found
from .quoted import quoted_spans
from .tense import has_past, is_announced

WRONG = re.compile(
    r"\b(?:wrong|mistake|error|erratum|typo|misprint|slip|correct(?:s|ed|ion)?|no such (?:day|date)"
    r"|do(?:es)? not exist|doesn[’']t exist|isn[’']t a|is not a|never comes|should (?:have )?"
    r"(?:be|been|say|said|read)|(?:is|was|falls on) (?:really |in fact )?a [A-Z]\w+day)\b",
    re.I,
)
HALF_A_YEAR = timedelta(150)
CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2})(?:(?::(?P<minute>\d\d)\b(?!:))(?P<half>\s*[ap]\.?m\b)?"
    r"|(?P<half_alone>\s*[ap]\.?m\b))",
    re.I,
)
SAID_AT = re.compile(r"\b(?:at|from|until|by|to)\s+$", re.I)


def check_dates(body: Body, facts: Facts) -> Iterator[Finding]:
    if facts.today is not None:
        for said in said_days(body.text, facts.today):
            one = _judged(body, facts, said)
            one = one or misplaced(body, facts.today, said)
            if one is not None and not _is_told_as_wrong(body, said):
                yield one
        yield from wrong_today(body, facts.today)
    yield from _clocks(body)


def _judged(body: Body, facts: Facts, said: SaidDay) -> Finding | None:
    where, today = (said.start, said.end), facts.today
    assert today is not None
    if said.day is None:
        return found(
            "date", where, f"There is no {said.words.strip()}.", "Give the day that is meant."
        )
    wrong = _wrong_weekday(said)
    if wrong and _fits_the_year_meant(body, facts, said):
        return None
    if wrong:
        return found("date", where, wrong, "Mend the weekday or the date; ask which one is meant.")
    if max(said.days) < today and _is_recent(said, today) and is_announced(body, said, facts.kind):
        return found(
            "date",
            where,
            f"{with_weekday(said.day)} is past (today is {day_words(today)}), "
            "but the text speaks of it as to come.",
            "Give the new date, or tell it as something that has been.",
        )
    return None


def _is_recent(said: SaidDay, today: date) -> bool:
    """Half a year back and half a year on are as near: to come, it is the one to come."""
    return said.has_year or bool(said.weekdays) or today - max(said.days) < HALF_A_YEAR


def _wrong_weekday(said: SaidDay) -> str:
    for weekday, day in zip(said.weekdays, _ends_of(said), strict=False):
        if weekday != day.weekday():
            return f"{day_words(day)} is a {day:%A}."
    return ""


def _fits_the_year_meant(body: Body, facts: Facts, said: SaidDay) -> bool:
    """In April "Tuesday, November 2" to come is this year's, though last year's is nearer."""
    if said.has_year or not said.weekdays or said.day is None or facts.today is None:
        return False
    to_come = is_announced(body, said, facts.kind)
    is_past = said.day < facts.today
    if to_come != is_past or not (to_come or has_past(body.sentence_at(said.start).text)):
        return False
    other = make_day(said.day.year + (1 if to_come else -1), said.day.month, said.day.day)
    return other is not None and other.weekday() == said.weekdays[0]


def _ends_of(said: SaidDay) -> tuple[date, ...]:
    """One weekday speaks of the first day; two, of the first and the last."""
    if len(said.weekdays) == 2 and len(said.days) == 1:
        return said.days * 2
    return said.days


def _is_told_as_wrong(body: Body, said: SaidDay) -> bool:
    """ "The flyer said Friday, May 3; May 3 is a Monday" is no wrong date of ours."""
    sentence = body.sentence_at(said.start)
    near = [sentence, body.sentence_at(min(sentence.end + 1, len(body.text) - 1))]
    in_quotes = any(start <= said.start < end for start, end in quoted_spans(body.text))
    if in_quotes:
        return any(WRONG.search(one.text) for one in [*near, *_one_before(body, said)])
    return bool(WRONG.search(sentence.text)) and _names_two_versions(sentence)


def _one_before(body: Body, said: SaidDay) -> list[Sentence]:
    before = body.before(said.start)
    return [before] if before else []


def _names_two_versions(sentence: Sentence) -> bool:
    return bool(
        re.search(r"\b(?:said|says|reads?|printed|gave|gives|not|instead|rather)\b", sentence.text)
    )


def _clocks(body: Body) -> Iterator[Finding]:
    for hit in CLOCK.finditer(body.text):
        said_at = SAID_AT.search(body.text[max(0, hit.start() - 12) : hit.start()])
        if (said_at or hit["half"]) and not _is_a_time(hit):
            message = f"There is no {hit.group().strip()}."
            yield found("date", hit.span(), message, "Give the hour that is meant.")


def _is_a_time(hit: re.Match[str]) -> bool:
    hour, minute = int(hit["hour"]), int(hit["minute"] or 0)
    return minute <= 59 and (1 <= hour <= 12 if hit["half"] or hit["half_alone"] else hour <= 24)
