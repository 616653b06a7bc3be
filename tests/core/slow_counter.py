"""A second deadline counter, slow and plain, that shares nothing with the engine but its input.

It writes out every day that counts as a list and takes the last one needed; the holidays are
a library's, the months another one's. Written from the description of the rules alone.
"""

from datetime import timedelta
from itertools import islice, product

import holidays
from dateutil.relativedelta import relativedelta

from organizer.core.clock_rule import Abeyance, AnswerReceived, Mail, Unit

DAY = timedelta(days=1)
CLOSED = set(holidays.country_holidays("US", years=range(1990, 2075), observed=True))
MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12}


def is_business(day):
    return day.weekday() not in (5, 6) and day not in CLOSED


def days_from(first, step, counts):
    day = first
    while True:
        if counts(day):
            yield day
        day += step


def nth(start, number, inclusive, paused, working):
    """The day on which ``number`` days have been counted."""
    if number == 0:
        return start
    step = DAY if number > 0 else -DAY
    first = start if inclusive else start + step
    listed = days_from(
        first, step, lambda day: day not in paused and (not working or is_business(day))
    )
    return list(islice(listed, abs(number)))[-1]


def add_units(rule, start, number, inclusive, paused, working, hours_down):
    if rule.unit in MONTHS and number:
        end = start + relativedelta(months=number * MONTHS[rule.unit])
        return nth(start, (end - start).days, inclusive, paused, working=False)
    if rule.unit == Unit.WEEK:
        number *= 7
    if rule.unit == Unit.HOUR:
        number = number // 24 if hours_down else (number + 23) // 24
    return nth(start, number, inclusive, paused, working)


def one_reading(rule, trigger, events, inclusive, boundaries, working, hours_down, judged):
    """The last day; ``judged`` says which extensions count, or is filled when it is empty."""
    start, paused, agreed, extra = trigger, set(), None, []

    def last():
        if agreed:
            if working:
                lost = sum(is_business(d) for d in paused if signed < d <= agreed)
                day = nth(agreed, lost, False, paused, True)
            else:
                day = nth(signed, (agreed - signed).days, False, paused, False)
        else:
            day = add_units(rule, start, rule.number, inclusive, paused, working, hours_down)
        for units in extra:
            day = add_units(rule, day, units, False, paused, working, hours_down)
        return day

    for event in events:
        if isinstance(event, Abeyance):
            length = (event.end - event.on).days + 1
            listed = [event.on + DAY * n for n in range(length)]
            paused |= set(listed[1:-1] if boundaries else listed)
        elif isinstance(event, AnswerReceived):
            if not agreed:
                start = min(start, event.on)
        else:
            if event not in judged:
                judged[event] = event.in_writing and event.on <= last()
            if judged[event] and event.new_date:
                signed, agreed, extra, paused = event.on, event.new_date, [], set()
            elif judged[event]:
                extra.append(event.units)
    return last()


def slow(clock):
    """(nominal, rolled, safe, latest)"""
    rule, judged = clock.rule, {}
    events = sorted((e for e in clock.events if not isinstance(e, Mail)), key=lambda e: e.on)
    working = rule.unit == Unit.WORKING

    plain = one_reading(
        rule, clock.trigger, events, rule.counts_trigger is True, False, working, False, judged
    )
    doubts = product(
        [True, False] if rule.counts_trigger is None else [rule.counts_trigger],
        [True, False],
        [True, False] if rule.unit == Unit.DAYS else [working],
        [True, False],
    )
    readings = [one_reading(rule, clock.trigger, events, *doubt, judged) for doubt in doubts]
    nominal, rolled = mailed(clock, plain)
    latest = max(mailed(clock, reading)[1] for reading in readings)
    return nominal, rolled, cautious(clock, min(readings)), latest


def mailed(clock, day):
    rolls = (clock.rule.rolls or clock.rule.unit == Unit.CALENDAR_ROLLED) and clock.rule.number >= 0

    def roll(at):
        return next(d for d in days_from(at, DAY, is_business)) if rolls else at

    for event in clock.events:
        if isinstance(event, Mail):
            day = roll(day) + timedelta(event.days)
    return day, roll(day)


def cautious(clock, earliest):
    back = next(days_from(earliest, -DAY, is_business))
    received = [e.on for e in clock.events if isinstance(e, AnswerReceived)]
    if clock.rule.number >= 0 and back < min([clock.trigger, *received]):
        return earliest
    return back
