"""The deadline engine: worked dates, laws that hold for any clock, and a slow second counter."""

import json
import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizer.core.clock_rule import (
    Abeyance,
    AnswerReceived,
    Clock,
    Extension,
    Mail,
    Rule,
    Unit,
    from_plain,
)
from organizer.core.days import Calendar
from organizer.core.deadlines import deadline
from organizer.core.errors import Invalid
from tests.core.slow_counter import slow

DAY = timedelta(days=1)
FRIDAY, SATURDAY, MONDAY = date(2026, 3, 6), date(2026, 3, 7), date(2026, 3, 9)

days = st.dates(date(2020, 1, 1), date(2035, 12, 31))
rules = st.builds(
    Rule,
    number=st.integers(0, 120),
    unit=st.sampled_from(Unit),
    counts_trigger=st.sampled_from([True, False, None]),
    rolls=st.booleans(),
)
abeyances = st.builds(lambda on, length: Abeyance(on, on + DAY * length), days, st.integers(0, 60))
extensions = st.builds(
    lambda on, writing, units: Extension(on, writing, units=units),
    days,
    st.booleans(),
    st.integers(0, 30),
)
events = st.lists(st.one_of(abeyances, extensions, st.builds(AnswerReceived, days)), max_size=4)
clocks = st.builds(Clock, rules, days, st.builds(tuple, events))

# Drawn from three weeks, so that closures, events and ends meet.
near = st.dates(date(2026, 11, 9), date(2026, 11, 30))
near_events = st.lists(
    st.one_of(
        st.builds(lambda on, more: Abeyance(on, on + DAY * more), near, st.integers(0, 6)),
        st.builds(Extension, near, st.just(True), units=st.integers(0, 9)),
        st.builds(lambda on, more: Extension(on, True, on + DAY * more), near, st.integers(0, 15)),
        st.builds(AnswerReceived, near),
    ),
    max_size=3,
)
near_rules = st.builds(
    Rule,
    number=st.integers(0, 12),
    unit=st.sampled_from([Unit.CALENDAR, Unit.CALENDAR_ROLLED, Unit.WORKING, Unit.DAYS, Unit.HOUR]),
    counts_trigger=st.sampled_from([True, False, None]),
    rolls=st.booleans(),
)
near_clocks = st.builds(Clock, near_rules, near, st.builds(tuple, near_events))
closures = st.dictionaries(near, st.just("closed by order"), max_size=8)


def clock(number, unit="calendar", *, trigger, events=(), **rule):
    return Clock(Rule(number, Unit(unit), **rule), trigger, tuple(events))


def test_the_worked_dates_come_out_to_the_day(agreement_data):
    lines = (agreement_data / "deadlines" / "vectors.jsonl").read_text().splitlines()

    for line in map(json.loads, lines):
        found = deadline(from_plain(line))
        shown = [day.isoformat() for day in (found.nominal, found.rolled, found.safe)]
        assert shown == [line["nominal"], line["rolled"], line["safe"]], line["id"]


