"""An import killed at any moment leaves the home whole, and goes through the next time."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from organizer.clauses.models import Agreement, Clause, Edition, StoredPage
from organizer.config import CONTRACTS, PROJECT
from organizer.jobs.loop import work
from organizer.search.models import Passage
from organizer.storage import files, queue
from organizer.storage.session import begin, reading
from organizer.storage.sweeping import sweep
from organizer.storage.verify import verify_home
from tests.conftest import NOW
from tests.documents import pdfs_made

pytestmark = pytest.mark.slow
AGREEMENT = CONTRACTS / "lantern-bay-master" / "2024.txt"
KILLS = 12


def command(home, *words):
    environment = {**os.environ, "ORGANIZER_HOME": str(home)}
    words = [sys.executable, "-m", "organizer", *map(str, words)]
    return subprocess.Popen(
        words, cwd=PROJECT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def said_by(home, *words):
    return json.loads(command(home, *words, "--json").communicate()[0])


def test_an_import_killed_at_random_moments_is_there_whole_or_not_at_all(tmp_path):
    moments = random.Random(4471)
    longest = 3.0
    for number in range(KILLS):
        home = tmp_path / f"home{number}"
        said_by(home, "init")
        running = command(home, "import", AGREEMENT)
        time.sleep(moments.uniform(0.3, longest))  # the moment is the point of this test
        running.send_signal(signal.SIGKILL)
        running.communicate()

        assert said_by(home, "verify") == {"ok": True, "problems": []}
        done = said_by(home, "import", AGREEMENT)
        assert done["edition_id"] == 1
        assert not list((home / "files").rglob("*.part"))


IMPORT = """
import os, signal, sys
from datetime import datetime
from pathlib import Path
from sqlalchemy import event
from organizer.clauses.importing import import_file
from organizer.clauses.storing import Asked
from organizer.core.reader import Actor
from organizer.storage import files
from organizer.storage.engine import open_engine

url, folder, name, content, last = sys.argv[1:]
folder, content, last = Path(folder), Path(content), int(last)
steps = 0


def step(*_):
    global steps
    steps += 1
    if steps == last:
        os.kill(os.getpid(), signal.SIGKILL)


engine = open_engine(url)
event.listen(engine, "before_cursor_execute", step)
event.listen(engine, "commit", step)
write = files.write_durably
files.write_durably = lambda *given: (step(), write(*given), step())
asked = Asked("killed.pdf", content.read_bytes(), str(name))
import_file(engine, folder, None, asked, actor=Actor(None, "", "killed"),
            now=datetime(2026, 3, 2), progress=step)
print(steps)
"""
STAGES = 24


def imported(config, source, name, last=0):
    """How many steps it took; None when it was killed at the step ``last``."""
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    words = [config.database_url, config.home / "files", name, source, last]
    done = subprocess.run(
        [sys.executable, "-c", IMPORT, *map(str, words)], cwd=PROJECT, env=environment,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return int(done.stdout) if done.returncode == 0 else None


ROOMS = ("harbour", "kitchen", "lantern room", "boiler house", "quay", "mast store", "sail loft")


def agreement_of(number):
    """Nineteen articles of a page each, every one in other words."""
    return pdfs_made.pdf_of(*(
        f"<h1 style='page-break-before: always'>Article {n}</h1><p>Section 1. Who works in the "
        f"{ROOMS[n % 7]} on watch {n * 13} is paid {n + number} marks.</p>"
        for n in range(1, 20)
    ))  # fmt: skip


def stored(session, name):
    """What of an agreement is there: rows of every table that an import writes."""
    edition = session.scalar(select(Edition).join(Agreement).where(Agreement.name == name))
    if edition is None:
        assert session.scalar(select(Agreement.id).where(Agreement.name == name)) is None
        return None
    return [
        session.scalar(select(func.count()).select_from(table).where(column == edition.id))
        for table, column in (
            (StoredPage, StoredPage.edition_id), (Clause, Clause.edition_id),
            (Passage, Passage.scope),
        )
    ]  # fmt: skip


def test_an_import_killed_at_any_step_is_there_whole_or_not_at_all(config, engine, tmp_path):
    source = tmp_path / "agreement.pdf"
    source.write_bytes(agreement_of(0))
    imported(config, source, "first")  # which takes a step that no later one takes
    source.write_bytes(agreement_of(1000))
    steps = imported(config, source, "whole")
    with reading(engine) as session:
        whole = stored(session, "whole")
    assert min(whole) >= 19
    moments = random.Random(8117).sample(range(1, steps), STAGES - 2)
    for last in (*moments, steps - 1, steps):
        name = f"killed at {last}"
        source.write_bytes(agreement_of(last))
        assert imported(config, source, name, last) is None

        with reading(engine) as session:
            assert stored(session, name) in (None, whole)
        assert verify_home(engine, config.home) == []
        imported(config, source, name)
        with reading(engine) as session:
            assert stored(session, name) == whole
    sweep(engine, config.home / "files", older_than=0)
    assert not list((config.home / "files").rglob("*.part"))


def test_the_job_of_a_killed_import_finishes_after_a_restart(config, engine, tmp_path):
    config = replace(config, model_dir=tmp_path)  # by words alone: the model only takes time
    moments, text = random.Random(519), AGREEMENT.read_bytes()
    homes = {"ORGANIZER_HOME": str(config.home), "ORGANIZER_MODEL": str(tmp_path)}
    environment = {**os.environ, **homes}
    for number in range(1, 6):
        digest = files.keep(config.home / "files", text + f"\n{number}\n".encode())
        with begin(engine) as session:
            queue.hand_in(
                session, "import-file", now=NOW, file_hash=digest, file_name="a.txt",
                agreement=f"Invented {number}", kind="master", starts_on="", ends_on="",
                status="", unit="", tracked="accepted",
            )  # fmt: skip
        running = subprocess.Popen(
            [sys.executable, "-m", "organizer", "work", "--once"], cwd=PROJECT, env=environment,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        time.sleep(moments.uniform(1.0, 5.0))  # the moment is the point of this test
        running.send_signal(signal.SIGKILL)
        running.wait()
        with begin(engine) as session:
            for job in session.query(queue.Job).filter_by(state="running"):
                job.claimed_until = NOW  # as if the dead worker's two minutes had passed
        work(config, engine, once=True)

        with reading(engine) as session:
            states = session.scalars(select(queue.Job.state).filter_by(kind="import-file"))
            assert set(states) == {"done"}
            assert session.scalar(select(func.count()).select_from(Edition)) == number
