"""A way back in is announced to every officer, through a real mail server."""

from dataclasses import replace

import pytest

from organizer.core.reader import Office, Role
from organizer.jobs import loop as jobs
from organizer.people import recovery
from organizer.storage import queue
from organizer.storage.session import begin, reading
from tests.conftest import NOW
from tests.factories import make_account
from tests.wire.smtp_server import Box, smtp_server


@pytest.fixture
def told(engine, config):
    """``told(box)`` locks Ann out, runs the jobs and returns the state of the announcement."""

    def run(box, before=lambda: None):
        with begin(engine) as session:
            make_account(session, Role.OFFICER, office=Office.PRESIDENT, email="ann@example.org")
            make_account(session, Role.OFFICER, office=Office.TREASURER, email="bo@example.org")
            make_account(session, Role.STEWARD, email="cy@example.org")
        with begin(engine) as session:
            recovery.ask(session, "ann@example.org", now=NOW)
        before()
        with smtp_server(box) as port:
            mail = {"smtp_url": f"smtp://127.0.0.1:{port}", "mail_from": "local@example.org"}
            jobs.work(replace(config, **mail), engine, once=True)
        with reading(engine) as session:
            return session.query(queue.Job).filter_by(kind="announce-recovery").one().state

    return run


def test_the_other_officers_are_told_and_nobody_else(told):
    box = Box()

    assert told(box) == "done"

    assert set(box.taken) == {"bo@example.org"}
    assert "asks for a way back in" in box.messages["bo@example.org"].get_content()


def test_a_busy_server_is_asked_again(told):
    assert told(Box(moods={"bo@example.org": "busy"})) == "waiting"


def test_nothing_is_announced_that_was_stopped_meanwhile(told, engine):
    def stop():
        with begin(engine) as session:
            found, _ = recovery.open_requests(session, NOW)[0]
            found.stopped_at = NOW

    box = Box()

    assert told(box, before=stop) == "done"
    assert not box.taken
