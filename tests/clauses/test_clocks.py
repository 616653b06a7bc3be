"""From confirmed words to a date, and from unconfirmed ones to a task."""

from dataclasses import replace
from datetime import date

import pytest

from organizer.clauses import service
from organizer.clauses.clocks import Manner, dates_of, dates_of_law, for_board, rule_of
from organizer.clauses.kept import TimeLimit
from organizer.clauses.law import read_law
from organizer.clauses.limits import confirmed_limits, limits_of
from organizer.core.clock_rule import Extension, Unit
from organizer.core.days import Calendar
from organizer.core.errors import Invalid
from organizer.core.reader import OPERATOR
from organizer.core.todo import Todo
from tests.conftest import NOW

ACTOR = OPERATOR.acting("operator")
OPEN = Calendar()
FRIDAY = date(2026, 3, 6)


@pytest.fixture
def limit(session, agreement):
    """Fifteen undefined days of the event."""
    (listed,) = limits_of(session, OPERATOR, agreement)
    service.confirm_limit(session, OPERATOR, agreement, listed.mark, actor=ACTOR, now=NOW)
    return confirmed_limits(session, OPERATOR, agreement)[0]


def test_a_confirmed_limit_gives_its_dates_with_its_words(limit):
    proven = dates_of(limit, FRIDAY, OPEN)

    assert proven.deadline.nominal == date(2026, 3, 21)
    assert proven.deadline.safe == date(2026, 3, 20)
    assert proven.trigger == FRIDAY
    assert "fifteen (15) days of the event" in proven.quote
    assert proven.citation.startswith("Art. 1 § 1")


def test_an_unconfirmed_limit_gives_a_task_and_no_date(session, limit):
    service.withdraw_limit(session, OPERATOR, limit.id, actor=ACTOR, now=NOW)

    found = dates_of(limit, FRIDAY, OPEN)

    assert isinstance(found, Todo)
    assert found.due_on is None
    assert "fifteen (15) days" in found.detail


def test_the_manner_of_counting_comes_from_whoever_confirmed(limit):
    theirs = Manner(rolls=True, is_theirs=True)

    found = dates_of(limit, FRIDAY, OPEN, manner=theirs).deadline

    assert found.rolled == date(2026, 3, 23)
    assert found.latest == date(2026, 3, 27)  # fifteen working days


def test_what_happened_since_moves_the_date(limit):
    agreed = Extension(date(2026, 3, 9), True, new_date=date(2026, 4, 1))

    assert dates_of(limit, FRIDAY, OPEN, events=[agreed]).deadline.safe == date(2026, 4, 1)


@pytest.mark.parametrize(
    ("unit", "is_before", "number", "counted"),
    [
        ("calendar days", False, 10, Unit.CALENDAR),
        ("working days", False, 10, Unit.WORKING),
        ("days", False, 10, Unit.DAYS),
        ("hours", False, 10, Unit.HOUR),
        ("weeks", False, 10, Unit.WEEK),
        ("months", False, 10, Unit.MONTH),
        ("years", False, 10, Unit.YEAR),
        ("calendar days", True, -10, Unit.CALENDAR),
    ],
)
def test_each_unit_of_an_agreement_can_be_counted(unit, is_before, number, counted):
    rule = rule_of(TimeLimit(number=10, unit=unit, is_before=is_before))

    assert (rule.number, rule.unit) == (number, counted)


def test_a_unit_that_nobody_can_count_is_refused():
    with pytest.raises(Invalid, match="moons"):
        rule_of(TimeLimit(number=1, unit="moons", is_before=False))


def test_a_limit_of_law_says_when_its_text_was_read():
    entry = next(one for one in read_law().clocks if one.key == "eeo-counselor")

    found = dates_of_law(replace(entry, is_confirmed=True), FRIDAY, OPEN)

    assert found.deadline.safe == date(2026, 4, 20)
    assert (found.citation, found.checked_on) == ("29 CFR 1614.105(a)(1)", "2025-01")
    assert isinstance(dates_of_law(entry, FRIDAY, OPEN), Todo)


def test_a_limit_takes_its_place_on_the_clock_board(limit):
    row = for_board(limit, frozenset({"working conditions"}))

    assert (row.forum, row.starts, row.is_confirmed) == ("Grievance", ("act",), True)
    assert row.words.source == limit.clause.citation
