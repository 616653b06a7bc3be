"""The dates of a clock, with their proof.

Nominal: the plain count. Rolled: the latest that the rule's own words allow. Safe:
the earliest plausible reading, stepped back to a business day; it is the headline of
our own clocks. Latest: of the other side's clocks, the day to wait for before "late".
"""

from collections.abc import Callable, Iterable, Set
from datetime import date, timedelta
from functools import cache
from itertools import product

from .clock_rule import Abeyance, AnswerReceived, Clock, Dated, Event, Extension, Mail, Rule, Unit
from .days import Calendar, Counted, roll_forward, step_back
from .deadline import Deadline, TraceLine
from .deadline_trace import lines, of_events, of_start
from .errors import Invalid
from .readings import Reading, run


def deadline(clock: Clock, calendar: Calendar | None = None) -> Deadline:
    """All dates of ``clock``. ``calendar`` adds the local's closures to the rule's holidays.

    A closure may put nominal and rolled off; it never puts safe off. Raises Invalid
    when a count runs past the calendar.
    """
    known = calendar or Calendar()
    business = Calendar(clock.rule.has_holidays, known.closures)
    try:
        return _deadline(clock, business)
    except OverflowError as error:
        raise Invalid("The count runs past the calendar.") from error


def counting(calendar: Calendar | None = None) -> Callable[[Clock], Deadline]:
    """``deadline`` on one calendar. What began on one day under one rule is counted once."""
    return cache(lambda clock: deadline(clock, calendar))


def _deadline(clock: Clock, business: Calendar) -> Deadline:
    events, mails = _in_order(clock.events)
    in_time = _extensions_in_time(clock, events, business)
    counted = run(clock.rule, clock.trigger, events, _plain(clock.rule, business), in_time)
    nominal, rolled, moves = _with_mail(clock.rule, counted.last, mails, business)
    readings = _last_days(clock, events, in_time, business)
    earliest = min(readings)
    if business.closures:
        earliest = min(earliest, _earliest_without(clock, events, business))
    safe, why_safe = _safe(clock, events, earliest, nominal, business)
    latest = None
    if clock.is_theirs:
        latest = max(_with_mail(clock.rule, last, mails, business)[1] for last in readings)
    told = (*of_start(clock, events), *lines(counted.skipped, "not counted"))
    told += (*of_events(events, in_time), *moves, *why_safe)
    return Deadline(nominal, rolled, safe, told, latest)


def _in_order(events: Iterable[Event]) -> tuple[list[Dated], list[Mail]]:
    """By the day they happened, mail apart; how they were written down plays no part.

    What was written down twice in the same words happened once.
    """
    once = dict.fromkeys(events)
    mails = [event for event in once if isinstance(event, Mail)]
    dated = [event for event in once if not isinstance(event, Mail)]
    return sorted(dated, key=_place), sorted(mails, key=lambda mail: mail.days)


def _place(event: Dated) -> tuple[date, int, int, bool]:
    """Within one day agreed dates come last, and of two the earlier decides."""
    match event:
        case Abeyance(on, end):
            return on, 0, end.toordinal(), False
        case AnswerReceived(on):
            return on, 1, 0, False
        case Extension(on, in_writing, date() as agreed, _):
            return on, 3, -agreed.toordinal(), in_writing
        case Extension(on, in_writing, _, units):
            return on, 2, units, in_writing


def _plain(rule: Rule, business: Calendar) -> Reading:
    """The reading of the nominal date."""
    return Reading(bool(rule.counts_trigger), False, rule.unit == Unit.WORKING, False, business)


def _last_days(
    clock: Clock, events: list[Dated], in_time: Set[Dated], business: Calendar
) -> list[date]:
    """The last day by every plausible reading, without mail."""
    rule = clock.rule
    triggers = (True, False) if rule.counts_trigger is None else (rule.counts_trigger,)
    boundaries = (False, True) if any(isinstance(one, Abeyance) for one in events) else (False,)
    working = (False, True) if rule.unit == Unit.DAYS else (rule.unit == Unit.WORKING,)
    hours = (False, True) if rule.unit == Unit.HOUR else (False,)
    return [
        run(rule, clock.trigger, events, Reading(*doubts, business), in_time).last
        for doubts in product(triggers, boundaries, working, hours)
    ]


def _earliest_without(clock: Clock, events: list[Dated], business: Calendar) -> date:
    """As if no closure were known: neither a longer count nor an extension in time by it."""
    open_days = business.without_closures()
    in_time = _extensions_in_time(clock, events, open_days)
    return min(_last_days(clock, events, in_time, open_days))


def _extensions_in_time(clock: Clock, events: list[Dated], business: Calendar) -> frozenset[Dated]:
    """Those in writing and agreed not later than the nominal date as it stood then."""
    plain, kept = _plain(clock.rule, business), set[Dated]()
    for place, event in enumerate(events):
        if isinstance(event, Extension) and event.in_writing:
            stood = run(clock.rule, clock.trigger, events[:place], plain, kept).last
            if event.on <= stood:
                kept.add(event)
    return frozenset(kept)


def _with_mail(
    rule: Rule, last: date, mails: list[Mail], business: Calendar
) -> tuple[date, date, tuple[TraceLine, ...]]:
    """Mail: roll, add the days as calendar days, roll again (5 CFR 2429.22)."""
    nominal, moves = last, list[TraceLine]()
    for mail in mails:
        first = _roll(rule, nominal, business)
        nominal = first.last + timedelta(days=mail.days)
        moves += lines(first.skipped, "rolled past")
        moves.append(TraceLine(nominal, f"{mail.days} days added for service by mail"))
    rolled = _roll(rule, nominal, business)
    moves += lines(rolled.skipped, "rolled past")
    return nominal, rolled.last, tuple(moves)


def _roll(rule: Rule, day: date, business: Calendar) -> Counted:
    # A count back to "not later than" can only be moved earlier, never on.
    rolls = rule.number >= 0 and (rule.rolls or rule.unit == Unit.CALENDAR_ROLLED)
    return roll_forward(day, business) if rolls else Counted(day)


def _safe(
    clock: Clock, events: list[Dated], earliest: date, nominal: date, business: Calendar
) -> tuple[date, tuple[TraceLine, ...]]:
    """The earliest reading, stepped back to a business day, but never past the trigger."""
    cautious = TraceLine(earliest, "the earliest reading, where the words leave a doubt")
    told = (cautious,) if earliest < nominal else ()
    trigger = _effective_trigger(clock, events)
    stepped = step_back(earliest, business)
    if clock.rule.number < 0 or stepped.last >= trigger:
        return stepped.last, (*told, *lines(stepped.skipped, "stepped back from"))
    if step_back(earliest, business.without_closures()).last < trigger:
        return earliest, told
    return trigger, (*told, TraceLine(trigger, "stepped back to the day it began, not past it"))


def _effective_trigger(clock: Clock, events: list[Dated]) -> date:
    answers = [event.on for event in events if isinstance(event, AnswerReceived)]
    return min([clock.trigger, *answers])
