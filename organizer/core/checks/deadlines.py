"""deadline: a stated last day later than the agreement's own count allows."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from ..day_words import with_weekday
from ..deadline import Deadline
from .body import Body
from .counting import dates_of
from .days_said import SaidDay, said_days
from .facts import Facts, StatedLimit
from .figures import figures
from .finding import Finding, Severity, found
from .limits_meant import fitting, limits_named, limits_of
from .quoted import is_quoted
from .set_days import check_set_days
from .told_days import tells_of_coming, told_ends, told_events

LAST = re.compile(
    r"(?:\b(?:by|until|till|no later than|not later than|not after|before|deadline(?: is| was"
    r"|:)?|due(?: on| by|:)?|last (?:day|date"
    r"|chance|call)(?: to \w+(?: \w+){0,5})?(?: for (?:\w+ ){0,5}\w+)?(?: is| was|:)?|ends?(?: on)?"
    r"|expires?(?: on)?|runs? (?:out|to|until|through)(?: on)?|(?:closes?|shuts?)(?: on)?"
    r"|through|up to(?: and including)?"
    r"|(?:takes?|brings?|carry|carries|gets?|leads?|gives?|leaves?) (?:us|you|them) (?:up )?to"
    r"|latest|on or before|as late as|any ?time (?:up )?to|cut-?off(?: date)?(?: is| of|:)?"
    r"|time (?:until|till)|in by|window (?:closes|is open until))\s*(?:the end of (?:the"
    r" |this |next )?(?:month|week|pay period|quarter)(?: of)?,? |end of (?:day|business|shift)"
    r",? (?:on )?|midnight,? |5,? |the evening of |the end of |close of business on "
    r"|midnight (?:on )?|noon (?:on )?"
    r"|\d{1,2}(?::\d\d)? ?[ap]\.?m\.?,? (?:on )?)?(?:the )?)$",
    re.I,
)
IS_LAST = re.compile(
    r"^[\s,]*(?:is|was|will be|being|at the latest|[-–—])?\s*(?:our|your"
    r"|the)?\s*(?:last (?:day|date|chance)|deadline|at the latest|due date|is the day"
    r"|(?:still )?(?:counts?\b|will do\b|(?:in (?:good )?time|timely|soon enough|early enough)\b))",
    re.I,
)
# A day by which they are to pay or do something is no limit of ours.
PAYMENT = re.compile(
    r"[$]\s?\d|\b(?:sum|money|payments?|checks?|back pay|paid|payroll|refunds?|award)\b", re.I
)
COUNTS_FOR_US = re.compile(
    r"\b(?:file|grieve|grievance|step|invoke|appeal|submit|hand|turn in|request|reply|answer|limit"
    r"|deadline|last day)\b",
    re.I,
)
IS = re.compile(r"(?:\b(?:is|was|means|falls? on|makes it|ends? on)|[:=])\s*(?:the )?$", re.I)
COUNTS = re.compile(
    r"\b(?:deadline|last (?:day|date|chance)|limits?|due|expires?|runs? out|final day"
    r"|that (?:is|means|makes|falls)|\w+ (?:calendar |work)?days (?:after|from|later))\b",
    re.I,
)
EVENT_BEFORE = re.compile(
    r"\b(?:received?(?: it| the \w+)?|came(?: in| down| out)?|arrived|reached us|reached"
    r"|got(?: it| the \w+)?|happened|occurred|took place|was|were|event(?: was)?|dated"
    r"|handed (?:us|over)|given|gave|issued|served|answered?|denied|decision|notice|learned"
    r"|posted|assigned|on|of|for|since|from|after|passed over(?: on)?)\s*(?:us |it |them "
    r"|to us )?(?:on |in |of |from |was |is |came |at )?(?:the )?$",
    re.I,
)
UNIT = re.compile(
    r"^[\s-]*(?:\(\d+\)\s*)?(calendar |working |work|business )?(days?|weeks?|months?)\b", re.I
)
GIVEN = re.compile(r"\b(?:have|has|within|get|give[sn]?|limit|deadline|is|are|after)\b", re.I)
# Said of something else than how long one may take: notice to be given, time gone by.
NO_LIMIT = re.compile(
    r"\b(?:if|before|(?:days?|weeks?|months?)[’']?\s+(?:\w+\s+)?notice|in advance|advance notice"
    r"|least|ahead|more|extend\w*|took|waited|ago|old|late|past)\b",
    re.I,
)
ONE_OF_THEM = re.compile(
    r"\b(?:an?|another)\s+(?:full\s+|whole\s+|good\s+)?(?P<unit>week|month|year)"
    r"(?P<half>\s+and\s+a\s+half)?(?=\s+(?:to|for|after|from|in which)\b)",
    re.I,
)
EVENT_KEYS = re.compile(
    r"event|received|decision|answer|notice|happened|learned|occurred|denied", re.I
)


def check_deadlines(body: Body, facts: Facts) -> Iterator[Finding]:
    if facts.today is None:
        return
    limits = limits_named(body, facts)
    days = said_days(body.text, facts.today)
    ends = [*days, *told_ends(body.text, facts.today)]
    last = [one for one in ends if one.day and _is_last(body, one)]
    others = [one for one in days if one not in last]
    events = _events(body, facts.today, facts.brief or {}, others)
    for one in last:
        yield from _too_late(facts, one, limits_of(body, facts, one, limits), events)
    yield from _too_long(body, facts, limits)
    yield from check_set_days(body, facts, last)


def _is_last(body: Body, one: SaidDay) -> bool:
    sentence = body.sentence_at(one.start)
    if PAYMENT.search(sentence.text) and not COUNTS_FOR_US.search(sentence.text):
        return False
    if IS.search(sentence.text[: one.start - sentence.start]) and COUNTS.search(sentence.text):
        return True
    before = body.text[max(0, one.start - 90) : one.start]
    return bool(LAST.search(before) or IS_LAST.match(body.text[one.end : one.end + 40]))


def _too_late(
    facts: Facts, one: SaidDay, limits: list[StatedLimit], events: list[date]
) -> Iterator[Finding]:
    """Later than every limit and every event of the text would let it be."""
    day = one.days[-1]
    earlier = [event for event in events if event < day]
    if not (earlier and limits):
        return
    ends = [
        (dates_of(event, int(limit.number), limit.unit, facts.holidays), limit, event)
        for event in earlier
        for limit in limits
    ]
    end, limit, event = max(ends, key=lambda item: item[0].rolled)
    where = (one.start, one.end)
    if day > end.rolled:
        yield _late(where, limit, f"{with_weekday(end.rolled)}, counted from {event:%-d %B}")
    elif day > max(each[0].safe for each in ends):
        yield _unsafe(where, limit, end)


def _unsafe(where: tuple[int, int], limit: StatedLimit, end: Deadline) -> Finding:
    """Right by one reading of the limit and late by another."""
    return Finding(
        "deadline",
        Severity.ADVISES,
        *where,
        f"By another way of counting the limit ({limit.citation}) ends already on "
        f"{with_weekday(end.safe)}.",
        "Ask people to act by the earlier day.",
    )


def _late(where: tuple[int, int], limit: StatedLimit, end: str) -> Finding:
    unsure = "" if limit.is_confirmed else " Nobody has confirmed this limit yet."
    return found(
        "deadline",
        where,
        f"Later than the agreement allows: {limit.number:g} {limit.unit} ({limit.citation}) end on "
        f"{end}.{unsure}",
        "Give the earlier day, or name the limit and the event that it is counted from.",
    )


def _too_long(body: Body, facts: Facts, limits: list[StatedLimit]) -> Iterator[Finding]:
    """ "You have forty days to invoke arbitration", where the agreement gives thirty."""
    for where, days in _lengths(body):
        sentence = body.sentence_at(where[0]).text
        near = fitting(sentence, limits)
        if not near or not GIVEN.search(sentence) or NO_LIMIT.search(sentence):
            continue
        if all(days > _in_days(float(limit.number), limit.unit, limit.unit) for limit in near):
            limit = max(near, key=lambda item: item.number)
            yield _late(where, limit, f"the last of {limit.number:g} {limit.unit}")


def _lengths(body: Body) -> Iterator[tuple[tuple[int, int], float]]:
    """The lengths of time that the text itself tells, in calendar days."""
    for one in figures(body.text):
        unit = UNIT.match(body.text[one.end : one.end + 30])
        if unit and one.kind == "plain" and not is_quoted(body.text, one.start):
            days = _in_days(float(one.value), unit.group(2), unit.group(1) or "")
            yield (one.start, one.end + unit.end()), days
    for hit in ONE_OF_THEM.finditer(body.text):
        if not is_quoted(body.text, hit.start()):
            yield hit.span(), _in_days(1.5 if hit["half"] else 1, hit["unit"].lower(), "")


def _in_days(number: float, unit: str, kind: str) -> float:
    days = number * (
        7 if "week" in unit else 30 if "month" in unit else 365 if "year" in unit else 1
    )
    return days * 1.4 if re.search(r"work|business", kind) else days


def _events(body: Body, today: date, brief: Mapping[str, str], others: list[SaidDay]) -> list[date]:
    """The days that a limit may run from: told in the text as what happened, or in the brief."""
    gone = [one.days[-1] for one in others if one.day and one.day <= today]
    ahead = [one for one in others if one.day and one.day > today and _follows_an_event(body, one)]
    if gone:  # a day to come is more likely that of a meeting, then
        ahead = [one for one in ahead if tells_of_coming(body.sentence_at(one.start).text)]
    told = [*gone, *(one.days[-1] for one in ahead), *told_events(body, today)]
    for key, value in brief.items():
        if EVENT_KEYS.search(key):
            told += [one.day for one in said_days(value, today) if one.day]
    return told


def _follows_an_event(body: Body, one: SaidDay) -> bool:
    return bool(EVENT_BEFORE.search(body.text[max(0, one.start - 60) : one.start]))
