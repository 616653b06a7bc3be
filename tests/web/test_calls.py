"""The pages of a phone tree, as an officer and a steward with a phone use them."""

import pytest
from sqlalchemy import select

from organizer.core.reader import Held, Office, Reader, Role
from organizer.notices.call_models import Call
from organizer.storage.session import begin
from tests.notices.making import make_reachable
from tests.web.notice_desk import COMMS, OFFICER, started, versions

STEWARD = Reader(903, "Cy Testerly", held=(Held(Role.STEWARD),))


@pytest.fixture
def tree(client, look_as, engine):
    """Six calls that all belong to the steward."""
    with begin(engine) as session:
        for number in range(6):
            make_reachable(session, number, channel="phone", value=f"+1757555{number:04}")
    look_as(COMMS)
    started(client)
    client.post("/notices/1/audience", data={"who": "members", "do": "keep"})
    look_as(OFFICER)
    phone = versions(engine)["phone"]
    client.post("/notices/1/approve", data={"version": phone.id})
    answer = client.post(f"/calls/of/{phone.id}")
    with begin(engine) as session:
        for call in session.scalars(select(Call)):
            call.caller_id = STEWARD.account_id
    return answer.location


def test_a_steward_finds_the_calls_and_says_what_became_of_them(client, look_as, engine, tree):
    look_as(STEWARD)
    assert "0 of 6 done" in client.get("/calls/").text
    assert "/calls/1" in client.get("/today").text
    page = client.get("/calls/1").text
    assert page.count('class="calls__one"') == 6

    for call_id in range(1, 6):
        client.post(f"/calls/1/one/{call_id}", data={"result": "reached"})
    client.post("/calls/1/one/6", data={"result": "do not call"})

    assert "5 of 6" not in client.get("/calls/1").text
    assert client.get("/calls/").text.count("6 of 6 done") == 1


def test_the_report_hides_a_small_count_and_what_gives_it_away(client, look_as, tree):
    look_as(STEWARD)
    for call_id in range(1, 6):
        client.post(f"/calls/1/one/{call_id}", data={"result": "reached"})
    client.post("/calls/1/one/6", data={"result": "do not call"})
    look_as(OFFICER)

    page = client.get(tree).text

    assert page.count("<dd>not shown</dd>") == 2
    assert "Invented" not in page


def test_a_strangers_list_is_not_there(client, look_as, tree):
    look_as(Reader(904, "Dee Exemplar", held=(Held(Role.OFFICER, Office.TREASURER),)))

    assert client.get("/calls/1").status_code == 404
    assert client.post("/calls/1/one/1", data={"result": "reached"}).status_code == 404


def test_a_result_that_is_none_is_a_plain_sentence(client, look_as, tree):
    look_as(STEWARD)

    answer = client.post("/calls/1/one/1", data={"result": "<b>"})

    assert answer.status_code == 400
    assert "Say what became of the call." in answer.text
