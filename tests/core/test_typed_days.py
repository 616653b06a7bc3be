"""Days in any habit are read; where two are possible nobody guesses."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from organizer.core.errors import Invalid
from organizer.core.typed_days import Unclear, habit, is_unclear, read_day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2024-03-04", "2024-03-04"),
        ("2024/3/4", "2024-03-04"),
        ("2024-03-04 00:00:00", "2024-03-04"),
        ("March 4, 2024", "2024-03-04"),
        ("Mar. 4th 2024", "2024-03-04"),
        ("Mon, 4 Mar 2024", "2024-03-04"),
        ("04-Mar-24", "2024-03-04"),
        ("3/14/2024", "2024-03-14"),
        ("14.3.24", "2024-03-14"),
        ("5/5/99", "1999-05-05"),
        ("45355", "2024-03-04"),
        ("29 Feb 2024", "2024-02-29"),
    ],
)
def test_a_day_with_one_reading_is_read(typed, day):
    assert read_day(typed).isoformat() == day


@pytest.mark.parametrize(("day_first", "day"), [(True, "2024-04-03"), (False, "2024-03-04")])
def test_a_day_with_two_readings_is_read_as_somebody_said(day_first, day):
    with pytest.raises(Unclear, match="month or the day"):
        read_day("3/4/2024")

    assert read_day("3/4/2024", day_first).isoformat() == day


@pytest.mark.parametrize("typed", ["29 Feb 2023", "13/13/2024", "Smarch 4, 2024", "soon", "0/1/24"])
def test_what_is_no_day_is_refused_in_a_sentence(typed):
    with pytest.raises(Invalid, match="“"):
        read_day(typed, day_first=True)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (["3/4/2024", "3/14/2024"], False),
        (["3/4/2024", "14/3/2024"], True),
        (["3/4/2024", "5/6/2024"], None),
        (["3/14/2024", "14/3/2024"], None),
    ],
)
def test_the_clear_days_of_a_file_show_its_habit(typed, shown):
    assert habit(typed) is shown


@given(some.dates(date(1950, 1, 1), date(2049, 12, 31)), some.booleans())
def test_what_is_written_in_a_known_habit_is_read_back(day, day_first):
    parts = (day.day, day.month) if day_first else (day.month, day.day)
    typed = f"{parts[0]}/{parts[1]}/{day.year}"

    assert read_day(typed, day_first) == day
    assert is_unclear(typed) == (day.day <= 12 and day.day != day.month)
