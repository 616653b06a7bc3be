"""The clock board: all clocks that the facts may have started, and what a choice closes.

It is shown before anything is filed. What isn't known (the appointment, the law that
the letter names) leaves every clock in, so that the shortest is seen. No date comes
from a limit that nobody has confirmed; it stands in its place with its words all the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from .clock_rule import Clock
from .days import Calendar
from .deadline import Deadline
from .deadlines import deadline
from .law_clock import Election, LawClock

UNKNOWN = "unknown"
GRIEVANCE = "Grievance"
# Days that a first conversation asks for. A clock from any other day has not started before
# that day is written down.
ASKED_FIRST = {
    "act": "when it happened",
    "known": "when the person learned of it",
    "effective": "when the action took effect",
    "notice received": "when the notice was received",
    "decision received": "when the decision was received",
}
DOUBTS = {
    "appointment": "The appointment is unknown. It decides forum and clock: read it from the "
    "personnel form. Until then keep the shortest clock.",
    "authority": "Which law the agency used is unknown. The decision letter says it. Until then "
    "keep the shortest clock.",
}


@dataclass(frozen=True)
class Facts:
    """``days`` by name ("act", "known", "effective", …); ``filed`` are forums already used."""

    matters: frozenset[str]
    days: Mapping[str, date] = field(default_factory=dict)
    appointment: str = UNKNOWN
    authority: str = UNKNOWN
    filed: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Closes:
    """What choosing a forum takes away, and the words that say so."""

    forums: tuple[str, ...]
    election: Election


@dataclass(frozen=True)
class Row:
    """``deadline`` is None with the reason in ``why_none``."""

    clock: LawClock
    started_on: date | None
    deadline: Deadline | None
    why_none: str
    closes: tuple[Closes, ...]
    closed_by: str = ""  # the forum already used that closed this one
    is_used: bool = False


@dataclass(frozen=True)
class Board:
    rows: tuple[Row, ...]
    doubts: tuple[str, ...]
    elections: tuple[Election, ...]


def board(
    facts: Facts,
    clocks: Iterable[LawClock],
    elections: Iterable[Election],
    calendar: Calendar | None = None,
) -> Board:
    """The shortest first. ``clocks`` are those of the law and the agreement's confirmed limits."""
    apply = [one for one in clocks if _may_run(one, facts)]
    doors = tuple(one for one in elections if _concerns(one, facts))
    dated = [(_dates(one, facts, calendar), one) for one in apply]
    # An unconfirmed limit shows no date; its place among the others is a warning all the same.
    dated.sort(key=lambda pair: (pair[0].safe if pair[0] else date.max, pair[1].key))
    rows = tuple(_row(one, found, facts, doors) for found, one in dated)
    return Board(rows, _doubts(apply, facts), doors)


def _may_run(clock: LawClock, facts: Facts) -> bool:
    started = any(name in facts.days or name in ASKED_FIRST for name in clock.starts)
    return (
        started
        and bool(clock.matters & facts.matters)
        and _fits(clock.appointments, facts.appointment)
        and (not clock.authority or facts.authority in (UNKNOWN, clock.authority))
    )


def _fits(appointments: frozenset[str], known: str) -> bool:
    return not appointments or known == UNKNOWN or known in appointments


def _concerns(election: Election, facts: Facts) -> bool:
    is_about = bool(election.matters & facts.matters)
    return is_about and _fits(election.appointments, facts.appointment)


def started_on(clock: LawClock, facts: Facts) -> date | None:
    """The earlier of the known days, or the later where the words say so."""
    days = [facts.days[name] for name in clock.starts if name in facts.days]
    return (max if clock.is_later_of else min)(days, default=None)


def _dates(clock: LawClock, facts: Facts, calendar: Calendar | None) -> Deadline | None:
    day = started_on(clock, facts)
    if day is None:
        return None
    return deadline(Clock(clock.rule, day, is_theirs=clock.is_theirs), calendar)


def _row(clock: LawClock, found: Deadline | None, facts: Facts, doors: tuple[Election, ...]) -> Row:
    why_none = ""
    if not clock.is_confirmed:
        why_none = (
            "Nobody in the local has confirmed this limit yet. Read its words and confirm it."
        )
    elif found is None:
        asked = [ASKED_FIRST[name] for name in clock.starts if name in ASKED_FIRST]
        why_none = f"Say {' or '.join(asked)}."
    closes = tuple(
        Closes(tuple(forum for forum in door.forums if forum != clock.forum), door)
        for door in doors
        if clock.forum in door.forums
    )
    used = [forum for one in closes for forum in one.forums if forum in facts.filed]
    closed_by = used[0] if used and clock.forum not in facts.filed else ""
    day = started_on(clock, facts)
    dates, is_used = None if why_none else found, clock.forum in facts.filed
    return Row(clock, day, dates, why_none, closes, closed_by, is_used)


def _doubts(clocks: list[LawClock], facts: Facts) -> tuple[str, ...]:
    """Said only where the answer would take a clock off the board."""
    told = []
    if facts.appointment == UNKNOWN and any(one.appointments for one in clocks):
        told.append(DOUBTS["appointment"])
    if facts.authority == UNKNOWN and any(one.authority for one in clocks):
        told.append(DOUBTS["authority"])
    return tuple(told)
