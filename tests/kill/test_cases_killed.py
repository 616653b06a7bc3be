"""Filing and reminding, killed at any moment: no event lost or doubled, no reminder sent twice."""

import random
from datetime import date, datetime

import pytest

from organizer.core.reader import Role
from organizer.grievances import ledger, service
from organizer.grievances.models import (
    Assignment,
    CaseDraft,
    CaseEvent,
    CaseProcedure,
    Grievance,
    Reminder,
    ReminderMail,
)
from organizer.storage.audit import AuditEntry
from organizer.storage.session import begin
from tests.factories import make_account
from tests.grievances.test_cases import TWO_STEPS, reader_of, to_plain
from tests.wire.smtp_server import Box, smtp_server

from .killing import KILLS, killed, started

pytestmark = pytest.mark.slow
DAY = datetime(2026, 3, 4, 15)

START = """
import os
from datetime import date, datetime
from organizer.core.case_event import Happened, Kind
from organizer.core.reader import Held, Reader, Role
from organizer.grievances import drafts, service
from organizer.storage.engine import open_engine
from organizer.storage.session import begin
engine = open_engine(os.environ["DATABASE_URL"])
steward, now = Reader(1, "Invented", held=(Held(Role.STEWARD),)), datetime(2026, 3, 4, 15)
for number in range(1000):
    with begin(engine) as session:
        draft = drafts.begin_draft(session, steward, now=now).id
    name = f"{os.getpid()}-{number}"
    with begin(engine) as session:
        asked = {"title": f"Start {name}", "incident_on": "2026-02-16", "known_on": "2026-02-17"}
        drafts.keep(drafts.draft_of(session, steward, draft), asked, now=now)
    with begin(engine) as session:
        actor = steward.acting("steward")
        case = drafts.finish(session, steward, draft, actor=actor, now=now)
        filed = Happened(Kind.FILED, date(2026, 3, 2), 1)
        service.record_event(session, case, filed, actor=actor, now=now)
    print(name if number else "ready", flush=True)
"""
FILE = """
import os
from datetime import date, datetime
from organizer.core.case_event import Happened, Kind
from organizer.core.reader import Actor
from organizer.grievances import service
from organizer.grievances.models import Grievance
from organizer.storage.engine import open_engine
from organizer.storage.session import begin
engine = open_engine(os.environ["DATABASE_URL"])
for number in range(1000):
    with begin(engine) as session:
        case = session.get(Grievance, 1)
        version = case.ledger_version
        service.record_event(
            session, case, Happened(Kind.CONSULTED, date(2026, 3, 1)),
            service.Proof(note=str(version)), actor=Actor(1, "x", "steward"),
            now=datetime(2026, 3, 4, 15), version=version,
        )
    print(version if number else "ready", flush=True)
"""
REMIND = """
import os
import sys
from datetime import datetime
from organizer.grievances import daily
from organizer.grievances.reminder_mail import Post, send_due
from organizer.storage.engine import open_engine
engine = open_engine(os.environ["DATABASE_URL"])
now = datetime(2026, 3, 4, 15)
daily.day_of_cases(engine, datetime(2026, 2, 17, 15))  # nothing is due yet: all is loaded
print("ready", flush=True)
daily.day_of_cases(engine, now)
send_due(engine, Post(sys.argv[1], "local@example.org"), lambda: now)
"""


@pytest.fixture
def steward(engine):
    with begin(engine) as session:
        session.add(CaseProcedure(name="Invented", plain=to_plain(TWO_STEPS)))
        return reader_of(make_account(session, Role.STEWARD, email="steward@example.org"))


def open_cases(engine, steward, how_many):
    """Each with a safe date two working days away."""
    with begin(engine) as session:
        for _ in range(how_many):
            asked = service.Opening("Invented", incident_on=date(2026, 2, 16), procedure_id=1)
            service.open_case(session, asked, actor=steward.acting("steward"), now=DAY)


def test_no_event_is_lost_and_none_doubled(engine, config, steward):
    open_cases(engine, steward, 1)
    moments, told = random.Random(2328), []
    for _ in range(KILLS):
        told += killed(started(config, "-c", FILE), moments.uniform(0.02, 0.6))

    with begin(engine) as session:
        case = session.get(Grievance, 1)
        notes = [one.note for one in ledger.entries(session, 1) if one.note]
        assert len(set(notes)) == len(notes)
        assert told
        assert set(told) <= set(notes)
        assert case.ledger_version == session.query(CaseEvent).filter_by(grievance_id=1).count()


def test_a_start_becomes_one_whole_case_or_stays_a_start(engine, config, steward):
    moments, told = random.Random(5005), []
    for _ in range(KILLS):
        told += killed(started(config, "-c", START), moments.uniform(0.02, 0.6))

    with begin(engine) as session:
        opened = session.query(Grievance).filter(Grievance.title.like("Start %")).all()
        begun = {one.title.split()[1] for one in opened}
        assert told
        assert set(told) <= begun
        assert len(begun) == len(opened)
        left = {one.fields.get("title", "").partition(" ")[2] for one in session.query(CaseDraft)}
        assert not begun & left
        numbers = sorted(one.number for one in session.query(Grievance))
        assert numbers == [f"2026-{n:05d}" for n in range(1, len(numbers) + 1)]
        for case in opened:
            of_case = {"grievance_id": case.id}
            kinds = [one.kind for one in session.query(CaseEvent).filter_by(**of_case)]
            assert sorted(kinds) == ["filed", "incident", "knowledge"]
            assert session.query(Assignment).filter_by(**of_case).count() == 1
            opening = {"subject": f"case {case.id}", "deed": "opened a case"}
            assert session.query(AuditEntry).filter_by(**opening).count() == 1


def test_no_reminder_is_lost_and_none_sent_twice(engine, config, steward):
    moments, box = random.Random(4471), Box()
    with smtp_server(box) as port:
        address = f"smtp://127.0.0.1:{port}"
        for _ in range(KILLS):
            open_cases(engine, steward, 4)
            killed(started(config, "-c", REMIND, address), moments.uniform(0.0, 0.5))
        last = started(config, "-c", REMIND, address)
        assert last.communicate()[1] == ""

    with begin(engine) as session:
        assert session.query(Reminder).count() == 4 * KILLS
        states = [one.state for one in session.query(ReminderMail)]
    assert len(states) == 4 * KILLS
    assert set(states) <= {"sent", "unsure"}
    sent = box.taken["steward@example.org"]
    # What was under way when it was killed may or may not have arrived; nothing went twice.
    assert states.count("sent") <= sent <= len(states)
