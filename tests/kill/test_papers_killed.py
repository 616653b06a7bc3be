"""An upload and a packet being built, killed at any moment: nothing lost, nothing left over."""

import random

import pytest

from organizer.grievances import packets
from organizer.grievances.models import CaseDocument, CasePacket, DocumentReading
from organizer.grievances.packets import Asked, Chosen
from organizer.grievances.papers import Answers, Patients
from organizer.jobs.loop import work
from organizer.storage import files
from organizer.storage.queue import Job
from organizer.storage.session import begin
from organizer.storage.sweeping import sweep
from organizer.storage.verify import verify_home
from tests.conftest import NOW
from tests.grievances.papers_given import open_case, pdf, photo, steward_of, take

from .killing import KILLS, begun, killed, started

pytestmark = pytest.mark.slow
UPLOAD = """
import sys
from pathlib import Path
from organizer.config import from_environment
from organizer.grievances import papers
from organizer.grievances.models import Grievance
from organizer.core.reader import Actor
from organizer.storage.engine import open_engine
from organizer.storage.session import begin
from datetime import datetime
import os
config = from_environment(os.environ)
engine = open_engine(config.database_url)
answers = papers.Answers()
print("ready", flush=True)
for n in range(10_000):
    given = [papers.Given(f"{n}-{m}.txt", os.urandom(4000).hex().encode()) for m in range(3)]
    kept = papers.keep(config.home / "files", given, answers)
    with begin(engine) as session:
        papers.add(session, session.get_one(Grievance, 1), kept, answers,
                   actor=Actor(None, "", "killed"), now=datetime(2026, 3, 2))
    print(n, flush=True)
"""


def whole(engine, config):
    sweep(engine, config.home / "files", older_than=0)
    stored = {path.name for path in (config.home / "files").rglob("*") if path.is_file()}
    with begin(engine) as session:
        named = {one.file_hash for one in session.query(CaseDocument)}
        named |= {one.file_hash for one in session.query(CasePacket) if one.file_hash}
        assert stored <= named | small(session), "an orphan was kept"
    assert named <= stored, "a file is missing"
    assert verify_home(engine, config.home) == []


def small(session):
    return {one.file_hash for one in session.query(DocumentReading)}


def test_an_upload_killed_at_random_moments_is_whole_or_not_there(engine, config):
    with begin(engine) as session:
        open_case(session, steward_of(session))
    moments, said = random.Random(9917), 0
    for _ in range(KILLS):
        said += len(killed(started(config, "-c", UPLOAD), moments.uniform(0.0, 0.6)))
        whole(engine, config)

    with begin(engine) as session:
        assert session.query(CaseDocument).count() % 3 == 0  # the three of one upload together
        assert session.query(CaseDocument).count() >= said * 3  # what was said is there


def test_a_packet_killed_at_random_moments_is_made_once(engine, config):
    with begin(engine) as session:
        steward = steward_of(session)
        case = open_case(session, steward)
    given = [(f"{n}.pdf", pdf(*(f"{n} {m}" for m in range(4)))) for n in range(6)]
    looked = Answers(patients=Patients.NO)
    take(engine, config.home / "files", case, steward, *given, ("p.jpg", photo()),
         answers=looked, reads=False)  # fmt: skip
    moments = random.Random(4242)
    for number in range(1, KILLS + 1):
        with begin(engine) as session:
            chosen = tuple(Chosen(one, "") for one in range(1, 8))
            packets.ask(session, steward, case, Asked(chosen), actor=steward.acting("x"), now=NOW)
        working = begun(config, "-m", "organizer", "work", "--once")
        killed(working, moments.uniform(0.4, 4.0))
        whole(engine, config)
        finish(config, engine)
        with begin(engine) as session:
            found = session.get_one(CasePacket, number)
            assert files.read(config.home / "files", found.file_hash).startswith(b"%PDF")
        whole(engine, config)


def free(session):
    """As if the two minutes of a dead worker's claim had passed."""
    for job in session.query(Job).filter(Job.state == "running"):
        job.claimed_until = NOW


def finish(config, engine):
    with begin(engine) as session:
        free(session)
    work(config, engine, once=True)
