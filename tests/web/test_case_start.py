"""The guided start: kept at each field, bound to the text of the day, nobody else’s."""

import pytest

from organizer.core.reader import Held, Reader, Role
from organizer.grievances.models import CaseClause, CaseDraft, Grievance, IntakeNote
from organizer.storage.session import begin
from tests.factories import make_account, make_member
from tests.grievances.agreed import lantern
from tests.grievances.making import make_unit
from tests.grievances.test_cases import reader_of

START = "/cases/start/1"
WHO = {"title": "Denied leave", "kind": "individual", "unit_id": "", "appointment": "unknown"}
WHEN = {"incident_on": "2026-11-02", "authority": "unknown"}


@pytest.fixture
def steward(engine, config, look_as, client):
    lantern(engine, config)
    with begin(engine) as session:
        reader = reader_of(make_account(session, Role.STEWARD))
    look_as(reader)
    client.post("/cases/start/")
    return reader


def test_from_the_first_page_to_a_case_with_its_date(client, steward, engine):
    client.post(f"{START}/who", data=WHO)
    client.post(f"{START}/what", data={"what_happened": "No leave.", "matters": ["discrimination"]})
    client.post(f"{START}/when", data=WHEN)
    found = client.get(f"{START}/clauses?q=annual leave denied").text
    clause = found.partition('name="add" value="')[2].partition('"')[0]
    client.post(f"{START}/clauses", data={"add": clause})

    board = client.get(f"{START}/where").text
    client.post(
        f"{START}/where",
        data={"agreement_id": "1", "edition_id": "", "forum": "contract grievance"},
    )
    check = client.get(f"{START}/check").text
    done = client.post(f"{START}/check")

    assert "Contact with an EEO counselor" in board
    assert "File Step 1" in board
    assert "Tue 24 Nov 2026" in board  # fifteen working days, Veterans Day not among them
    assert "EEO: " in board  # what choosing the grievance closes
    assert "Lantern Bay Master Agreement" in check
    assert done.headers["Location"].endswith("/cases/1")
    with begin(engine) as session:
        case = session.get(Grievance, 1)
        assert (case.edition_id, case.due_for) == (1, "File Step 1")
        assert session.query(CaseClause).count() == 1
        assert session.query(CaseDraft).count() == 0


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"incident_on": ""}, "On which day?"),
        ({"incident_on": "2999-01-01"}, "has not come yet"),
        ({"incident_on": "1926-05-04"}, "too long ago"),
        ({"incident_on": "2026-02-29"}, "Not a valid date"),
        ({"incident_on": "2026-03-08", "known_on": "2026-03-07"}, "known before it happened"),
    ],
)
def test_a_day_that_cannot_be_is_said_at_its_field(client, steward, typed, said):
    answer = client.post(f"{START}/when", data=WHEN | typed)

    assert answer.status_code == 400
    assert said in answer.text


def test_what_was_typed_is_kept_though_it_is_wrong(client, steward):
    client.post(f"{START}/who/keep", data=WHO | {"title": "", "grievant": "Ann <b>O’Other</b>"})

    page = client.get(f"{START}/who").text

    assert "Ann &lt;b&gt;O’Other&lt;/b&gt;" in page


def test_nobody_else_sees_a_start(client, steward, engine, look_as):
    with begin(engine) as session:
        look_as(reader_of(make_account(session, Role.CHIEF_STEWARD), Role.CHIEF_STEWARD))

    for part in ("who", "check", "nonsense"):
        assert client.get(f"{START}/{part}").status_code == 404
    assert client.post(f"{START}/check").status_code == 404


def test_a_start_without_a_day_is_not_opened(client, steward, engine):
    client.post(f"{START}/who", data=WHO)

    answer = client.post(f"{START}/check")

    assert "no clock runs without a day" in answer.text
    with begin(engine) as session:
        assert session.query(CaseDraft).one().fields["title"] == "Denied leave"


def test_a_note_without_a_name_becomes_a_case_only_when_somebody_starts_it(client, steward, engine):
    client.post("/cases/start/note", data={"text": "Marmalade", "happened_on": "2026-11-02"})
    with begin(engine) as session:
        assert session.query(Grievance).count() == 0
    client.post("/cases/start/", data={"note": "1"})
    client.post("/cases/start/2/who", data=WHO)

    client.post("/cases/start/2/check")

    with begin(engine) as session:
        assert session.query(IntakeNote).one().grievance_id == 1
        assert session.get(Grievance, 1).what_happened == "Marmalade"


def test_notes_are_open_to_whoever_took_them_and_to_whoever_gives_cases_out(
    client, steward, engine, look_as
):
    client.post("/cases/start/note", data={"text": "Marmalade"})
    with begin(engine) as session:
        other = reader_of(make_account(session, Role.STEWARD))
        chief = reader_of(make_account(session, Role.CHIEF_STEWARD), Role.CHIEF_STEWARD)

    seen = []
    for reader in (steward, other, chief):
        look_as(reader)
        seen.append("Marmalade" in client.get("/cases/start/").text)

    assert seen == [True, False, True]
    assert Held(Role.STEWARD) in other.held


def test_the_person_is_chosen_from_the_roster_and_what_was_typed_stays(client, steward, engine):
    with begin(engine) as session:
        member = make_member(session, name="Ada Invented").id

    client.post(f"{START}/who", data=WHO | {"find": "invented", "look": "yes"})
    offered = client.get(f"{START}/who?find=invented").text
    client.post(f"{START}/who", data=WHO | {"title": "Denied leave in May", "member": member})
    chosen = client.get(f"{START}/who").text
    client.post(f"{START}/when", data=WHEN)
    client.post(f"{START}/check")

    assert f'name="member" value="{member}"' in offered
    assert "Ada Invented" in chosen
    assert "Denied leave in May" in chosen
    with begin(engine) as session:
        assert session.get(Grievance, 1).member_id == member


def test_a_group_is_gathered_from_roster_and_typed_names(client, steward, engine):
    group = WHO | {"kind": "group"}
    with begin(engine) as session:
        member = make_member(session, name="Ada Invented").id
    for added in ({"member": member}, {"typed": "<b>Bo"}, {"typed": "Left Out"}, {"drop": "2"}):
        client.post(f"{START}/who", data=group | added)
    client.post(f"{START}/when", data=WHEN)

    client.post(f"{START}/check")
    page = client.get("/cases/1").text
    client.post("/cases/1/group/", data={"name": "Zoë Example"})
    listed = client.get("/cases/1/group/").text

    assert "Ada Invented" in page
    assert "&lt;b&gt;Bo and others listed" in page
    assert "Left Out" not in page
    assert "Zoë Example is listed" in listed


def test_nobody_is_taken_from_a_part_of_the_roster_one_does_not_see(
    client, steward, engine, look_as
):
    with begin(engine) as session:
        ours, theirs = make_unit(session, "Ours"), make_unit(session, "Theirs")
        far = make_member(session, name="Far Invented", unit_id=theirs.id).id
    held = (Held(Role.STEWARD, unit_id=ours.id),)
    look_as(Reader(steward.account_id, steward.name, held=held))

    answer = client.post(f"{START}/who", data=WHO | {"member": far})

    assert answer.status_code == 404
    assert "Far" not in client.get(f"{START}/who?find=far+invented").text.replace("far", "")
