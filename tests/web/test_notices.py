"""The notices' pages: from a brief to its versions."""

import re

import pytest

from .notice_desk import BRIEF, COMMS, STEWARD, started, versions


def test_a_brief_becomes_ten_versions_and_the_composer_shows_them(client, look_as, engine):
    look_as(COMMS)
    started(client)

    page = client.get("/notices/1")

    assert page.status_code == 200
    assert len(versions(engine)) == 10
    assert "rotating weekends" in page.text
    for channel in ("E-mail", "Text message", "Flyer", "Letter"):
        assert channel in page.text


def test_the_questions_are_asked_one_at_a_time(client, look_as):
    look_as(COMMS)
    answer = client.post("/notices/new", data={"kind": "change", "how": "ask"})
    asked = []
    while "/ask/" in (answer.location or ""):
        page = client.get(answer.location)
        name = re.search(r'<label for="(\w+)"', page.text).group(1)
        asked.append(name)
        data = {"on": "2027-05-09"} | BRIEF
        answer = client.post(answer.location, data={name: data.get(name, "")})

    assert answer.location == "/notices/1"
    assert asked[:3] == ["title", "what", "on"]
    assert "rotating weekends" in client.get("/notices/1").text


def test_a_question_left_empty_says_what_is_needed(client, look_as):
    look_as(COMMS)
    client.post("/notices/new", data={"kind": "change", "how": "ask"})

    answer = client.post("/notices/1/ask/1", data={"title": ""})

    assert answer.status_code == 400
    assert "Give it a title" in answer.text


@pytest.mark.parametrize(
    "address",
    ["/notices/", "/notices/new", "/notices/1", "/notices/1/brief", "/notices/1/review",
     "/notices/1/audience", "/notices/corrections", "/notices/emergencies", "/notices/1/quote"],
)  # fmt: skip
def test_a_steward_sees_no_drafts(client, look_as, address):
    look_as(COMMS)
    started(client)
    look_as(STEWARD)

    answer = client.get(address)

    assert answer.status_code == 403
    assert "rotating weekends" not in answer.text


def test_a_brief_of_two_megabytes_is_refused_in_words(client, look_as, engine):
    look_as(COMMS)
    started(client)

    answer = client.post("/notices/1/brief", data=BRIEF | {"what": "x" * 2_000_000})

    assert answer.status_code in (400, 413)
    assert "x" * 5000 not in versions(engine)["email"].composed
