"""Dates that don't exist, have another weekday, or are announced though past."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis.strategies import dates

from organizer.core.checks.body import Body
from organizer.core.checks.dates import check_dates
from organizer.core.checks.days_said import said_days
from organizer.core.checks.facts import Facts

MONDAY = date(2027, 4, 12)


def found(text, kind="meeting", today=MONDAY):
    return [text[one.start : one.end] for one in check_dates(Body(text), Facts(kind, today=today))]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param("We meet Friday, April 16.", [], id="right"),
        pytest.param("We meet Friday, April 17.", ["Friday, April 17"], id="weekday"),
        pytest.param("We meet Friday 31 November.", ["Friday 31 November"], id="no such day"),
        pytest.param("We meet on 2/30.", ["2/30"], id="no such day in figures"),
        pytest.param("Open 24/7, for 1/2 the price.", [], id="no dates"),
        pytest.param("Join us Thursday, April 8.", ["Thursday, April 8"], id="past, announced"),
        pytest.param("We met Thursday, April 8.", [], id="past, told"),
        pytest.param("Election Day is Tuesday, November 2.", [], id="the next one, not the last"),
        pytest.param("The notice of April 2 came.", [], id="a date of a paper"),
        pytest.param("Classes run Monday to Friday, April 19-23.", [], id="range"),
        pytest.param("Classes run Mon-Fri, April 20-24.", ["Mon-Fri, April 20-24"], id="its end"),
        pytest.param("Come on Tuesday the 13th.", [], id="no month"),
        pytest.param("The sheet says “Friday, May 3”. That is wrong.", [], id="quoted as wrong"),
        pytest.param("Doors open at 13:75.", ["13:75"], id="no such hour"),
        pytest.param("Come Friday, April 17: 555-0142.", ["Friday, April 17"], id="then a colon"),
        pytest.param("Come in May 7:30 sharp.", [], id="an hour is no day"),
    ],
)
def test_a_wrong_date_is_found(text, wrong):
    assert found(text) == wrong


@given(dates(date(2026, 10, 12), date(2027, 10, 11)))
def test_a_day_written_without_a_year_is_the_nearest(day):
    for written in (f"{day:%A, %B} {day.day}", f"{day.day} {day:%B}", f"{day.month}/{day.day}"):
        said = said_days(f"It is on {written}.", MONDAY)
        read = [one.day for one in said]
        assert read in ([day], []), written  # "1/2" and the like are no dates


@given(dates(date(2000, 1, 1), date(2060, 12, 31)))
def test_a_full_date_with_its_weekday_is_never_wrong(day):
    assert found(f"It was on {day:%A, %B} {day.day}, {day.year}.") == []
