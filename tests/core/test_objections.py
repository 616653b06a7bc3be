"""What is questioned before an event goes into a ledger, and what cannot stand at all."""

from datetime import date, timedelta

import pytest

from organizer.core.case_event import Happened, Kind
from organizer.core.objections import BACK_DATED, objections
from tests.grievances.test_cases import TWO_STEPS

TODAY = date(2026, 6, 1)
DAY = timedelta(days=1)
INCIDENT = Happened(Kind.INCIDENT, TODAY - 30 * DAY)
FILED = Happened(Kind.FILED, TODAY - 20 * DAY, 1)
ANSWERED = Happened(Kind.ANSWERED, TODAY - 10 * DAY, 1)
PAUSED = Happened(Kind.ABEYANCE_BEGAN, TODAY - 8 * DAY)
CLOSED = Happened(Kind.CLOSED, TODAY - 5 * DAY)


def said(ledger, event):
    return [(one.words, one.is_final) for one in objections(ledger, event, TWO_STEPS, TODAY)]


@pytest.mark.parametrize(
    ("ledger", "event"),
    [
        pytest.param([], INCIDENT, id="the first event"),
        pytest.param([INCIDENT], FILED, id="the first step"),
        pytest.param([INCIDENT, FILED, ANSWERED], Happened(Kind.FILED, TODAY, 2), id="the second"),
        pytest.param([FILED, ANSWERED, Happened(Kind.REMANDED, TODAY - DAY, 1)],
                     Happened(Kind.FILED, TODAY, 1), id="again after it was sent back"),
        pytest.param([FILED, ANSWERED, Happened(Kind.REMANDED, TODAY - DAY, 1)],
                     Happened(Kind.ANSWERED, TODAY, 1), id="a second answer after that"),
        pytest.param([FILED, Happened(Kind.INVOKED, TODAY)],
                     Happened(Kind.HEARING_SET, TODAY + 40 * DAY), id="a plan"),
        pytest.param([PAUSED], Happened(Kind.ABEYANCE_ENDED, TODAY), id="a pause ends"),
        pytest.param([CLOSED], Happened(Kind.KEPT_UNTIL, TODAY + 99 * DAY), id="after the close"),
        pytest.param([], Happened(Kind.KNOWLEDGE, TODAY - 100 * DAY), id="long known"),
        pytest.param([], Happened(Kind.EXTENDED, TODAY, until=TODAY), id="to the same day"),
    ],
)  # fmt: skip
def test_what_fits_is_not_questioned(ledger, event):
    assert said(ledger, event) == []


@pytest.mark.parametrize(
    ("ledger", "event", "words"),
    [
        pytest.param([], Happened(Kind.MET, TODAY + DAY, 1), "has not come yet", id="tomorrow"),
        pytest.param([], Happened(Kind.INCIDENT, date(206, 5, 1)), "mistyped", id="the year 206"),
        pytest.param([], Happened(Kind.FILED, TODAY, 3), "has 2 steps", id="a third step"),
        pytest.param([], Happened(Kind.FILED, TODAY, 0), "has 2 steps", id="no step"),
        pytest.param([INCIDENT], Happened(Kind.FILED, INCIDENT.on - DAY, 1), "before it happened",
                     id="filed before it happened"),
        pytest.param([FILED], Happened(Kind.FILED, TODAY, 1), "filed already", id="filed twice"),
        pytest.param([], ANSWERED, "not filed yet", id="an answer to nothing"),
        pytest.param([FILED], Happened(Kind.MET, FILED.on - DAY, 1), "before the filing",
                     id="met before it was filed"),
        pytest.param([FILED, ANSWERED], Happened(Kind.ANSWERED, TODAY, 1), "an answer already",
                     id="answered twice"),
        pytest.param([], Happened(Kind.ABEYANCE_ENDED, TODAY), "ends without a beginning",
                     id="no pause to end"),
        pytest.param([PAUSED], Happened(Kind.ABEYANCE_BEGAN, TODAY), "begins inside another",
                     id="a pause in a pause"),
        pytest.param([], Happened(Kind.EXTENDED, TODAY), "to which day", id="extended to nothing"),
        pytest.param([], Happened(Kind.EXTENDED, TODAY, until=TODAY - DAY), "lies before the day",
                     id="extended backwards"),
    ],
)  # fmt: skip
def test_what_cannot_be_cannot_stand(ledger, event, words):
    assert [is_final for said_words, is_final in said(ledger, event) if words in said_words] == [
        True
    ]


@pytest.mark.parametrize(
    ("ledger", "event", "words"),
    [
        pytest.param([FILED], Happened(Kind.MET, TODAY, 1), None, id="today"),
        pytest.param([], Happened(Kind.CONSULTED, TODAY - (BACK_DATED + 1) * DAY),
                     "Say why it is recorded now", id="dated far back"),
        pytest.param([], Happened(Kind.CONSULTED, TODAY - BACK_DATED * DAY), None,
                     id="on the last day that needs no reason"),
        pytest.param([Happened(Kind.SETTLED, TODAY)], Happened(Kind.COMPLIANCE_DUE, TODAY + DAY),
                     None, id="due to comply with a settlement"),
        pytest.param([INCIDENT], Happened(Kind.FILED, TODAY, 2), "was never filed", id="skipped"),
        pytest.param([FILED, CLOSED], Happened(Kind.MET, TODAY, 1), "was closed by then",
                     id="after the close"),
        pytest.param([FILED], Happened(Kind.COMPLIANCE_DUE, TODAY), "Nothing on record leads",
                     id="compliance with nothing"),
        pytest.param([FILED, ANSWERED], Happened(Kind.COMPLIANCE_DUE, TODAY), None,
                     id="compliance with an answer"),
        pytest.param([FILED], Happened(Kind.AWARDED, TODAY), "no “arbitration invoked”",
                     id="an award out of nothing"),
    ],
)  # fmt: skip
def test_what_is_unlikely_stands_with_a_reason(ledger, event, words):
    found = said(ledger, event)

    assert [is_final for _, is_final in found] == ([False] if words else [])
    assert not words or words in found[0][0]
