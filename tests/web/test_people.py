"""The pages of roster, accounts, settings and jobs, with the people they must not show."""

import pytest

from organizer.core.reader import Grant, Held, Office, Reader, Role
from organizer.people.local import the_local
from organizer.people.models import (
    Account,
    Consent,
    ContactPoint,
    Member,
    RoleHeld,
    StewardAssignment,
)
from organizer.storage import queue
from organizer.storage.session import begin
from tests.conftest import NOW
from tests.factories import make_account, make_member

PRESIDENT = Reader(account_id=1, name="Ann", held=(Held(Role.OFFICER, Office.PRESIDENT),))
OTHER = Reader(account_id=1, name="Ann", held=(Held(Role.OFFICER, Office.OTHER),))
WEBMASTER = Reader(account_id=1, name="Wyn", held=(Held(Role.WEBMASTER),))


@pytest.fixture
def ann(engine):
    with begin(engine) as session:
        make_account(session, Role.OFFICER, office=Office.PRESIDENT)
        return make_member(session, name="Ann O’Brien <b>", section="3 West")


def test_a_person_is_added_with_any_name_and_shown_safely(client, look_as, engine):
    look_as(PRESIDENT)

    page = client.post(
        "/people/new", data={"name": "<script>x</script> ‘Zoë’ 王", "appointment": "unknown"},
        follow_redirects=True,
    ).text  # fmt: skip

    assert "<script>x" not in page
    assert "王" in page


def test_a_wrong_entry_says_so_at_the_field_and_keeps_the_rest(client, look_as, ann):
    look_as(PRESIDENT)

    form = {"kind": "email", "use": "personal", "value": "ann at home"}
    page = client.post(f"/people/{ann.id}/contacts", data=form).text

    assert "“ann at home” is not an e-mail address." in page
    assert 'value="ann at home"' in page


def test_contact_and_consent_are_recorded_and_end(client, look_as, engine, ann):
    look_as(PRESIDENT)
    client.post(
        f"/people/{ann.id}/contacts",
        data={"kind": "email", "use": "work", "value": "ann@agency.gov"},
    )
    client.post(
        f"/people/{ann.id}/consents",
        data={
            "purpose": "news and meetings", "channel": "email",
            "source": "signed card", "on": "2026-03-02",
        },
    )  # fmt: skip
    assert "government, never used" in client.get(f"/people/{ann.id}").text

    client.post(f"/people/{ann.id}/contacts/1/end")
    client.post(f"/people/{ann.id}/consents/1/withdraw")

    with begin(engine) as session:
        assert session.get(ContactPoint, 1).ended_at is not None
        assert session.get(Consent, 1).withdrawn_on is not None
    assert client.post(f"/people/{ann.id}/consents/1/withdraw").status_code == 409


def test_somebody_elses_contact_cannot_be_ended_through_another_person(
    client, look_as, engine, ann
):
    look_as(PRESIDENT)
    with begin(engine) as session:
        bo = make_member(session)
    client.post(
        f"/people/{ann.id}/contacts", data={"kind": "email", "use": "home", "value": "a@b.example"}
    )

    assert client.post(f"/people/{bo.id}/contacts/1/end").status_code == 404


def test_a_place_with_people_in_it_stays(client, look_as, engine):
    look_as(PRESIDENT)
    client.post("/people/places/site/new", data={"name": "Harbor Clinic"})
    with begin(engine) as session:
        make_member(session, site_id=1)

    assert "of that name already" in client.post(
        "/people/places/site/new", data={"name": "harbor clinic"}
    ).text  # fmt: skip
    assert client.post("/people/places/site/1/remove").status_code == 409
    wrong = client.post("/people/places/shift/new", data={"name": "Nights", "starts": "25:99"})
    assert "is not an hour" in wrong.text


def test_the_download_neutralises_formulas_and_hides_membership(client, look_as, engine):
    with begin(engine) as session:
        make_member(session, name="=HYPERLINK(0)")
    look_as(OTHER)

    text = client.get("/people/files/export.csv").text

    assert "'=HYPERLINK(0)" in text
    assert "Membership" not in text.splitlines()[0]


def test_a_wrong_file_is_refused_in_words_and_nothing_is_kept(client, look_as, config):
    import io

    look_as(PRESIDENT)

    answer = client.post("/people/files/", data={"file": (io.BytesIO(b"\xff\xfa,x"), "../a.csv")})

    assert answer.status_code == 400
    assert "not in UTF-8" in answer.text
    assert not (config.home / "files").exists()


