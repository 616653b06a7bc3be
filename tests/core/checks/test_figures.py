"""Figures in words and in digits are the same figure."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis.strategies import integers

from organizer.core.checks.citations import citations, plain_label
from organizer.core.checks.counting import is_federal_holiday, last_day
from organizer.core.checks.days_said import make_day
from organizer.core.checks.figures import figures


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("two hundred and thirty people", "plain", 230),
        ("1,200 people", "plain", 1200),
        ("a dozen eggs", "plain", 12),
        ("$1.2 million", "money", 1200000),
        ("forty-five dollars", "money", 45),
        ("5:15 p.m.", "clock", 17 * 60 + 15),
        ("half past six", "clock", 6 * 60 + 30),
        ("a quarter to nine", "clock", 8 * 60 + 45),
        ("six thirty", "clock", 6 * 60 + 30),
        ("noon", "clock", 720),
        ("8%", "plain", 8),
    ],
)
def test_a_figure_is_read_as_its_value(text, kind, value):
    first = figures(text)[0]

    assert (first.kind, first.value) == (kind, Decimal(value))


@given(integers(0, 999_999))
def test_digits_with_and_without_commas_are_one_figure(number):
    assert [one.value for one in figures(f"{number:,} and {number}")] == [number, number]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Article 9, Section 2", ("9", "2")),
        ("Art. 9 Sec. 2", ("9", "2")),
        ("Art. 9 § 2(b)", ("9", "2")),
        ("Section 2 of Article 9", ("9", "2")),
        ("Article Nine", ("9", "")),
        ("ARTICLE IX, SECTION 2", ("9", "2")),
    ],
)
def test_a_citation_is_read_in_each_of_its_forms(text, place):
    assert [(one.article, one.section) for one in citations(f"See {text}.")] == [place]


def test_an_article_of_the_constitution_is_no_citation_of_the_agreement():
    assert citations("Article I of the Constitution") == []
    assert plain_label("ARTICLE 4") == "4"


@pytest.mark.parametrize(
    ("event", "number", "unit", "last"),
    [
        pytest.param("2026-11-07", 20, "calendar days", "2026-11-27", id="over Thanksgiving"),
        pytest.param("2026-11-06", 20, "calendar days", "2026-11-27", id="off Thanksgiving"),
        pytest.param("2027-04-05", 5, "calendar days", "2027-04-12", id="off Saturday"),
        pytest.param("2027-04-01", 15, "working days", "2027-04-22", id="working days"),
        pytest.param("2027-01-31", 1, "months", "2027-03-01", id="a short month"),
        pytest.param("2027-07-02", 2, "calendar days", "2027-07-06", id="Fourth on a Sunday"),
    ],
)
def test_the_last_day_moves_to_a_day_that_is_worked(event, number, unit, last):
    days = [make_day(*map(int, day.split("-"))) for day in (event, last)]

    assert last_day(days[0], number, unit, frozenset()) == days[1]
    assert not is_federal_holiday(days[1])
