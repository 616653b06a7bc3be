from datetime import date, timedelta

import holidays
import pytest

from organizer.core.holidays import federal_holiday

YEARS = range(2000, 2061)
# What the library counts and 6103(a) does not: declared for a day, not for good.
NOT_IN_THE_STATUTE = ("Day of Mourning", "National Day", "Presidential", "Additional")


def test_the_days_equal_a_maintained_library_observed_days_included():
    theirs = holidays.country_holidays("US", years=range(1999, 2062), observed=True)

    day, last = date(YEARS[0], 1, 1), date(YEARS[-1], 12, 31)
    while day <= last:
        assert (federal_holiday(day) is not None) == (day in theirs), day
        day += timedelta(1)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        pytest.param("2027-12-31", "New Year's Day, observed", id="in the year before"),
        pytest.param("2026-07-03", "Independence Day, observed", id="Saturday to Friday"),
        pytest.param("2027-07-05", "Independence Day, observed", id="Sunday to Monday"),
        pytest.param("2029-01-20", None, id="Inauguration Day is not one here"),
        pytest.param("2020-06-19", None, id="Juneteenth before it was law"),
    ],
)
def test_days_that_are_easily_missed(day, name):
    assert federal_holiday(date.fromisoformat(day)) == name
