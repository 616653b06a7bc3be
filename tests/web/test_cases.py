"""The pages of a case: nobody sees one by its address, and a preview writes nothing."""

from datetime import date

import pytest
from flask import g

from organizer.core.case_event import Happened, Kind
from organizer.core.procedure import to_plain
from organizer.core.reader import Held, Reader, Role
from organizer.grievances.models import CaseEvent, CaseLook, CaseProcedure, Grievance
from organizer.grievances.opening import Opening
from organizer.grievances.service import open_case, record_event
from organizer.storage.session import begin
from tests.conftest import NOW
from tests.factories import make_account
from tests.grievances.test_cases import TWO_STEPS, reader_of

MARK = "Marmalade"


LATER = NOW.replace(month=11, day=10)


@pytest.fixture
def case(engine, app):
    """A steward's own case; the pages believe it is a day in November."""

    @app.before_request
    def _that_day():
        g.now = LATER

    with begin(engine) as session:
        steward = reader_of(make_account(session, Role.STEWARD))
        kept = CaseProcedure(name="Invented", plain=to_plain(TWO_STEPS))
        session.add(kept)
        session.flush()
        asked = Opening(MARK, grievant=MARK, incident_on=date(2026, 11, 2), procedure_id=kept.id)
        made = open_case(session, asked, actor=steward.acting("steward"), now=LATER)
    return made, steward


def test_the_case_shows_its_date_with_the_words_it_stands_on(client, look_as, case):
    look_as(case[1])

    page = client.get("/cases/1").text

    assert "Fri 20 Nov 2026" in page
    assert "Invented words of an agreement." in page
    assert MARK in client.get("/cases/").text


def test_a_preview_writes_nothing_and_saving_does(client, look_as, case, engine):
    look_as(case[1])
    typed = {"kind": "filed", "on": "2026-11-05", "step": "1", "version": "1", "served_by": ""}

    preview = client.post("/cases/1/event", data=typed).text
    with begin(engine) as session:
        assert session.query(CaseEvent).count() == 1
    saved = client.post("/cases/1/event", data=typed | {"save": "yes"})

    assert "Management answers step one" in preview
    assert saved.status_code == 303
    with begin(engine) as session:
        assert session.query(CaseEvent).count() == 2


def test_whoever_edits_beside_another_is_told_and_loses_nothing(client, look_as, case):
    look_as(case[1])
    typed = {"kind": "meeting", "on": "2026-11-05", "step": "1", "version": "0", "served_by": "",
             "note": "typed with care", "save": "yes"}  # fmt: skip

    page = client.post("/cases/1/event", data=typed).text

    assert "meanwhile" in page
    assert "typed with care" in page


@pytest.mark.parametrize("role", list(Role))
def test_no_page_tells_of_a_case_to_somebody_it_was_not_given(client, look_as, case, role):
    if role == Role.CHIEF_STEWARD:
        pytest.skip("sees every case")
    look_as(Reader(account_id=90, name="Nobody Much", held=(Held(role),)))

    for address in ("/cases/", "/cases/1", "/cases/1/event", "/today", "/find?q=Marma"):
        answer = client.get(address)
        assert MARK not in answer.text


def test_each_look_is_kept(client, look_as, case, engine):
    look_as(case[1])
    client.get("/cases/1")

    with begin(engine) as session:
        assert session.query(CaseLook).one().account_id == case[1].account_id


def test_correcting_an_entry_shows_now_and_after_and_keeps_the_old_one(
    client, look_as, case, engine
):
    look_as(case[1])
    typed = {"kind": "incident", "on": "2026-10-26", "step": "0", "version": "1", "served_by": ""}

    form = client.get("/cases/1/event/1").text
    preview = client.post("/cases/1/event/1", data=typed).text
    saved = client.post("/cases/1/event/1", data=typed | {"save": "yes"})

    assert 'value="2026-11-02"' in form
    assert "Fri 20 Nov 2026" in preview  # now
    assert "Fri 13 Nov 2026" in preview  # after: Sunday the 15th, and the safe day before
    assert saved.status_code == 303
    page = client.get("/cases/1").text
    assert "corrected later" in page
    assert "Fri 13 Nov 2026" in page


