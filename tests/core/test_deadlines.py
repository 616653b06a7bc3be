"""The deadline engine: worked dates, laws that hold for any clock, and a slow second counter."""

import json
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


@given(clocks, st.dictionaries(days, st.just("closed"), max_size=30))
def test_a_closure_never_makes_safe_later_nor_the_others_earlier(asked, closures):
    plain, closed = deadline(asked), deadline(asked, Calendar(closures=closures))

    assert closed.safe <= plain.safe
    assert closed.rolled >= plain.rolled or closed.nominal != plain.nominal


@given(clocks)
def test_the_order_of_writing_down_plays_no_part(asked):
    turned = replace(asked, events=tuple(reversed(asked.events)))

    assert deadline(turned) == deadline(asked)


def slow_nominal(rule, trigger):
    """Day by day, with a set of days written out: nothing shared with the engine."""
    import holidays

    closed = holidays.country_holidays("US", years=range(2019, 2040), observed=True)
    day, counted = trigger, 0
    if rule.counts_trigger is not True:
        day += DAY
    if rule.number == 0:
        return trigger
    while True:
        counts = rule.unit != Unit.WORKING or (day.weekday() < 5 and day not in closed)
        counted += counts
        if counted == rule.number:
            return day
        day += DAY


def check_against_slow(cases):
    for rule, trigger in cases:
        assert deadline(Clock(rule, trigger)).nominal == slow_nominal(rule, trigger), (
            rule,
            trigger,
        )


def random_cases(count):
    import random

    source = random.Random(2429)
    units = (Unit.CALENDAR, Unit.CALENDAR_ROLLED, Unit.WORKING, Unit.DAYS)
    for _ in range(count):
        rule = Rule(source.randrange(60), source.choice(units), source.choice([True, False, None]))
        yield rule, date(2021, 1, 1) + DAY * source.randrange(5000)


def test_a_slow_counter_agrees():
    check_against_slow(random_cases(300))


@pytest.mark.slow
def test_a_slow_counter_agrees_on_very_many():
    check_against_slow(random_cases(100_000))


GOOD = {"rule": {"number": 5, "unit": "calendar"}, "trigger": "2026-03-02"}


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"trigger": "2026-02-30"}, "a day that exists"),
        ({"trigger": "20260302"}, "a day that exists"),
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
        ({"whose": "mine"}, "ours or theirs"),
    ],
)
def test_what_is_wrong_is_said(wrong, words):
    with pytest.raises(Invalid, match=words):
        from_plain(GOOD | wrong)


def test_a_count_past_the_calendar_is_refused():
    with pytest.raises(Invalid, match="past the calendar"):
        deadline(clock(9000, "year", trigger=FRIDAY))
