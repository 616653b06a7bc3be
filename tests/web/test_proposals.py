"""A proposal beside an edition: read by the work, compared, on paper, seen by few."""

import io
import re

import pytest

from organizer.clauses import comparing
from organizer.core.reader import Grant, Held, Reader, Role
from organizer.documents.docx import read_docx
from organizer.documents.tracked import REJECTED
from organizer.jobs.loop import work
from tests.clauses.conftest import TEXT, bring_in
from tests.factories import make_account

PROPOSED = TEXT.replace(b"fifteen (15)", b"ten (10)").replace(b"Article 2", b"Article 3")
COMMS = Reader(9, "Cy Invented", held=(Held(Role.COMMS),))
CHIEF = Reader(9, "Cy Invented", held=(Held(Role.CHIEF_STEWARD),))


@pytest.fixture
def team(session, engine):
    account = make_account(session, Role.STEWARD)
    session.commit()
    return Reader(
        account.id,
        "Bo Invented",
        held=(Held(Role.STEWARD),),
        grants=frozenset({Grant.BARGAINING_TEAM}),
    )


@pytest.fixture
def edition(engine, config):
    return bring_in(engine, config, "master.txt", TEXT)


def hand_in(client, content=PROPOSED, name="Management, 3 March"):
    data = {"name": name, "file": (io.BytesIO(content), "proposal.txt")}
    return client.post("/agreements/1/proposals", data=data)


def test_a_proposal_is_read_compared_and_put_on_paper(
    client, look_as, engine, config, edition, team
):
    look_as(team)

    done = hand_in(client)
    early = client.get("/proposals/1")
    work(config, engine, once=True)
    page = client.get("/proposals/1").text
    word = client.get("/proposals/1.docx")

    assert re.search(r"/work/\d+\?then=/proposals/1", done.location)
    assert "It is not read yet." in early.text
    assert "<del>fifteen (15)</del> <ins>ten (10)</ins>" in page
    assert "within ten (10) days" in read_docx(word.data).pages[0].text
    assert "within fifteen (15) days" in read_docx(word.data, tracked=REJECTED).pages[0].text
    assert client.get("/proposals/1.pdf").data.startswith(b"%PDF-")


def test_a_proposal_is_no_agreement(client, look_as, engine, config, edition, team):
    look_as(team)
    hand_in(client)
    work(config, engine, once=True)

    assert "proposal.txt" not in client.get("/agreements").text
    assert client.get("/agreements/2").status_code == 404


@pytest.mark.parametrize("reader", [COMMS, CHIEF, Reader()])
def test_whoever_does_not_bargain_sees_none(client, look_as, engine, config, edition, team, reader):
    look_as(team)
    hand_in(client)
    work(config, engine, once=True)
    look_as(reader)

    answers = [client.get(path) for path in ("/proposals/1", "/proposals/1.docx")]
    listed = client.get("/agreements/1/proposals").text

    assert all(answer.status_code in (303, 401, 403, 404) for answer in answers)
    assert "Management, 3 March" not in listed + answers[0].text
    assert hand_in(client).status_code in (303, 401, 403)


def test_a_proposal_that_is_taken_away_is_shown_to_nobody(client, look_as, edition, team):
    look_as(team)
    hand_in(client)

    client.post("/proposals/1/away")

    assert client.get("/proposals/1").status_code == 404
    assert "Management, 3 March" not in client.get("/agreements/1/proposals").text


@pytest.mark.parametrize(
    ("content", "name", "words"), [(PROPOSED, "", "Give it a name"), (b"", "A", "Choose the file")]
)
def test_what_is_missing_is_said(client, look_as, edition, team, content, name, words):
    look_as(team)
    data = {"name": name} | ({"file": (io.BytesIO(content), "p.txt")} if content else {})

    answer = client.post("/agreements/1/proposals", data=data)

    assert (answer.status_code, words in answer.text) == (400, True)


def test_a_file_that_cannot_be_read_is_said_on_the_page_of_the_work(
    client, look_as, engine, config, edition, team
):
    look_as(team)
    handed = hand_in(client, b"%PDF-1.7 broken")
    work(config, engine, once=True)

    page = client.get(handed.location.partition("?")[0]).text

    assert re.search(r'<p class="error">[A-Z][^<]+\.</p>', page)


def test_a_long_comparison_is_made_by_the_work(
    client, look_as, engine, config, edition, team, monkeypatch
):
    monkeypatch.setattr(comparing, "LONG", 1)
    bring_in(engine, config, "new.txt", PROPOSED)
    look_as(team)

    done = client.get("/agreements/compare.docx?old=1&new=2")
    early = client.get("/redlines/1").status_code
    work(config, engine, once=True)
    made = client.get("/redlines/1").data
    look_as(CHIEF)

    assert (done.status_code, early) == (303, 404)
    assert "within ten (10) days" in read_docx(made).pages[0].text
    assert client.get("/redlines/1").status_code == 404, "of somebody else"