def test_striking_out_asks_why_and_says_what_moves(client, look_as, case):
    look_as(case[1])

    asked = client.get("/cases/1/event/1/strike").text
    without = client.post("/cases/1/event/1/strike", data={"version": "1"}).text
    stale = client.post("/cases/1/event/1/strike", data={"version": "0", "reason": "typed"}).text
    client.post("/cases/1/event/1/strike", data={"version": "1", "reason": "another person"})

    assert "Record the incident" in asked
    assert "Say why it is struck out." in without
    assert "meanwhile" in stale
    assert 'value="typed"' in stale
    page = client.get("/cases/1").text
    assert "struck out" in page
    assert "another person" in page


def test_of_two_who_save_at_once_the_second_is_refused(engine, case):
    from organizer.core.errors import Refused

    actor = case[1].acting("steward")
    with begin(engine) as session:
        found = session.get(Grievance, 1)
        event = Happened(Kind.CONSULTED, date(2026, 11, 3))
        record_event(session, found, event, actor=actor, now=LATER, version=1)
        with pytest.raises(Refused, match="meanwhile"):
            record_event(session, found, event, actor=actor, now=LATER, version=1)


@pytest.fixture
def chief(engine, look_as):
    with begin(engine) as session:
        reader = reader_of(make_account(session, Role.CHIEF_STEWARD), Role.CHIEF_STEWARD)
    look_as(reader)
    return reader


def test_the_chief_gives_walls_off_and_hands_over(client, case, chief, engine):
    with begin(engine) as session:
        other = make_account(session, Role.STEWARD).id
    steward = case[1].account_id

    client.post("/cases/1/people", data={"account_id": other, "give": "yes"})
    refused = client.post("/cases/1/people", data={"walled_id": other, "wall": "yes", "why": ""})
    client.post("/cases/1/people", data={"walled_id": other, "wall": "yes", "why": "a cousin"})
    walled = client.post("/cases/1/people", data={"account_id": other, "give": "yes"})
    handed = client.post("/cases/hand-over", data={"from_account": steward, "to_account": other})

    assert "Say what the conflict is." in refused.text
    assert "walls this person off" in walled.text
    assert "2026-00001" in handed.text
    assert "nothing was handed over" in handed.text
    assert "a cousin" in client.get("/cases/1/people").text


def test_who_looked_is_for_those_who_may_ask(client, case, chief, look_as):
    client.get("/cases/1")

    assert chief.name in client.get("/cases/1/looks").text
    look_as(case[1])
    assert client.get("/cases/1/looks").status_code == 403


def test_a_limit_of_public_law_counts_once_somebody_confirmed_it(client, case, chief):
    client.post("/cases/1/event", data={})
    before = client.get("/cases/1/forums").text
    client.post("/law/", data={"key": "ulp-charge"})
    after = client.get("/cases/1/forums").text

    assert "Sun 2 May 2027" not in before
    assert "Fri 30 Apr 2027" in after
    client.post("/law/", data={"key": "ulp-charge", "withdraw": "yes"})
    assert "Fri 30 Apr 2027" not in client.get("/cases/1/forums").text


def test_quick_find_knows_a_case_by_number_and_title_for_whoever_has_it(client, look_as, case):
    look_as(case[1])
    assert "2026-00001 Marmalade" in client.get("/find?q=marma").text
    assert "2026-00001 Marmalade" in client.get("/find?q=00001").text

    look_as(Reader(account_id=90, name="Nobody Much", held=(Held(Role.STEWARD),)))
    assert MARK not in client.get("/find?q=00001").text


@pytest.mark.parametrize(
    ("forum", "closed"), [("contract grievance", "Grievance"), ("EEO complaint", "EEO")]
)
def test_the_board_says_what_was_chosen_and_what_that_closed(
    client, look_as, case, engine, forum, closed
):
    look_as(case[1])
    with begin(engine) as session:
        found = session.get_one(Grievance, 1)
        found.forum, found.matters = forum, ["discrimination"]
        record_event(session, found, Happened(Kind.FILED, LATER.date(), 1),
                     actor=case[1].acting("steward"), now=LATER, reason="in time")  # fmt: skip

    page = client.get("/cases/1/forums").text

    assert f"closed: {closed} was chosen" in page
    assert ("Filed. What is due next" in page) == (closed == "Grievance")
