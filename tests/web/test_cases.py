"""The pages of a case: nobody sees one by its address, and a preview writes nothing."""

from datetime import date

import pytest
from flask import g

from organizer.core.procedure import to_plain
from organizer.core.reader import Held, Reader, Role
from organizer.grievances.models import CaseEvent, CaseLook, CaseProcedure
from organizer.grievances.service import Opening, open_case
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
