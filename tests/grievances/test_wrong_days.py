"""Days that cannot be, orders that contradict: refused in a sentence, nothing half written."""

from datetime import date, datetime

import pytest

from organizer.core.case_event import Happened, Kind
from organizer.core.clock_rule import Unit
from organizer.core.errors import Invalid, Refused
from organizer.core.procedure import Limit, RunsFrom, confirmed
from organizer.grievances import ledger, service
from organizer.grievances.models import CaseEvent
from organizer.people.local import today
from tests.grievances.test_cases import opened, record

__all__ = ["opened"]


@pytest.mark.parametrize(
    ("kind", "on", "step", "said"),
    [
        pytest.param(Kind.FILED, date(2030, 1, 1), 1, "has not come yet", id="in the future"),
        pytest.param(Kind.FILED, date(1926, 2, 20), 1, "too long ago", id="in 1926"),
        pytest.param(Kind.ANSWERED, date(2026, 2, 20), 1, "not filed yet", id="answer first"),
        pytest.param(Kind.ABEYANCE_ENDED, date(2026, 2, 20), 0, "without a beginning",
                     id="an abeyance that only ends"),
        pytest.param(Kind.FILED, date(2026, 2, 20), 0, "has 2 steps", id="step 0"),
        pytest.param(Kind.FILED, date(2026, 2, 20), -1, "has 2 steps", id="step -1"),
        pytest.param(Kind.EXTENDED, date(2026, 2, 20), 0, "to which day", id="no new date"),
    ],
)  # fmt: skip
def test_a_day_or_order_that_cannot_be_is_refused(session, opened, kind, on, step, said):
    case, steward = opened
    before = session.query(CaseEvent).count()

    with pytest.raises(Refused, match=said):
        service.record_event(
            session, case, Happened(kind, on, step), actor=steward.acting("steward"),
            now=datetime(2026, 3, 2, 15),
        )  # fmt: skip

    assert session.query(CaseEvent).count() == before


def test_two_open_answers_of_one_step_are_refused(session, opened):
    for kind, day, step in (
        (Kind.FILED, 17, 1), (Kind.ANSWERED, 18, 1), (Kind.FILED, 19, 2), (Kind.ANSWERED, 20, 2),
    ):  # fmt: skip
        record(session, opened, kind, (2, day), step)

    with pytest.raises(Refused, match="has an answer already"):
        record(session, opened, Kind.ANSWERED, (2, 23), 2)


def test_an_abeyance_inside_an_abeyance_is_refused(session, opened):
    record(session, opened, Kind.ABEYANCE_BEGAN, (2, 17))

    with pytest.raises(Refused, match="begins inside another"):
        record(session, opened, Kind.ABEYANCE_BEGAN, (2, 18))


def test_a_limit_of_no_days_is_nobodys_to_confirm():
    nothing = Limit(0, Unit.CALENDAR, RunsFrom.FILED, "Within zero days.", "Art. 1")

    with pytest.raises(Invalid, match="0 days"):
        confirmed(nothing)


def test_a_leap_day_counts_like_any_other(session, opened):
    case, steward = opened
    leap = Happened(Kind.INCIDENT, date(2024, 2, 29))
    ground = ledger.ground_of(session, date(2024, 3, 1), [])

    found = ledger.derive([leap], ledger.procedure_of(case), ground)

    assert found.ours.deadline.nominal == date(2024, 3, 20)
    assert steward.account_id


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 3, 8, 6, 59), date(2026, 3, 8)),  # the night the clocks go on
        (datetime(2026, 3, 8, 4, 59), date(2026, 3, 7)),
        (datetime(2026, 3, 9, 3, 59), date(2026, 3, 8)),
        (datetime(2026, 11, 1, 5, 59), date(2026, 11, 1)),  # the night they go back
        (datetime(2026, 11, 2, 4, 59), date(2026, 11, 1)),
    ],
)
def test_a_night_of_daylight_saving_moves_no_day(session, moment, day):
    assert today(session, moment) == day
