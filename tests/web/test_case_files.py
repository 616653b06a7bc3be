"""An old file of cases through its pages: handed in, columns named, written, stopped and told."""

import io

import pytest

from organizer.core.reader import Role
from organizer.jobs import loop as jobs
from organizer.storage.queue import Job
from organizer.storage.session import begin
from tests.factories import make_account
from tests.grievances.test_cases import reader_of

SHEET = b"Case No,Subject,Grievant,Incident Date\n1,Denied leave,Ann Invented,2024-03-14\n"


@pytest.fixture
def chief(client, engine, look_as):
    with begin(engine) as session:
        look_as(reader_of(make_account(session, Role.CHIEF_STEWARD), Role.CHIEF_STEWARD))
    return client


def handed_in(client):
    given = {"file": (io.BytesIO(SHEET), "C:\\old\\cases.csv")}
    return client.post("/cases/old-files/", data=given, content_type="multipart/form-data")


def columns_named(client):
    named = {"column-0": "number", "column-1": "title", "column-2": "grievant",
             "column-3": "incident_on"}  # fmt: skip
    return client.post("/cases/old-files/1/columns", data=named)


def test_a_file_goes_from_its_columns_to_its_cases(chief, config, engine):
    assert handed_in(chief).status_code == 303
    assert "What do the columns mean?" in chief.get("/cases/old-files/1").text
    assert columns_named(chief).status_code == 303
    assert "Look through it first" in chief.get("/cases/old-files/1").text

    chief.post("/cases/old-files/1/write")
    waiting = chief.get("/cases/old-files/1")
    jobs.work(config, engine, once=True)

    assert "Writing what it holds" in waiting.text
    assert waiting.headers["Refresh"]
    assert "Take it all back" in chief.get("/cases/old-files/1").text
    assert "Denied leave" in chief.get("/cases/").text


def test_work_that_failed_is_told_and_not_waited_for(chief, engine):
    handed_in(chief)
    columns_named(chief)
    chief.post("/cases/old-files/1/write")
    with begin(engine) as session:
        session.query(Job).filter_by(kind="write-old-cases").update(
            {"state": "failed", "failure": "the disk is full"}
        )

    page = chief.get("/cases/old-files/1")

    assert "It could not be finished: the disk is full" in page.text
    assert "Refresh" not in page.headers


def test_a_choice_that_cannot_be_is_said_and_kept(chief):
    handed_in(chief)

    answer = chief.post("/cases/old-files/1/columns", data={"column-0": "number"})

    assert answer.status_code == 400
    assert "One thing needs mending" in answer.text
    assert chief.post("/cases/old-files/1/write").status_code in (400, 409)