def test_inviting_gives_a_role_and_a_link_and_twice_is_refused(client, look_as, engine, ann):
    look_as(PRESIDENT)
    form = {"name": "Bo Example", "email": "Bo@Example.org", "role": "officer: treasurer"}

    page = client.post("/accounts/new", data=form).text

    assert "/welcome/" in page
    assert "has an account already" in client.post("/accounts/new", data=form).text
    with begin(engine) as session:
        bo = session.query(Account).filter_by(email="bo@example.org").one()
        held = session.query(RoleHeld).filter_by(account_id=bo.id).one()
        assert (held.role, held.office) == (Role.OFFICER, Office.TREASURER)


def test_roles_and_grants_are_given_and_ended(client, look_as, engine, ann):
    look_as(PRESIDENT)
    with begin(engine) as session:
        bo = make_account(session)
    client.post(f"/accounts/{bo.id}/roles", data={"role": "steward"})
    client.post(f"/accounts/{bo.id}/grants", data={"grant": Grant.MEDICAL})
    assert "Medical access" in client.get(f"/accounts/{bo.id}").text

    client.post(f"/accounts/{bo.id}/grants/1/end")
    client.post(f"/accounts/{bo.id}/roles/2/end")

    page = client.get(f"/accounts/{bo.id}").text
    assert "None, so only open pages can be seen." in page
    assert "End this role" not in page


def test_the_webmaster_finds_machine_pages_and_no_people(client, look_as, engine, ann):
    look_as(WEBMASTER)

    more = client.get("/more").text

    assert "Jobs" in more
    assert "Settings" in more
    assert "Roster" not in more
    assert client.get(f"/people/{ann.id}").status_code == 403
    assert "O’Brien" not in client.get("/find?q=brien").text


def test_settings_count_at_once(client, look_as, engine):
    look_as(PRESIDENT)
    form = {"name": "Local 9", "time_zone": "Pacific/Honolulu", "agreement_readers": "stewards"}

    client.post("/settings/", data=form)

    with begin(engine) as session:
        local = the_local(session)
        assert (local.name, local.agreement_readers) == ("Local 9", "stewards")
    assert client.post("/settings/", data=form | {"name": " "}).status_code == 200
    assert "needs a name" in client.post("/settings/", data=form | {"name": ""}).text


def test_a_failed_job_is_tried_again_and_a_waiting_one_ended(client, look_as, engine):
    with begin(engine) as session:
        failed = queue.hand_in(session, "import-file", now=NOW, agreement="Secret Name")
        failed.state, failed.failure = "failed", "The file is empty."
        waiting = queue.hand_in(session, "import-file", now=NOW)
    look_as(WEBMASTER)
    page = client.get("/jobs/").text
    assert "The file is empty." in page
    assert "Secret Name" not in page

    client.post(f"/jobs/{failed.id}/retry")
    client.post(f"/jobs/{waiting.id}/cancel")

    with begin(engine) as session:
        states = [session.get(queue.Job, one.id).state for one in (failed, waiting)]
        assert states == ["waiting", "cancelled"]
    assert client.post("/jobs/99/retry").status_code == 404


def test_a_member_takes_a_consent_back_on_their_own_page(client, look_as, engine):
    with begin(engine) as session:
        member = make_member(session)
        account = make_account(session, Role.MEMBER, member_id=member.id)
    look_as(Reader(account.id, "Bo", member.id, (Held(Role.MEMBER),)))
    client.post("/account/consents", data={"purpose": "urgent alerts", "channel": "text message"})
    assert "Urgent alerts, by text message" in client.get("/account/").text

    client.post("/account/consents/1/withdraw")

    with begin(engine) as session:
        assert session.get(Consent, 1).withdrawn_how == "own account page"
        assert session.query(Member).count() == 1


def test_a_steward_is_made_for_a_place_that_limits_what_they_see(client, look_as, engine, ann):
    look_as(PRESIDENT)
    client.post("/people/places/site/new", data={"name": "Harbor Clinic"})
    form = {"area": "Harbor, nights", "site_id": "1", "from_on": "2026-03-02"}

    answer = client.post(f"/people/{ann.id}/stewardships", data=form)

    assert answer.status_code == 303
    with begin(engine) as session:
        made = session.query(StewardAssignment).one()
        assert (made.site_id, made.unit_id, made.shift_id) == (1, None, None)
