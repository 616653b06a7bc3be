"""A hearing or a day of compliance that was named counts until something overtakes it."""

from datetime import date, timedelta

import pytest

from organizer.core.case_clocks import clocks
from organizer.core.case_event import Happened, Kind
from organizer.core.steps import standing
from tests.grievances.test_cases import TWO_STEPS

BEGUN = date(2026, 1, 5)


def on(day, kind, step=0):
    return Happened(kind, BEGUN + timedelta(days=day), step)


CHOSEN = [
    on(0, Kind.INCIDENT), on(7, Kind.FILED, 1), on(20, Kind.ANSWERED, 1), on(30, Kind.INVOKED),
    on(60, Kind.ARBITRATOR_CHOSEN),
]  # fmt: skip
HEARING = on(200, Kind.HEARING_SET)


@pytest.mark.parametrize(
    ("more", "status", "titles"),
    [
        pytest.param([], "hearing scheduled", ["Hearing"], id="named"),
        pytest.param([on(150, Kind.SETTLED)], "compliance", [], id="settled before it"),
        pytest.param([on(150, Kind.WITHDRAWN)], "closed", [], id="withdrawn before it"),
        pytest.param([on(150, Kind.SETTLED), on(160, Kind.SETTLEMENT_DONE)], "final", [],
                     id="settled and done"),
        pytest.param([on(150, Kind.HEARING_POSTPONED)], "arbitrator selection", [],
                     id="put off to no day yet"),
        pytest.param([on(150, Kind.HEARING_POSTPONED), on(260, Kind.HEARING_SET)],
                     "hearing scheduled", ["Hearing"], id="put off to another day"),
        pytest.param([on(200, Kind.HEARD)], "awaiting award", [], id="held"),
        pytest.param([on(200, Kind.HEARD), on(230, Kind.HEARING_SET)], "hearing scheduled",
                     ["Hearing"], id="held, and goes on another day"),
    ],
)  # fmt: skip
def test_a_hearing_stands_until_it_is_held_put_off_or_overtaken(more, status, titles):
    ledger = [*CHOSEN, HEARING, *more]

    assert standing(ledger, TWO_STEPS).status == status
    assert [one.title for one in clocks(ledger, TWO_STEPS, BEGUN + timedelta(170))] == titles


def test_a_hearing_put_off_is_awaited_on_its_new_day():
    ledger = [*CHOSEN, HEARING, on(150, Kind.HEARING_POSTPONED), on(260, Kind.HEARING_SET)]

    (hearing,) = clocks(ledger, TWO_STEPS, BEGUN + timedelta(170))

    assert hearing.deadline.safe == BEGUN + timedelta(260)


@pytest.mark.parametrize(
    ("more", "status"),
    [
        pytest.param([], "compliance", id="owed"),
        pytest.param([on(80, Kind.COMPLIED)], "final", id="complied early"),
        pytest.param([on(80, Kind.SETTLEMENT_DONE)], "final", id="performed early"),
        pytest.param([on(80, Kind.COMPLIANCE_DISPUTED)], "compliance", id="disputed"),
    ],
)
def test_compliance_is_awaited_until_it_came(more, status):
    ledger = [*CHOSEN, on(70, Kind.SETTLED), on(100, Kind.COMPLIANCE_DUE), *more]

    assert standing(ledger, TWO_STEPS).status == status
    assert bool(clocks(ledger, TWO_STEPS, BEGUN + timedelta(75))) == (status == "compliance")
