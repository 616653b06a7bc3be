"""Coming in and being kept out: passwords, second steps, links, sessions, forged forms."""

import re
from datetime import timedelta

import pyotp
import pytest

from organizer.core.reader import Actor, Office, Role
from organizer.jobs.running import utc_now
from organizer.people import accounts, factors, invitations, recovery, secrets, set_up, throttle
from organizer.people.models import Account, LoginSession
from organizer.storage import audit
from organizer.storage.session import begin
from organizer.web.signing import own_path
from tests.factories import make_account

PASSWORD = "lantern tide copper nine"
ANN = Actor(1, "Ann", "officer")


@pytest.fixture
def ann(engine):
    hashed = secrets.hash_password(PASSWORD)
    with begin(engine) as session:
        return make_account(
            session, Role.OFFICER, office=Office.PRESIDENT, password_hash=hashed, name="Ann"
        )


def sign_in(client, account, password=PASSWORD, **more):
    form = {"email": account.email, "password": password}
    return client.post("/sign-in", data=form, **more)


def test_the_right_password_opens_today_and_a_new_cookie(client, ann):
    answer = sign_in(client, ann)

    assert answer.status_code == 303
    assert answer.location == "/today"
    cookies = answer.headers.getlist("Set-Cookie")
    assert all("HttpOnly" in one and "SameSite=Lax" in one for one in cookies)
    assert client.get("/today").status_code == 200


@pytest.mark.parametrize("email", ["person-unknown@example.org", "not an address"])
def test_wrong_people_and_wrong_passwords_are_told_the_same(client, ann, email):
    unknown = client.post("/sign-in", data={"email": email, "password": PASSWORD}).text
    wrong = sign_in(client, ann, "copper lantern nine tide").text

    said = re.findall(r'class="error"[^>]*>([^<]+)', unknown)
    assert said == re.findall(r'class="error"[^>]*>([^<]+)', wrong) != []


def test_a_session_replayed_after_sign_out_is_a_visitor(app, ann):
    client, thief = app.test_client(), app.test_client()
    sign_in(client, ann)
    stolen = client.get_cookie("organizer").value
    client.post("/sign-out")
    thief.set_cookie("organizer", stolen)

    assert thief.get("/today").status_code == 403
    assert client.get("/today").status_code == 403


def test_another_browser_can_be_signed_out_from_here(app, engine, ann):
    here, there = app.test_client(), app.test_client()
    sign_in(there, ann)
    with begin(engine) as session:
        other = session.query(LoginSession).one().id
    sign_in(here, ann)

    here.post(f"/account/browsers/{other}/end")

    assert there.get("/today").status_code == 403
    assert here.get("/today").status_code == 200


def test_nobody_ends_the_browser_of_somebody_else(app, engine, ann):
    with begin(engine) as session:
        bo = make_account(
            session, Role.MEMBER, password_hash=secrets.hash_password(PASSWORD), name="Bo"
        )
    sign_in(theirs := app.test_client(), ann)
    sign_in(mine := app.test_client(), bo)

    assert mine.post("/account/browsers/1/end").status_code == 404
    assert theirs.get("/today").status_code == 200


def test_a_locked_account_is_out_at_once(app, engine, ann):
    with begin(engine) as session:
        make_account(session, Role.OFFICER, office=Office.OTHER)
    sign_in(client := app.test_client(), ann)
    with begin(engine) as session:
        owner = session.get(Account, ann.id)
        accounts.lock(session, owner, "left the local", actor=ANN, now=utc_now())

    assert client.get("/today").status_code == 403
    assert "locked" in sign_in(client, ann).text


@pytest.mark.parametrize(
    "address",
    [
        "https://elsewhere.example/",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "\\\\elsewhere.example",
        "/\t/elsewhere.example",
        "javascript:alert(1)",
        "today",
        "",
    ],
)
def test_sign_in_never_leads_elsewhere(client, ann, address):
    assert own_path(address) is None
    answer = sign_in(client, ann, query_string={"next": address})
    assert answer.location == "/today"


def test_sign_in_goes_on_to_the_page_that_was_asked_for(client, ann):
    page = client.get("/people/?q=ann").text
    assert 'action="/sign-in?next=/people/?q%3Dann"' in page or "next=%2Fpeople" in page

    answer = sign_in(client, ann, query_string={"next": "/people/?q=ann"})

    assert answer.location == "/people/?q=ann"


def test_a_form_without_its_token_changes_nothing(app, ann):
    app.config["WTF_CSRF_ENABLED"] = True

    answer = sign_in(app.test_client(), ann)

    assert answer.status_code == 400
    assert "came from another place" in answer.text


def test_guessing_is_slowed_with_words(client, ann):
    for _ in range(throttle.FOR_BOTH):
        sign_in(client, ann, "guess guess guess guess")

    answer = sign_in(client, ann)

    assert answer.status_code == 429
    assert "Too many tries" in answer.text


def test_a_known_browser_comes_in_while_a_stranger_guesses(app, ann):
    known, stranger = app.test_client(), app.test_client()
    sign_in(known, ann)
    known.post("/sign-out")
    for _ in range(throttle.FOR_ACCOUNT + 1):
        sign_in(stranger, ann, "guess guess guess guess")

    assert sign_in(stranger, ann).status_code == 429
    assert sign_in(known, ann).status_code == 303


