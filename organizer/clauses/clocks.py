"""A limit's dates: what a person has confirmed, the day of the event, the local's calendar.

The one way from words to a date. What nobody has confirmed gives something to do instead.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from organizer.core.clock_rule import Clock, Event, Rule, Unit
from organizer.core.days import Calendar
from organizer.core.deadline import Deadline
from organizer.core.deadlines import deadline
from organizer.core.errors import Invalid
from organizer.core.law_clock import LawClock, Words
from organizer.core.todo import Todo, Urgency

from .kept import TimeLimit

UNITS = {
    "calendar days": Unit.CALENDAR,
    "working days": Unit.WORKING,
    "days": Unit.DAYS,
    "hours": Unit.HOUR,
    "weeks": Unit.WEEK,
    "months": Unit.MONTH,
    "years": Unit.YEAR,
}
# What a limit runs from, as the day that the clock board asks for.
KNOWN_FROM = ("knowledge", "learn", "aware", "knew", "known", "discover")
ACTED_FROM = ("act", "event", "occurr", "incident", "happen", "action", "date of the")


@dataclass(frozen=True)
class Proven:
    """A deadline with the words it stands on. ``citation`` leads to them."""

    deadline: Deadline
    trigger: date
    quote: str
    citation: str
    checked_on: str = ""


@dataclass(frozen=True)
class Manner:
    """What the words of a limit leave to whoever confirmed it: rolling, first day, whose."""

    rolls: bool = False
    counts_trigger: bool | None = False
    is_theirs: bool = False


PLAIN = Manner()


def dates_of(
    limit: TimeLimit,
    event_on: date,
    calendar: Calendar,
    *,
    events: Sequence[Event] = (),
    manner: Manner = PLAIN,
) -> Proven | Todo:
    """The dates of an agreement's limit that an event on ``event_on`` started."""
    if not limit.is_confirmed:
        return _to_confirm(limit.step, limit.quote, f"/agreements/{limit.edition_id}/limits")
    clock = Clock(rule_of(limit, manner), event_on, tuple(events), manner.is_theirs)
    found = deadline(clock, calendar)
    return Proven(found, event_on, limit.quote, limit.clause.citation)


def dates_of_law(
    limit: LawClock, event_on: date, calendar: Calendar, *, events: Sequence[Event] = ()
) -> Proven | Todo:
    """The same for a limit of public law; it carries the month in which its text was read."""
    if not limit.is_confirmed:
        return _to_confirm(limit.name, limit.words.quote, "/law")
    found = deadline(Clock(limit.rule, event_on, tuple(events), limit.is_theirs), calendar)
    return Proven(found, event_on, limit.words.quote, limit.words.source, limit.words.checked_on)


def rule_of(limit: TimeLimit, manner: Manner = PLAIN) -> Rule:
    """How a limit is counted. "At least 15 days before" counts back."""
    unit = UNITS.get(limit.unit)
    if unit is None:
        raise Invalid(f"Nobody can count in “{limit.unit}”.")
    number = -limit.number if limit.is_before else limit.number
    return Rule(number, unit, manner.counts_trigger, manner.rolls)


def for_board(limit: TimeLimit, matters: frozenset[str], manner: Manner = PLAIN) -> LawClock:
    """A limit of the agreement as one row of the clock board, beside those of the law."""
    words = Words(limit.quote, limit.clause.citation, "")
    return LawClock(
        key=f"limit-{limit.id}",
        name=limit.step or "Grievance",
        forum="Grievance",
        rule=rule_of(limit, manner),
        starts=_starts(limit.runs_from),
        matters=matters,
        words=words,
        is_theirs=manner.is_theirs,
        is_confirmed=limit.is_confirmed,
    )


def _starts(runs_from: str) -> tuple[str, ...]:
    """The earlier of the act and its becoming known, unless the words name only one."""
    said = runs_from.casefold()
    acted = any(word in said for word in ACTED_FROM)
    known = any(word in said for word in KNOWN_FROM)
    if known and not acted:
        return ("known",)
    return ("act",) if acted and not known else ("act", "known")


def _to_confirm(name: str, quote: str, link: str) -> Todo:
    return Todo(
        kind="limit",
        title=f"Confirm the limit: {name}",
        detail=f"No date is counted from it before somebody confirms its words: “{quote[:160]}”",
        link=link,
        urgency=Urgency.SOON,
    )