@pytest.mark.parametrize(
    ("asked", "nominal", "rolled", "safe"),
    [
        pytest.param(
            clock(0, trigger=SATURDAY, rolls=True), SATURDAY, MONDAY, SATURDAY,
            id="same day on a Saturday: safe never steps back past the trigger",
        ),
        pytest.param(
            clock(1, "working", trigger=FRIDAY, counts_trigger=True), FRIDAY, FRIDAY, FRIDAY,
            id="a trigger that counts is day 1",
        ),
        pytest.param(
            clock(1, "working", trigger=SATURDAY, counts_trigger=True), MONDAY, MONDAY, MONDAY,
            id="a Saturday cannot be working day 1",
        ),
        pytest.param(
            clock(-2, trigger=MONDAY, rolls=True), SATURDAY, SATURDAY, FRIDAY,
            id="a count back never rolls on",
        ),
        pytest.param(
            clock(6, "month", trigger=date(2026, 3, 31), counts_trigger=True),
            date(2026, 9, 29), date(2026, 9, 29), date(2026, 9, 29),
            id="a month that counts its first day ends a day earlier",
        ),
        pytest.param(
            clock(3, "days", trigger=FRIDAY), MONDAY, MONDAY, MONDAY,
            id="undefined days are counted as calendar days",
        ),
        pytest.param(
            clock(10, trigger=FRIDAY, events=[Extension(FRIDAY, False, new_date=MONDAY)]),
            date(2026, 3, 16), date(2026, 3, 16), date(2026, 3, 16),
            id="an oral extension moves nothing",
        ),
        pytest.param(
            clock(1, trigger=FRIDAY, events=[Extension(MONDAY, True, units=9)]),
            SATURDAY, SATURDAY, FRIDAY,
            id="an extension agreed after the end moves nothing",
        ),
        pytest.param(
            clock(
                5, trigger=FRIDAY,
                events=[
                    Extension(MONDAY, True, units=5),
                    Abeyance(date(2026, 3, 13), date(2026, 3, 14)),
                ],
            ),
            date(2026, 3, 18), date(2026, 3, 18), date(2026, 3, 16),
            id="extension, then abeyance within it",
        ),
        pytest.param(
            clock(10, trigger=MONDAY, events=[AnswerReceived(FRIDAY)]),
            date(2026, 3, 16), date(2026, 3, 16), date(2026, 3, 16),
            id="an answer before it was due starts the clock",
        ),
        pytest.param(
            clock(36, "hour", trigger=MONDAY),
            date(2026, 3, 11), date(2026, 3, 11), date(2026, 3, 10),
            id="36 hours end on the second day, or on the first if they began at midnight",
        ),
        pytest.param(
            clock(2, "week", trigger=MONDAY),
            date(2026, 3, 23), date(2026, 3, 23), date(2026, 3, 23),
            id="two weeks are fourteen days",
        ),
        pytest.param(
            clock(
                1, "month", trigger=date(2026, 3, 2), counts_trigger=True,
                events=[Abeyance(date(2026, 3, 2), date(2026, 3, 6))],
            ),
            date(2026, 4, 6), date(2026, 4, 6), date(2026, 4, 3),
            id="a first day in abeyance is lost like the others",
        ),
        pytest.param(
            clock(
                30, trigger=MONDAY,
                events=[
                    Extension(MONDAY, True, new_date=date(2026, 4, 20)),
                    Extension(MONDAY, True, new_date=date(2026, 4, 13)),
                ],
            ),
            date(2026, 4, 13), date(2026, 4, 13), date(2026, 4, 13),
            id="of two dates agreed on one day the earlier decides",
        ),
        pytest.param(
            clock(
                15, trigger=FRIDAY, rolls=True,
                events=[Extension(MONDAY, True, new_date=date(2026, 4, 4)), Mail(5)],
            ),
            date(2026, 4, 11), date(2026, 4, 13), date(2026, 4, 3),
            id="mail last, after the agreed date was rolled",
        ),
    ],
)  # fmt: skip
def test_what_each_rule_means(asked, nominal, rolled, safe):
    found = deadline(asked)

    assert (found.nominal, found.rolled, found.safe) == (nominal, rolled, safe)


def test_the_other_sides_clock_waits_for_the_latest_reading():
    asked = clock(10, "days", trigger=FRIDAY, counts_trigger=None)

    found = deadline(replace(asked, is_theirs=True))

    assert found.nominal == date(2026, 3, 16)
    assert found.latest == date(2026, 3, 20)


@given(clocks)
def test_safe_comes_first_and_rolled_last(asked):
    found = deadline(asked)

    assert found.safe <= found.nominal <= found.rolled


@given(clocks, st.integers(0, 5))
def test_a_rolled_date_is_a_business_day(asked, mailed):
    asked = replace(
        asked, rule=replace(asked.rule, rolls=True), events=(*asked.events, Mail(mailed))
    )

    assert Calendar().is_business(deadline(asked).rolled)


@given(near_clocks, closures)
def test_a_closure_never_makes_safe_later_nor_the_others_earlier(asked, closed):
    plain, shut = deadline(asked), deadline(asked, Calendar(closures=closed))

    assert shut.safe <= plain.safe
    assert shut.nominal >= plain.nominal
    assert shut.rolled >= plain.rolled


@given(near_clocks, closures, closures)
def test_one_more_closure_never_makes_safe_later_nor_the_others_earlier(asked, some, more):
    few = deadline(asked, Calendar(closures=some))
    many = deadline(asked, Calendar(closures=some | more))

    assert many.safe <= few.safe
    assert many.nominal >= few.nominal
    assert many.rolled >= few.rolled


@given(near_clocks)
def test_what_was_written_down_twice_happened_once(asked):
    twice = replace(asked, events=asked.events * 2)

    assert deadline(twice) == deadline(asked)