def test_one_address_guessing_at_one_account_leaves_the_office_open(app, engine, ann):
    with begin(engine) as session:
        bo = make_account(session, Role.MEMBER, password_hash=secrets.hash_password(PASSWORD))
    for _ in range(throttle.FOR_BOTH + 1):
        sign_in(app.test_client(), ann, "guess guess guess guess")

    assert sign_in(app.test_client(), bo).status_code == 303


def test_a_second_step_is_asked_and_each_code_works_once(app, engine, config, ann):
    with begin(engine) as session:
        owner = session.get(Account, ann.id)
        totp = pyotp.TOTP(factors.begin(session, config.home, owner))
        code = totp.at(utc_now_stamp() - 30)
        paper = factors.confirm(session, config.home, owner, code, actor=ANN, now=utc_now())
    client = app.test_client()

    assert sign_in(client, ann).location.startswith("/sign-in/code")
    assert client.get("/today").status_code == 403
    assert client.post("/sign-in/code", data={"code": code}).status_code == 200
    assert client.post("/sign-in/code", data={"code": paper[0].lower()}).status_code == 303
    sign_in(again := app.test_client(), ann)
    assert again.post("/sign-in/code", data={"code": paper[0]}).status_code == 200


def utc_now_stamp():
    from time import time

    return int(time())


def test_an_invitation_works_once_and_not_for_long(app, engine, ann):
    with begin(engine) as session:
        bo = make_account(session, Role.STEWARD, name="Bo")
        token = invitations.invite(session, bo, actor=ANN, now=utc_now())
        cy = make_account(session, Role.STEWARD, name="Cy")
        old = invitations.invite(session, cy, actor=ANN, now=utc_now() - timedelta(days=8))
    client, second = app.test_client(), app.test_client()

    assert "Bo" in client.get(f"/welcome/{token}").text
    assert "12 characters" in client.post(f"/welcome/{token}", data={"password": "short"}).text
    answer = client.post(f"/welcome/{token}", data={"password": "harbor wind seven oak"})
    assert answer.location == "/today"
    assert second.get(f"/welcome/{token}").status_code == 409
    assert "run out" in second.get(f"/welcome/{old}").text
    assert second.get("/welcome/never-made").status_code == 404


def test_two_officers_let_a_third_back_in_and_all_of_it_is_on_record(app, engine, ann):
    now = utc_now()
    with begin(engine) as session:
        bo = make_account(session, Role.OFFICER, office=Office.TREASURER)
        cy = make_account(session, Role.OFFICER, office=Office.OTHER)
        token = recovery.ask(session, ann.email, now=now)
        asked = recovery.open_requests(session, now)[0][0]
    client = app.test_client()
    assert "not open yet" in client.post(f"/come-back/{token}").text

    with begin(engine) as session:
        for officer in (bo, cy):
            recovery.back(session, asked.id, actor=officer_actor(officer), now=now)
    answer = client.post(f"/come-back/{token}")

    assert answer.location.startswith("/welcome/")
    page = client.post(answer.location, data={"password": "harbor wind seven oak"})
    assert page.location == "/today"
    with begin(engine) as session:
        deeds = [entry.deed for entry in session.query(audit.AuditEntry)]
    assert deeds.count("vouched for") == 2
    assert "asked for a way back in" in deeds


def officer_actor(account):
    return Actor(account.id, account.name, "officer")


def test_signing_in_stops_what_somebody_else_asked_for(client, engine, ann):
    now = utc_now()
    with begin(engine) as session:
        token = recovery.ask(session, ann.email, now=now - timedelta(days=4))

    page = sign_in(client, ann, follow_redirects=True).text

    assert "It was stopped, since you are in." in page
    assert client.post(f"/come-back/{token}").status_code == 409


def test_before_set_up_every_page_leads_there_and_the_code_is_asked(app):
    app.config.update(SET_UP=False)
    client = app.test_client()

    assert client.get("/search").location == "/set-up"
    with client.get("/static/organizer.css") as stylesheet:
        assert stylesheet.status_code == 200
    wrong = client.post("/set-up", data={"code": "AAAAA-BBBBB"})
    assert "That is not the code." in wrong.text
    assert client.post("/set-up", data={"code": app.config["SET_UP_CODE"]}).status_code == 303
    form = {
        "local_name": "Local 1", "time_zone": "America/New_York", "name": "Ann Example",
        "email": "ann@example.org", "password": PASSWORD,
    }  # fmt: skip
    assert client.post("/set-up", data=form).location == "/today"
    assert client.get("/set-up").status_code == 404
    assert client.get("/today").status_code == 200


def test_set_up_with_the_sample_hands_in_the_job_that_fills_it(app, engine):
    app.config.update(SET_UP=False)
    client = app.test_client()
    client.get("/set-up")
    client.post("/set-up", data={"code": app.config["SET_UP_CODE"]})
    form = {
        "local_name": "Practice", "time_zone": "America/New_York", "name": "Ann Example",
        "email": "ann@example.org", "password": PASSWORD, "with_sample": "yes",
    }  # fmt: skip

    page = client.post("/set-up", data=form, follow_redirects=True).text

    assert "Making the sample local ready" in page
    with begin(engine) as session:
        assert not set_up.is_needed(session)


def test_the_last_officer_stays(client, engine, ann):
    sign_in(client, ann)

    answer = client.post(f"/accounts/{ann.id}/lock", data={"why": "a mistake"})

    assert answer.status_code == 409
    assert "last officer" in answer.text
    assert client.get("/today").status_code == 200
