"""Cases for the tests of figures and history: invented, and made without surprises."""

from datetime import date, timedelta

from organizer.core.case_event import Happened, Kind
from organizer.core.procedure import to_plain
from organizer.grievances import endings, ledger, service
from organizer.grievances.endings import Ending
from organizer.grievances.models import CaseProcedure
from organizer.grievances.opening import Opening
from organizer.grievances.outcomes import Outcome
from organizer.people.models import Unit
from tests.conftest import NOW
from tests.grievances.test_cases import TWO_STEPS

BEGAN = date(2025, 3, 3)


def make_unit(session, name):
    unit = Unit(name=name)
    session.add(unit)
    session.flush()
    return unit


def make_procedure(session):
    kept = CaseProcedure(name="Invented", plain=to_plain(TWO_STEPS))
    session.add(kept)
    session.flush()
    return kept


def make_case(session, actor, procedure, *, clauses="Art. 2 § 1", began=BEGAN, now=NOW, **more):
    asked = Opening(
        more.pop("title", "Denied leave"), clauses=clauses, incident_on=began,
        procedure_id=procedure.id, **more,
    )  # fmt: skip
    return service.open_case(session, asked, actor=actor, now=now)


def end_case(session, case, actor, *, outcome=Outcome.SETTLED, after=30, now=NOW, **more):
    """Filed a week in, answered on the fifth day, and over after ``after`` days."""
    began = ledger.entries(session, case.id)[0].on
    kind = {Outcome.SETTLED: Kind.SETTLEMENT_DONE}.get(outcome, Kind.CLOSED)
    for what, days, step in ((Kind.FILED, 7, 1), (Kind.ANSWERED, 12, 1), (kind, after, 0)):
        event = Happened(what, began + timedelta(days), step)
        service.record_event(
            session, case, event, actor=actor, now=now, reason="from the old cabinet"
        )
    ending = Ending(outcome, began + timedelta(after), **more)
    return endings.record(session, case, ending, actor=actor, now=now)
