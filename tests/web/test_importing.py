"""Bringing an agreement in by the page, through the job, to the reading page."""

from io import BytesIO

import pytest

from organizer.core.reader import Held, Reader, Role
from organizer.jobs import loop as jobs
from organizer.jobs.running import utc_now
from organizer.storage import queue
from organizer.storage.session import begin
from tests.conftest import AGREEMENT

CHIEF = Reader(account_id=3, name="Cleo Chief", held=(Held(Role.CHIEF_STEWARD),))
MEMBER = Reader(account_id=4, name="Mo Member", held=(Held(Role.MEMBER),))


@pytest.fixture
def hand_in(client):
    def post(content, name="mini.txt", **given):
        form = {"file": (BytesIO(content), name), "agreement": "Invented", "kind": "master"}
        return client.post("/agreements/new", data=form | given)

    return post


def test_a_file_handed_in_becomes_an_edition(client, look_as, hand_in, config, engine):
    look_as(CHIEF)

    answer = hand_in(AGREEMENT)
    jobs.work(config, engine, once=True)

    assert answer.status_code == 303
    assert "Open it" in client.get(answer.location).text
    assert "fourteen days notice" in client.get("/agreements/1").text


def test_what_was_found_and_what_is_in_doubt_is_told(client, look_as, hand_in, config, engine):
    look_as(CHIEF)

    answer = hand_in(AGREEMENT + b"\f  \f")
    jobs.work(config, engine, once=True)
    told = client.get(answer.location).text

    assert "4 pages, 2 articles" in told
    assert "Nothing on this page." in told
    assert "/agreements/1/outline/3" in told
    assert "nothing on this page" in client.get("/agreements/1/outline/").text


def test_the_same_file_again_is_said_to_be_here(client, look_as, hand_in, config, engine):
    look_as(CHIEF)
    hand_in(AGREEMENT)
    jobs.work(config, engine, once=True)

    again = hand_in(AGREEMENT)
    jobs.work(config, engine, once=True)

    assert "This file was here already" in client.get(again.location).text


def test_a_file_that_cannot_be_read_says_so_and_stores_nothing(
    client, look_as, hand_in, config, engine
):
    look_as(CHIEF)

    answer = hand_in(b"%PDF-1.4 nonsense")
    jobs.work(config, engine, once=True)

    assert "cannot be opened" in client.get(answer.location).text
    assert client.get("/agreements/1").status_code == 404


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"agreement": " "}, "Give it the name"),
        ({"starts_on": "2026-05-01", "ends_on": "2026-04-01"}, "The last day is before the first"),
        ({"starts_on": "soon"}, "Not a valid date value"),
    ],
)
def test_what_is_wrong_is_said_at_the_field(look_as, hand_in, given, words):
    look_as(CHIEF)

    answer = hand_in(AGREEMENT, **given)

    assert answer.status_code == 400
    assert words in answer.text


def test_a_member_cannot_bring_agreements_in(look_as, hand_in):
    look_as(MEMBER)

    assert hand_in(AGREEMENT).status_code == 403


def test_the_work_of_another_person_is_not_shown(client, look_as, hand_in):
    look_as(CHIEF)
    where = hand_in(AGREEMENT).location
    look_as(MEMBER)

    assert client.get(where).status_code == 404


def test_work_under_way_says_the_page_and_can_be_ended(client, look_as, hand_in, config, engine):
    look_as(CHIEF)
    where = hand_in(AGREEMENT).location
    with begin(engine) as session:
        job = queue.claim(session, now=utc_now())
        queue.report(session, job.id, now=utc_now(), doing="page", done=41, total=182)

    assert "Reading page 41 of 182" in client.get(where).text
    client.post(f"{where}/cancel")

    with begin(engine) as session:
        assert not queue.report(session, 1, now=utc_now(), done=42)
