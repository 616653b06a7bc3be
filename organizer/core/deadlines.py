"""The dates of a clock, with their proof.

Nominal: the plain count. Rolled: the latest that the rule's own words allow. Safe:
the earliest plausible reading, stepped back to a business day; it is the headline of
our own clocks. Latest: of the other side's clocks, the day to wait for before "late".
"""

from collections.abc import Iterable
from datetime import date, timedelta

from .clock_rule import Abeyance, AnswerReceived, Clock, Dated, Event, Extension, Mail, Rule, Unit
from .days import Calendar, Counted, Skipped, roll_forward, step_back
from .deadline import Deadline, TraceLine
from .errors import Invalid
from .readings import Reading, run


def deadline(clock: Clock, calendar: Calendar | None = None) -> Deadline:
    """All dates of ``clock``. ``calendar`` adds the local's closures to the rule's holidays.

    Raises Invalid when a count runs past the calendar.
    """
    known = calendar or Calendar()
    business = Calendar(clock.rule.has_holidays, known.closures)
    try:
        return _deadline(clock, business)
    except OverflowError as error:
        raise Invalid("The count runs past the calendar.") from error


def _deadline(clock: Clock, business: Calendar) -> Deadline:
    events = _in_order(clock.events)
    plain = _reading(clock.rule, business)
    in_time = _extensions_in_time(clock, events, plain)
    counted = run(clock.rule, clock.trigger, events, plain, in_time)
    nominal, rolled, moves = _with_mail(clock, counted.last, business)
    readings = [
        run(clock.rule, clock.trigger, events, reading, in_time).last
        for reading in _readings(clock.rule, business)
    ]
    safe, why_safe = _safe(clock, events, min(readings), business)
    latest = _latest(clock, readings, business) if clock.is_theirs else None
    unheeded = _unheeded(events, in_time)
    trace = (*_lines(counted.skipped, "not counted"), *moves, *why_safe, *unheeded)
    return Deadline(nominal, rolled, safe, trace, latest)


def _in_order(events: Iterable[Event]) -> list[Dated]:
    """By the day they happened; the order in which they were written down plays no part."""
    dated = [event for event in events if not isinstance(event, Mail)]
    return sorted(dated, key=lambda event: (event.on, repr(event)))


def _reading(rule: Rule, business: Calendar) -> Reading:
    """The reading of the nominal date."""
    return Reading(bool(rule.counts_trigger), False, rule.unit == Unit.WORKING, business)


def _readings(rule: Rule, business: Calendar) -> list[Reading]:
    """Every plausible reading. One leaves closures out, so that none puts a safe date off."""
    triggers = (True, False) if rule.counts_trigger is None else (rule.counts_trigger,)
    working = (False, True) if rule.unit == Unit.DAYS else (rule.unit == Unit.WORKING,)
    calendars = (business, business.without_closures()) if business.closures else (business,)
    return [
        Reading(trigger, boundaries, counts_working, calendar)
        for trigger in triggers
        for boundaries in (False, True)
        for counts_working in working
        for calendar in calendars
    ]


def _extensions_in_time(clock: Clock, events: list[Dated], plain: Reading) -> frozenset[Dated]:
    """Those in writing and agreed not later than the nominal date as it stood then."""
    kept: set[Dated] = set()
    for place, event in enumerate(events):
        if isinstance(event, Extension) and event.in_writing:
            before = events[:place]
            stood = run(clock.rule, clock.trigger, before, plain, kept).last
            if event.on <= stood:
                kept.add(event)
    return frozenset(kept)


def _rolls(rule: Rule) -> bool:
    # A count back to "not later than" can only be moved earlier, never on.
    return rule.number >= 0 and (rule.rolls or rule.unit == Unit.CALENDAR_ROLLED)


def _with_mail(
    clock: Clock, last: date, business: Calendar
) -> tuple[date, date, tuple[TraceLine, ...]]:
    """Mail: roll, add the days as calendar days, roll again (5 CFR 2429.22)."""
    nominal, moves = last, list[TraceLine]()
    for mail in (event for event in clock.events if isinstance(event, Mail)):
        first = _roll(clock.rule, nominal, business)
        moves += _lines(first.skipped, "rolled past")
        nominal = first.last + timedelta(days=mail.days)
        moves.append(TraceLine(nominal, f"{mail.days} days added for service by mail"))
    rolled = _roll(clock.rule, nominal, business)
    moves += _lines(rolled.skipped, "rolled past")
    return nominal, rolled.last, tuple(moves)


def _roll(rule: Rule, day: date, business: Calendar) -> Counted:
    return roll_forward(day, business) if _rolls(rule) else Counted(day)


def _safe(
    clock: Clock, events: list[Dated], earliest: date, business: Calendar
) -> tuple[date, tuple[TraceLine, ...]]:
    """The earliest reading, stepped back to a business day, but never past the trigger."""
    stepped = step_back(earliest, business)
    if clock.rule.number >= 0 and stepped.last < _effective_trigger(clock, events):
        return earliest, ()
    return stepped.last, _lines(stepped.skipped, "stepped back from")


def _effective_trigger(clock: Clock, events: list[Dated]) -> date:
    answers = [event.on for event in events if isinstance(event, AnswerReceived)]
    return min([clock.trigger, *answers])


def _latest(clock: Clock, readings: list[date], business: Calendar) -> date:
    return max(_with_mail(clock, last, business)[1] for last in readings)


def _unheeded(events: list[Dated], in_time: frozenset[Dated]) -> tuple[TraceLine, ...]:
    lines = []
    for event in events:
        if isinstance(event, Extension) and event not in in_time:
            why = "too late" if event.in_writing else "not in writing"
            lines.append(TraceLine(event.on, f"an extension that moves nothing: {why}"))
        if isinstance(event, Abeyance):
            lines.append(TraceLine(event.on, f"in abeyance to {event.end.isoformat()}"))
    return tuple(lines)


def _lines(skipped: Iterable[Skipped], deed: str) -> tuple[TraceLine, ...]:
    return tuple(TraceLine(item.day, f"{deed}: {item.why}") for item in skipped)
