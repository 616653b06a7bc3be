"""What a person is told when the machine is in trouble, and that nothing is half written."""

import errno
import io
import sqlite3
from datetime import timedelta

import pytest
from markupsafe import escape
from sqlalchemy import event
from werkzeug.exceptions import HTTPException, default_exceptions

from organizer.core.reader import Actor
from organizer.people.models import Member
from organizer.storage import audit, files
from organizer.storage.queue import Job
from organizer.storage.session import begin, reading
from organizer.web.errors import WORDS
from organizer.web.guard import open_to_all
from tests.conftest import NOW

FACTS = {"name": "Wren Oakley", "appointment": "unknown"}
UPLOAD = {"agreement": "Lantern Bay", "kind": "master"}


@pytest.fixture
def pragma(app):
    """``pragma("busy_timeout=50")``: what the app's connections are told from now on."""

    def tell(words):
        engine = app.extensions["organizer"].engine
        engine.dispose()
        event.listen(engine, "connect", lambda raw, _: raw.execute(f"PRAGMA {words}"))

    return tell


def count(engine, table):
    with reading(engine) as session:
        return session.query(table).count()


def test_a_full_database_disk_is_said_and_nothing_is_half_written(president, pragma, engine):
    pragma("max_page_count=1")

    answers = [president.post("/people/new", data=FACTS | {"name": f"Wren {n} " + "x" * 150})
               for n in range(60)]  # fmt: skip
    full = answers[-1]

    assert full.status_code == 507
    assert "The disk is full." in full.text
    assert count(engine, Member) == [answer.status_code for answer in answers].count(303)
    with reading(engine) as session:
        assert audit.problems(session) == []


def test_a_full_disk_keeps_no_part_of_an_upload(president, app, engine, monkeypatch):
    def no_room(_handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", no_room)

    upload = UPLOAD | {"file": (io.BytesIO(b"ARTICLE 1"), "a.txt")}
    answer = president.post("/agreements/new", data=upload)

    assert answer.status_code == 507
    folder = app.extensions["organizer"].files
    assert [path for path in folder.rglob("*") if path.is_file()] == []
    assert count(engine, Job) == 0


def test_a_database_held_by_another_program_is_said(president, pragma, config):
    pragma("busy_timeout=20")
    other = sqlite3.connect(config.home / "organizer.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    answer = president.post("/people/new", data=FACTS)
    other.execute("ROLLBACK")
    other.close()

    assert answer.status_code == 503
    assert "The database is busy" in answer.text
    assert president.post("/people/new", data=FACTS).status_code == 303


def test_a_clock_set_back_is_said_to_everybody(president, engine):
    with begin(engine) as session:
        audit.write(session, Actor(1, "Ann", "officer"), "did", "a", now=NOW + timedelta(days=900))

    assert "The machine’s clock is behind" in president.get("/today").text


@pytest.mark.parametrize("name", ["../../etc/passwd", "..\\..\\boot.ini", "a/b/c.txt", "\x00.txt"])
def test_a_file_name_never_leads_out_of_the_folder(president, config, engine, name):
    before = {path for path in config.home.parent.rglob("*") if "files" not in path.parts}

    upload = UPLOAD | {"file": (io.BytesIO(b"ARTICLE 1\nText."), name)}
    president.post("/agreements/new", data=upload)

    after = {path for path in config.home.parent.rglob("*") if "files" not in path.parts}
    assert {path.name for path in after - before} <= {"organizer.db-wal", "organizer.db-shm"}
    with reading(engine) as session:
        for job in session.query(Job):
            assert "/" not in job.given["file_name"]


@pytest.mark.parametrize(
    "to", ["//evil.example", "https://evil.example", "/\\evil.example", "\n/x"]
)
def test_signing_in_never_leads_to_another_site(client, to):
    page = client.get("/sign-in", query_string={"next": to})

    assert "evil.example" not in page.headers.get("Location", "")
    answer = client.post(
        "/sign-in", query_string={"next": to}, data={"email": "a", "password": "b"}
    )
    assert "evil.example" not in answer.headers.get("Location", "")


@pytest.mark.parametrize("status", sorted(WORDS))
def test_each_error_page_says_what_happened_what_was_kept_and_what_next(app, client, status):
    @app.get(f"/broken/{status}")
    @open_to_all
    def broken():
        raise default_exceptions[status]() if status != 507 else OSError(errno.ENOSPC, "no room")

    page = client.get(f"/broken/{status}")

    what, then = WORDS[status]
    assert page.status_code == status
    assert page.text.count("<h1") == 1
    assert what in page.text
    assert escape(then) in page.text
    assert "Go to the first page" in page.text


def test_a_page_opened_the_wrong_way_says_which_ways_there_are(president):
    answer = president.get("/people/places/unit/1/remove")

    assert answer.status_code == 405
    assert set(answer.headers["Allow"].split(", ")) == {"POST", "OPTIONS"}
    assert "opens in another way" in answer.text


@pytest.mark.parametrize(
    ("status", "whose"), [(418, "could not be read"), (502, "wrong on our side")]
)
def test_an_error_without_words_of_its_own_is_told_from_our_fault(app, client, status, whose):
    @app.get("/odd")
    @open_to_all
    def odd():
        error = HTTPException()
        error.code = status
        raise error

    assert whose in client.get("/odd").text
