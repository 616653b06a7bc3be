"""Filing and reminding, killed at any moment: no event lost or doubled, no reminder sent twice."""

import os
import random
import signal
import subprocess
import sys
import time
from datetime import datetime

import pytest

from organizer.config import PROJECT
from organizer.core.reader import Role
from organizer.grievances import ledger, service
from organizer.grievances.models import CaseEvent, CaseProcedure, Grievance, Reminder, ReminderMail
from organizer.storage.session import begin
from tests.factories import make_account
from tests.grievances.test_cases import TWO_STEPS, reader_of, to_plain
from tests.wire.smtp_server import Box, smtp_server

pytestmark = pytest.mark.slow
KILLS = 25
DAY = datetime(2026, 3, 4, 15)

FILE = """
import sys
from datetime import date, datetime
from organizer.core.case_event import Happened, Kind
from organizer.core.reader import Actor
from organizer.grievances import service
from organizer.grievances.models import Grievance
from organizer.storage.engine import open_engine
from organizer.storage.session import begin
engine = open_engine(sys.argv[1])
print("ready", flush=True)
for number in range(200):
    with begin(engine) as session:
        case = session.get(Grievance, 1)
        version = case.ledger_version
        service.record_event(
            session, case, Happened(Kind.CONSULTED, date(2026, 3, 1)),
            service.Proof(note=str(version)), actor=Actor(1, "x", "steward"),
            now=datetime(2026, 3, 4, 15), version=version,
        )
    print(version, flush=True)
"""
REMIND = """
import sys
from datetime import datetime
from organizer.grievances import daily
from organizer.grievances.reminder_mail import Post, send_due
from organizer.storage.engine import open_engine
engine = open_engine(sys.argv[1])
print("ready", flush=True)
now = datetime(2026, 3, 4, 15)
daily.day_of_cases(engine, now)
send_due(engine, Post(sys.argv[2], "local@example.org"), lambda: now)
"""


@pytest.fixture
def cases(engine):
    """Forty cases, each with a safe date two working days away."""
    with begin(engine) as session:
        steward = reader_of(make_account(session, Role.STEWARD, email="steward@example.org"))
        kept = CaseProcedure(name="Invented", plain=to_plain(TWO_STEPS))
        session.add(kept)
        session.flush()
        for number in range(40):
            asked = service.Opening(
                f"Invented {number}", incident_on=datetime(2026, 2, 16).date(),
                procedure_id=kept.id,
            )  # fmt: skip
            service.open_case(session, asked, actor=steward.acting("steward"), now=DAY)


def started(program, *words):
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    running = subprocess.Popen(
        [sys.executable, "-c", program, *words], cwd=PROJECT, env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert running.stdout.readline() == "ready\n"
    return running


def killed(running, after):
    time.sleep(after)  # the moment is the point of this test
    running.send_signal(signal.SIGKILL)
    said, _ = running.communicate()
    return said.split()


def test_no_event_is_lost_and_none_doubled(engine, config, cases):
    moments, told = random.Random(2328), []
    for _ in range(KILLS):
        told += killed(started(FILE, config.database_url), moments.uniform(0.02, 0.6))

    with begin(engine) as session:
        case = session.get(Grievance, 1)
        notes = [one.note for one in ledger.entries(session, 1) if one.note]
        assert len(set(notes)) == len(notes)
        assert set(told) <= set(notes)
        assert case.ledger_version == session.query(CaseEvent).filter_by(grievance_id=1).count()


def test_no_reminder_is_lost_and_none_sent_twice(engine, config, cases):
    moments, box = random.Random(4471), Box()
    with smtp_server(box) as port:
        address = f"smtp://127.0.0.1:{port}"
        for _ in range(KILLS):
            running = started(REMIND, config.database_url, address)
            killed(running, moments.uniform(0.02, 0.5))
        last = started(REMIND, config.database_url, address)
        assert last.communicate()[1] == ""

    with begin(engine) as session:
        assert session.query(Reminder).count() == 40
        states = [one.state for one in session.query(ReminderMail)]
    assert len(states) == 40
    assert set(states) <= {"sent", "unsure"}
    sent = box.taken["steward@example.org"]
    # What was under way when it was killed may or may not have arrived; nothing went twice.
    assert states.count("sent") <= sent <= 40
