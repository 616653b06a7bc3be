"""The dates of a limit of public law: its entry in the law file, a day, the calendar.

An entry that nobody has confirmed gives something to do instead of a date.
"""

from dataclasses import dataclass
from datetime import date

from organizer.core.clock_rule import Clock
from organizer.core.days import Calendar
from organizer.core.deadline import Deadline
from organizer.core.deadlines import deadline
from organizer.core.law_clock import LawClock
from organizer.core.todo import Todo, Urgency


@dataclass(frozen=True)
class Proven:
    """A deadline with the words it stands on, where they stand, and when they were read."""

    deadline: Deadline
    trigger: date
    quote: str
    citation: str
    checked_on: str


def dates_of_law(limit: LawClock, event_on: date, calendar: Calendar) -> Proven | Todo:
    if not limit.is_confirmed:
        return _to_confirm(limit)
    found = deadline(Clock(limit.rule, event_on, (), limit.is_theirs), calendar)
    return Proven(found, event_on, limit.words.quote, limit.words.source, limit.words.checked_on)


def _to_confirm(limit: LawClock) -> Todo:
    return Todo(
        kind="limit",
        title=f"Confirm the limit: {limit.name}",
        detail=f"No date is counted from it before somebody confirms its words: "
        f"“{limit.words.quote[:160]}”",
        link="/law",
        urgency=Urgency.SOON,
    )
