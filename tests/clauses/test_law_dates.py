"""The dates of a limit of public law, and the task while nobody has confirmed it."""

from dataclasses import replace
from datetime import date

from organizer.clauses.law import read_law
from organizer.clauses.law_dates import dates_of_law
from organizer.core.days import Calendar
from organizer.core.todo import Todo

FRIDAY = date(2026, 3, 6)


def test_a_limit_of_law_says_when_its_text_was_read():
    entry = next(one for one in read_law().clocks if one.key == "eeo-counselor")

    found = dates_of_law(replace(entry, is_confirmed=True), FRIDAY, Calendar())

    assert (found.deadline.safe, found.trigger) == (date(2026, 4, 20), FRIDAY)
    assert (found.citation, found.checked_on) == ("29 CFR 1614.105(a)(1)", "2025-01")
    assert found.quote


def test_an_entry_that_nobody_confirmed_gives_a_task_and_no_date():
    entry = next(one for one in read_law().clocks if one.key == "eeo-counselor")

    found = dates_of_law(replace(entry, is_confirmed=False), FRIDAY, Calendar())

    assert isinstance(found, Todo)
    assert found.due_on is None
    assert entry.words.quote[:40] in found.detail
