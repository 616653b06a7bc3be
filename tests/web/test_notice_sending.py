"""A notice's pages from review to people, print and a stranger's look."""

from datetime import date

import pytest
from sqlalchemy import select

from organizer.core.reader import Held, Office, Reader, Role
from organizer.jobs.loop import work
from organizer.notices.composer import desk
from organizer.notices.mailings import LedgerRow
from organizer.notices.models import Notice, Published
from organizer.storage.session import begin, reading
from tests.notices.making import make_reachable

from .notice_desk import COMMS, OFFICER, started, versions


@pytest.fixture
def people(engine):
    with begin(engine) as session:
        for number in range(6):
            for channel in ("email", "letter"):
                make_reachable(session, number, channel=channel)


def test_from_review_to_a_public_page(client, look_as, engine):
    look_as(COMMS)
    started(client)
    client.post("/notices/1/review")
    look_as(OFFICER)
    flyer = versions(engine)["flyer"]
    assert "Approve" in client.get("/notices/1/review").text

    client.post("/notices/1/approve", data={"version": flyer.id})
    client.post(f"/notices/versions/{flyer.id}/publish")

    with reading(engine) as session:
        code = session.scalars(select(Published)).one().code
    page = client.get(f"/v/{code}")
    assert "Yes, this is ours." in page.text
    assert "president" in page.text
    same = client.post(f"/v/{code}", data={"text": flyer.composed})
    assert "The same, letter by letter" in same.text
    other = client.post(f"/v/{code}", data={"text": flyer.composed.replace("16", "18")})
    assert "Not the same" in other.text
    assert "<del>16,</del>" in other.text
    proof = client.get(f"/v/{code}/1.json").json
    assert proof["text"].startswith("New weekend schedule")
    assert proof["key_id"] in client.get("/v/keys").text


def test_what_has_gone_out_is_not_held_up_by_a_later_day(client, look_as, engine):
    look_as(COMMS)
    started(client)
    client.post("/notices/1/review")
    look_as(OFFICER)
    flyer, handout = versions(engine)["flyer"], versions(engine)["handout"]
    client.post("/notices/1/approve", data={"version": flyer.id})
    client.post(f"/notices/versions/{flyer.id}/publish")

    with reading(engine) as session:
        notice = session.get_one(Notice, 1)
        later = [desk(session, notice, one.id, date(2030, 1, 1)) for one in (flyer, handout)]
    page = client.get(f"/notices/1?v={flyer.id}").text

    assert [bool(one.in_the_way) for one in later] == [False, True]
    assert "These words went out as they stand" in page


def test_the_author_is_not_offered_approval_and_is_refused_it(client, look_as, engine):
    look_as(OFFICER)
    started(client)

    assert "Ask a second person" in client.get("/notices/1/review").text
    answer = client.post("/notices/1/approve", data={"version": versions(engine)["flyer"].id})

    assert answer.status_code == 409
    assert "Somebody else must approve" in answer.text


def test_choosing_counting_and_sending(client, look_as, engine, people):
    look_as(COMMS)
    started(client)
    counted = client.post("/notices/1/audience", data={"who": "members", "do": "count"})
    assert "fewer than 5" in counted.text or "6</strong>" in counted.text
    assert "Invented Member" not in counted.text
    client.post("/notices/1/audience", data={"who": "members", "do": "keep"})
    look_as(OFFICER)
    email = versions(engine)["email"]
    client.post("/notices/1/approve", data={"version": email.id})

    page = client.get(f"/notices/versions/{email.id}/send")
    assert "<strong>6</strong> people get it" in page.text
    answer = client.post(f"/notices/versions/{email.id}/send", data={})

    assert answer.location == "/notices/mailings/1"
    assert "Waits to start" in client.get("/notices/mailings/1").text
    with reading(engine) as session:
        assert len(session.scalars(select(LedgerRow)).all()) == 12
    client.post("/notices/mailings/1/pause")
    assert "Paused" in client.get("/notices/mailings/1").text
    client.post("/notices/mailings/1/resume")
    client.post("/notices/mailings/1/cancel")
    assert "Cancelled" in client.get("/notices/mailings/1").text


def test_one_click_ends_messages_and_a_look_alone_does_not(client, look_as, engine, app, people):
    look_as(COMMS)
    started(client)
    client.post("/notices/1/audience", data={"who": "members", "do": "keep"})
    look_as(OFFICER)
    email = versions(engine)["email"]
    client.post("/notices/1/approve", data={"version": email.id})
    client.post(f"/notices/versions/{email.id}/send", data={})
    with reading(engine) as session:
        token = session.scalars(select(LedgerRow.token).where(LedgerRow.state == "waiting")).first()
    app.config["WTF_CSRF_ENABLED"] = True

    looked = client.get(f"/u/{token}")
    assert "No more mail with news?" in looked.text
    done = client.post(f"/u/{token}", data={"List-Unsubscribe": "One-Click"})

    assert "Done." in done.text
    app.config["WTF_CSRF_ENABLED"] = False
    assert "unsubscribed" in client.get(f"/notices/versions/{email.id}/send").text


def test_an_unknown_code_says_so(client):
    answer = client.get("/v/NOTACODE")

    assert answer.status_code == 404
    assert "No notice of ours has this code" in answer.text


def test_a_flyer_is_printed(client, look_as, engine):
    look_as(COMMS)
    started(client)

    answer = client.get(f"/notices/versions/{versions(engine)['flyer'].id}/sheet.pdf?look=band")

    assert answer.mimetype == "application/pdf"
    assert answer.data.startswith(b"%PDF")


def test_letters_go_to_everybody_with_an_address(client, look_as, engine, config, people):
    look_as(COMMS)
    started(client)
    client.post("/notices/1/audience", data={"who": "members", "do": "keep"})
    look_as(OFFICER)
    letter = versions(engine)["letter"]
    refused = client.post(f"/notices/versions/{letter.id}/letters")
    client.post("/notices/1/approve", data={"version": letter.id})

    answer = client.post(f"/notices/versions/{letter.id}/letters")
    work(config, engine, once=True)

    assert refused.status_code == 409
    assert "6 letters" in client.get(answer.location).text
    assert client.get(f"{answer.location}.pdf").data.startswith(b"%PDF")
    look_as(Reader(904, "Dee Exemplar", held=(Held(Role.OFFICER, Office.TREASURER),)))
    assert client.get(f"{answer.location}.pdf").status_code == 404


def test_a_correction_names_the_notice_it_corrects(client, look_as, engine):
    look_as(COMMS)
    started(client)

    client.post("/notices/1/correct")

    with reading(engine) as session:
        assert session.get_one(Notice, 2).corrects_id == 1


def test_a_test_and_a_dry_run_are_asked_for_by_page_and_told_to_nobody_else(
    client, look_as, engine, config, people
):
    look_as(OFFICER)
    started(client)
    client.post("/notices/1/audience", data={"who": "members", "do": "keep"})
    email, flyer = versions(engine)["email"], versions(engine)["flyer"]

    answer = client.post(f"/notices/versions/{email.id}/rehearse")
    refused = client.post(f"/notices/versions/{flyer.id}/test")

    assert "Going through everybody" in client.get(answer.location).text
    work(config, engine, once=True)
    assert "No sender is set" in client.get(answer.location).text
    assert refused.status_code == 409
    look_as(COMMS)
    assert client.get(answer.location).status_code == 404
