"""What a case's page says of a date that stands still, has passed, or was set."""

from datetime import date

import pytest
from flask import g

from organizer.core.case_event import Happened, Kind
from organizer.grievances import service
from organizer.grievances.models import Grievance
from organizer.storage.session import begin

from .test_cases import LATER, case

__all__ = ["case"]  # the fixture

FILED = Happened(Kind.FILED, date(2026, 11, 3), 1)
HEARING = (
    FILED, Happened(Kind.INVOKED, date(2026, 11, 4)),
    Happened(Kind.ARBITRATOR_CHOSEN, date(2026, 11, 5)),
    Happened(Kind.HEARING_SET, date(2026, 11, 6)),
)  # fmt: skip


@pytest.mark.parametrize(
    ("happened", "day", "said"),
    [
        ((), LATER, "working days left"),
        ((), LATER.replace(day=28), "even the last possible reading, "),
        ((FILED, Happened(Kind.ABEYANCE_BEGAN, date(2026, 11, 5))), LATER,
         "In abeyance: the time stands still."),
        (HEARING, LATER, "This day has passed. Record what happened, or the new day."),
    ],
)  # fmt: skip
def test_a_date_comes_with_what_it_means_today(
    client, look_as, case, engine, app, happened, day, said
):
    with begin(engine) as session:
        kept = session.get(Grievance, 1)
        for one in happened:
            actor = case[1].acting("steward")
            service.record_event(session, kept, one, actor=actor, now=LATER)

    @app.before_request
    def _that_day():
        g.now = day

    look_as(case[1])
    page = " ".join(client.get("/cases/1").text.split())

    assert said in page
    assert page.count("File now, argue later") == ("even the last" in said)
