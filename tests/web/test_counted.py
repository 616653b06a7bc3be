"""The lines of a count on a page: one line for one reason, however many days it skips."""

from datetime import date, timedelta

from organizer.core.deadline import TraceLine
from organizer.web.counted import Run, runs


def on(day, why):
    return TraceLine(date(2026, 10, day), why)


def test_days_in_a_row_with_one_reason_are_one_line():
    pause = [on(5, "not counted: in abeyance") for _ in range(1)]
    pause += [on(day, "not counted: in abeyance") for day in range(6, 9)]

    found = runs([on(1, "the event"), *pause, on(10, "not counted: in abeyance")])

    assert found == [
        Run(date(2026, 10, 1), date(2026, 10, 1), "the event"),
        Run(date(2026, 10, 5), date(2026, 10, 8), "not counted: in abeyance"),
        Run(date(2026, 10, 10), date(2026, 10, 10), "not counted: in abeyance"),
    ]
    assert [one.days for one in found] == [1, 4, 1]


def test_a_weekend_keeps_its_two_names():
    lines = [on(10, "rolled past: Saturday"), on(11, "rolled past: Sunday")]

    assert [one.why for one in runs(lines)] == ["rolled past: Saturday", "rolled past: Sunday"]


def test_a_day_in_the_words_is_written_as_everywhere():
    assert runs([on(5, "in abeyance to 2026-11-21")])[0].why == "in abeyance to Sat 21 Nov 2026"


def test_nothing_is_lost_or_doubled():
    days = [date(2026, 1, 1) + timedelta(days=n) for n in (0, 1, 2, 5, 6, 9)]
    lines = [TraceLine(day, "closed") for day in days]

    assert sum(one.days for one in runs(lines)) == len(days)
