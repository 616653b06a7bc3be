"""Requests, packet and decision as pages: one way through each, and no way in for a stranger."""

import pytest
from flask import g

from organizer.core.reader import Held, Reader, Role
from organizer.grievances.fairness import MERIT
from organizer.grievances.papers import Answers, Patients
from organizer.jobs.loop import work
from organizer.people.models import Membership
from organizer.storage.session import begin
from tests.conftest import NOW
from tests.factories import make_member
from tests.grievances.papers_given import open_case, steward_of, take
from tests.grievances.test_information import ROW

MARK = "Marmalade"


@pytest.fixture
def steward(engine, config, app, look_as):
    @app.before_request
    def _that_day():
        g.now = NOW

    with begin(engine) as session:
        steward = steward_of(session)
        case = open_case(session, steward, MARK)
        member = make_member(session, name="Robin Sample")
        session.add(
            Membership(member_id=member.id, status="Quincefee", from_on=NOW.date(), recorded_at=NOW)
        )
        case.member_id = member.id
    take(engine, config.home / "files", case, steward, ("a.txt", b"words"),
         answers=Answers(patients=Patients.NO), reads=False)  # fmt: skip
    look_as(steward)
    return steward


def test_a_packet_from_the_ticks_to_the_file(client, steward, config, engine):
    bare = client.post("/cases/1/packet/", data={})
    asked = client.post("/cases/1/packet/", data={"document": "1", "prefix": "J"})
    work(config, engine, once=True)

    assert "Choose at least one paper." in bare.text
    assert asked.status_code == 303
    assert "Packet of" in client.get("/cases/1/packet/").text
    assert client.get("/cases/1/packet/1.pdf").data.startswith(b"%PDF")
    assert client.post("/cases/1/packet/1/remove").status_code == 303
    assert client.get("/cases/1/packet/1.pdf").status_code == 404


def test_a_request_from_the_letter_to_the_refusal(client, steward):
    client.post("/cases/1/letters/", data={"kind": "information"})
    row = {f"item-0-{name}": words for name, words in ROW.items()}
    typed = row | {"version": "1", "to_name": "Dana", "signer_name": "Kim", "due_on": "2026-03-02"}
    client.post("/cases/1/letters/1", data=typed)
    client.post("/cases/1/letters/1/approve", data={"version": "2"})

    ready = client.get("/cases/1/information/").text
    client.post("/cases/1/information/sent", data={"letter_id": "1", "on": "2026-02-20"})
    early = client.post("/cases/1/information/1", data={"kind": "refused", "on": "2026-01-01"})
    client.post("/cases/1/information/1", data={"kind": "refused", "on": "2026-02-25"})

    assert "An approved request is ready to go" in ready
    assert "before the request was sent" in early.text
    assert "A clock may run since" in client.get("/cases/1/information/").text


def test_a_decision_keeps_what_was_typed_until_it_is_whole(client, steward):
    typed = {f"answer-{key}": "yes" for key in MERIT} | {
        "decision": "No arbitration", "decided_on": "2026-03-01",
    }  # fmt: skip

    half = client.post("/cases/1/decision/", data=typed)
    client.post("/cases/1/decision/", data=typed | {"reason": "The notice was in time."})
    client.post("/cases/1/decision/1/told", data={"told_on": "2026-03-02", "told_how": "by hand"})

    assert half.status_code == 400
    assert "Say why" in half.text
    assert "No arbitration" in half.text
    assert "by hand" in client.get("/cases/1/decision/").text


ADDRESSES = ("papers", "letters/", "information/", "packet/", "decision/")


def test_membership_shows_on_no_page_of_a_case(client, steward):
    for address in ("", *ADDRESSES):
        page = client.get(f"/cases/1/{address}" if address else "/cases/1")
        assert page.status_code == 200
        assert "Quincefee" not in page.text


@pytest.mark.parametrize("role", [role for role in Role if role != Role.CHIEF_STEWARD])
def test_no_part_of_a_case_opens_to_a_stranger(client, steward, look_as, role):
    look_as(Reader(account_id=90, name="Nobody Much", held=(Held(role),)))

    for address in ADDRESSES:
        answer = client.get(f"/cases/1/{address}")
        assert answer.status_code in (403, 404)
        assert MARK not in answer.text


def test_a_note_is_kept_and_what_is_wrong_with_one_is_said(client, steward):
    refused = client.post("/cases/1/notes/", data={"text": " "})
    kept = client.post("/cases/1/notes/", data={"text": "He seemed <b>tired</b>."})

    assert (refused.status_code, kept.status_code) == (400, 303)
    assert "Write something" in refused.text
    assert "He seemed &lt;b&gt;tired&lt;/b&gt;." in client.get("/cases/1/notes/").text