@given(st.integers(1, 60), st.integers(1, 20), st.integers(0, 30), days)
def test_an_extension_and_an_abeyance_within_it_add_up(number, more, paused, trigger):
    ends = trigger + DAY * number
    extended = Extension(ends, True, units=more)
    pause = Abeyance(ends + DAY, ends + DAY * (1 + paused))

    found = deadline(Clock(Rule(number, Unit.CALENDAR), trigger, (pause, extended)))

    assert found.nominal == trigger + DAY * (number + more + paused + 1)


@given(clocks)
def test_the_order_of_writing_down_plays_no_part(asked):
    turned = replace(asked, events=tuple(reversed(asked.events)))

    assert deadline(turned) == deadline(asked)


def random_cases(count):
    source = random.Random(2429)

    def day(first, last):
        return date(2021, 1, 1) + DAY * source.randrange(first, last)

    def event(near):
        kind, on = source.randrange(4), near + DAY * source.randrange(-10, 60)
        if kind == 0:
            return Abeyance(on, on + DAY * source.randrange(20))
        if kind == 1:
            return AnswerReceived(on)
        if kind == 2:
            return Extension(on, source.random() < 0.8, units=source.randrange(20))
        return Extension(on, source.random() < 0.8, new_date=on + DAY * source.randrange(40))

    for _ in range(count):
        rule = Rule(
            source.randrange(60),
            source.choice(list(Unit)),
            source.choice([True, False, None]),
            source.random() < 0.5,
        )
        if rule.unit == Unit.CALENDAR and source.random() < 0.2:
            rule = replace(rule, number=-rule.number)
        if rule.unit == Unit.YEAR:
            rule = replace(rule, number=rule.number % 4)
        trigger = day(0, 5000)
        by_day = {one.on: one for one in (event(trigger) for _ in range(source.randrange(4)))}
        mail = (Mail(source.randrange(8)),) if source.random() < 0.2 else ()
        yield Clock(rule, trigger, (*by_day.values(), *mail), is_theirs=True)


def check_against_slow(cases):
    for asked in cases:
        found = deadline(asked)
        assert (found.nominal, found.rolled, found.safe, found.latest) == slow(asked), asked


def test_a_slow_counter_agrees():
    check_against_slow(random_cases(1_500))


@pytest.mark.slow
def test_a_slow_counter_agrees_on_very_many():
    check_against_slow(random_cases(100_000))


GOOD = {"rule": {"number": 5, "unit": "calendar"}, "trigger": "2026-03-02"}


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"trigger": "2026-02-30"}, "a day that exists"),
        ({"trigger": "20260302"}, "a day that exists"),
        ({"trigger": "2026-W10-1"}, "a day that exists"),
        ({"trigger": None}, "a day that exists"),
        ({"rule": None}, "“rule” is missing"),
        ({"rule": {"number": 5.5, "unit": "calendar"}}, "a whole number"),
        ({"rule": {"number": True, "unit": "calendar"}}, "a whole number"),
        ({"rule": {"number": 10**9, "unit": "calendar"}}, "a whole number"),
        ({"rule": {"number": 5, "unit": "fortnight"}}, "“unit” must be one of"),
        ({"rule": {"number": 5, "unit": "calendar", "roll": "back"}}, "“roll” must be"),
        ({"rule": {"number": 5, "unit": "calendar", "counts_trigger": 1}}, "“counts_trigger”"),
        ({"events": [{"type": "holiday"}]}, "“type” must be one of"),
        ({"events": [{"type": "mail", "days": -1}]}, "cannot be less than 0"),
        (
            {"events": [{"type": "extension", "agreed_on": "2026-03-03", "in_writing": True}]},
            "either",
        ),
        (
            {"events": [{"type": "abeyance", "start": "2026-03-09", "end": "2026-03-03"}]},
            "ends before it starts",
        ),
        ({"events": "none"}, "must be a list"),
        ({"events": [{"type": "mail", "days": 1}] * 101}, "More than 100 events"),
        ({"whose": "mine"}, "ours or theirs"),
    ],
)
def test_what_is_wrong_is_said(wrong, words):
    with pytest.raises(Invalid, match=words):
        from_plain(GOOD | wrong)


def test_a_count_past_the_calendar_is_refused():
    with pytest.raises(Invalid, match="past the calendar"):
        deadline(clock(9000, "year", trigger=FRIDAY))
