"""The pages of letters: begun, saved, approved, taken; the second of two writers loses nothing."""

import pytest

from organizer.grievances.models import CaseLetter
from organizer.storage.session import begin
from tests.grievances.papers_given import open_case, steward_of
from tests.grievances.test_case_letters import FILLED, STANDS


@pytest.fixture
def steward(engine, edition):
    with begin(engine) as session:
        steward = steward_of(session)
        open_case(session, steward).edition_id = edition.edition_id
    return steward


def test_a_letter_from_the_first_press_to_the_approved_file(client, look_as, steward, engine):
    look_as(steward)
    client.post("/cases/1/letters/", data={"kind": "step"})

    saved = client.post("/cases/1/letters/1", data=FILLED | {"version": "1", "quotations": STANDS})
    assert "stands in the agreement" in saved.text
    assert "Approve as saved" in saved.text
    done = client.post("/cases/1/letters/1/approve", data={"version": "2"}, follow_redirects=True)

    assert "Approved and kept." in done.text
    assert client.get("/cases/1/letters/1/letter.pdf").data.startswith(b"%PDF")
    assert client.get("/cases/1/letters/1/letter.docx").data.startswith(b"PK")
    with begin(engine) as session:
        assert session.get_one(CaseLetter, 1).file_hash


def test_words_that_stand_nowhere_are_shown_as_such_and_stop_the_approval(client, look_as, steward):
    look_as(steward)
    client.post("/cases/1/letters/", data={"kind": "step"})

    page = client.post(
        "/cases/1/letters/1", data=FILLED | {"version": "1", "quotations": "Anything goes."}
    ).text

    assert "not found: left out" in page
    assert "Approve as saved" not in page
    answer = client.post("/cases/1/letters/1/approve", data={"version": "2"})
    assert "stands nowhere in the agreement" in answer.text


def test_the_second_of_two_writers_is_told_and_loses_nothing(client, look_as, steward):
    look_as(steward)
    client.post("/cases/1/letters/", data={"kind": "step"})
    client.post("/cases/1/letters/1", data=FILLED | {"version": "1"})

    answer = client.post(
        "/cases/1/letters/1", data=FILLED | {"version": "1", "facts": "typed with care"}
    )

    assert answer.status_code == 409
    assert "Somebody else saved this letter meanwhile." in answer.text
    assert "typed with care" in answer.text


def test_rows_of_a_request_are_kept_and_spare_ones_fall_away(client, look_as, steward, engine):
    look_as(steward)
    client.post("/cases/1/letters/", data={"kind": "information"})

    client.post(
        "/cases/1/letters/1",
        data={"version": "1", "item-0-item": "Schedules", "item-2-item": "E-mails"},
    )

    with begin(engine) as session:
        rows = session.get_one(CaseLetter, 1).fields["items"]
    assert [row["item"] for row in rows] == ["Schedules", "E-mails"]


def test_a_letter_of_another_case_is_not_there(client, look_as, steward, engine):
    look_as(steward)
    client.post("/cases/1/letters/", data={"kind": "step"})
    with begin(engine) as session:
        open_case(session, steward, "Another")

    assert client.get("/cases/2/letters/1").status_code == 404
    assert client.post("/cases/1/letters/", data={"kind": "threat"}).status_code == 400
