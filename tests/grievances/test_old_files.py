"""An old file from upload to undo: asked about, looked through, written once, taken back whole."""

import json
from datetime import date

import pytest

from organizer.core.errors import Invalid, Refused
from organizer.core.reader import Actor, Held, Office, Reader, Role
from organizer.documents.spreadsheet import written
from organizer.grievances import (
    case_export,
    endings,
    import_columns,
    old_files,
    old_files_write,
    service,
)
from organizer.grievances.history_models import CaseImportRow
from organizer.grievances.models import CaseEvent, CaseLook, Grievance
from organizer.grievances.opening import Opening
from organizer.grievances.outcomes import Outcome
from organizer.storage.session import begin
from tests.conftest import NOW
from tests.factories import make_account, make_member
from tests.grievances.making import make_unit
from tests.grievances.test_cases import reader_of

HEADS = ("Case No", "Subject", "Grievant", "Unit", "Articles", "Incident Date", "Date Filed",
         "Response", "Closed", "Status", "Remedy")  # fmt: skip
GOOD = ("17-004", "Denied leave", "Ann Invented", "Nursing", "Art. 2 § 1", "3/14/2024",
        "3/20/2024", "Apr 2, 2024", "5/30/2024", "Settled", "leave restored; posting")  # fmt: skip
ACTOR = Actor(None, "Rosa", "officer")


def row(**changed):
    named = dict(zip(HEADS, GOOD, strict=True))
    return tuple((named | {key.replace("_", " "): text for key, text in changed.items()}).values())


@pytest.fixture
def folder(config):
    return config.home / "files"


@pytest.fixture
def take(engine, folder):
    """``take(row, ...)``: the id of a file with these rows, its columns chosen."""

    def taken(*rows, day_first=None):
        with begin(engine) as session:
            make_unit(session, "Nursing")
            content = written(HEADS, rows).encode()
            found = old_files.take_file(session, folder, "old.csv", content, actor=ACTOR, now=NOW)
            old_files.choose(session, folder, found, found.mapping, day_first, now=NOW)
            return found.id

    return taken


def run(engine, import_id, deed, work):
    with begin(engine) as session:
        deed(session, old_files.case_file(session, import_id), actor=ACTOR, now=NOW)
    work(engine, import_id, lambda **_: None, lambda: NOW)


def write(engine, import_id):
    run(engine, import_id, old_files.confirm, old_files_write.write)


def undo(engine, import_id):
    run(engine, import_id, old_files.undo, old_files_write.undo)


def planned(session):
    return [(one.what, one.why) for one in session.query(CaseImportRow).order_by("number")]


def test_the_headings_people_use_are_understood(engine, take):
    take(GOOD)

    with begin(engine) as session:
        assert planned(session) == [("added", "“Denied leave”, ended")]
        assert session.query(Grievance).count() == 0


def test_a_row_becomes_a_case_with_its_events_and_its_ending(engine, take):
    write(engine, take(GOOD))

    with begin(engine) as session:
        (case,) = session.query(Grievance)
        ending = endings.of(session, case.id)
        events = [(one.kind, one.on.isoformat()) for one in session.query(CaseEvent)]
    assert (case.number, case.status, case.is_open) == ("17-004", "final", False)
    assert (ending.outcome, ending.on) == (Outcome.SETTLED, date(2024, 5, 30))
    assert ending.remedies == ["leave restored", "posting"]
    assert ending.is_non_precedential
    assert events == [
        ("incident", "2024-03-14"), ("filed", "2024-03-20"), ("answer received", "2024-04-02"),
        ("settlement performed", "2024-05-30"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"Incident_Date": "soon"}, "is not a day"),
        ({"Incident_Date": "2/30/2024"}, "not in the calendar"),
        ({"Date_Filed": "2024-03-01"}, "“Day it was filed” comes before “Day it happened”"),
        ({"Closed": "12/31/2027"}, "has not come yet"),
        ({"Incident_Date": "3/14/1926"}, "too long ago"),
        ({"Status": "fizzled"}, "no way of ending"),
        ({"Status": "open"}, "says that it is open"),
        ({"Closed": "", "Status": "won"}, "does not say when"),
        ({"Unit": "Moon base"}, "There is no unit “Moon base”"),
        ({"Subject": "", "Articles": ""}, "what the case is about"),
        ({"Incident_Date": "", "Date_Filed": ""}, "neither when it happened"),
    ],
)
def test_a_row_that_cannot_be_right_is_refused_with_its_reason(engine, take, changed, said):
    take(row(**changed))

    with begin(engine) as session:
        ((what, why),) = planned(session)
    assert what == "refused"
    assert said in why


def test_days_with_two_readings_are_asked_about(engine, folder, take):
    unclear = row(Incident_Date="3/4/2024", Date_Filed="3/5/2024", Closed="6/7/2024")
    with pytest.raises(Invalid, match="“3/4/2024” may be two days"):
        take(unclear)

    take(unclear, day_first=False)

    with begin(engine) as session:
        assert session.query(CaseImportRow).one().given["incident_on"] == "2024-03-04"


def test_the_clear_days_of_a_file_offer_its_habit(engine, folder, take):
    import_id = take(row(), row(Incident_Date="3/4/2024", Case_No="2"), day_first=False)

    with begin(engine) as session:
        found = old_files.case_file(session, import_id)
        assert old_files.shown_habit(folder, found, found.mapping) is False


def test_the_same_case_twice_is_refused_and_one_that_is_there_is_left(engine, take):
    write(engine, take(GOOD, row(Case_No="17-005"), row(Case_No="17-005")))
    with begin(engine) as session:
        assert [one for one, _ in planned(session)] == ["added", "added", "refused"]

    with begin(engine) as session:
        found = old_files.case_file(session, 1)
        with pytest.raises(Refused, match="the file is written"):
            old_files.confirm(session, found, actor=ACTOR, now=NOW)
        assert session.query(Grievance).count() == 2


def test_running_the_work_again_doubles_nothing(engine, take):
    import_id = take(GOOD)
    write(engine, import_id)

    old_files_write.write(engine, import_id, lambda **_: None, lambda: NOW)

    with begin(engine) as session:
        assert session.query(Grievance).count() == 1


def test_taking_it_back_leaves_nothing_but_what_somebody_worked_on(engine, take):
    import_id = take(*(row(Case_No=f"17-{n}") for n in range(30)))
    write(engine, import_id)
    with begin(engine) as session:
        steward = make_account(session, Role.STEWARD)
        touched = session.query(Grievance).filter_by(number="17-7").one()
        service.assign(session, touched, steward.id, actor=ACTOR, now=NOW)

    undo(engine, import_id)

    with begin(engine) as session:
        assert [case.number for case in session.query(Grievance)] == ["17-7"]
        assert session.query(CaseEvent).count() == 4
        whys = [why for _, why in planned(session) if "Kept" in why]
    assert whys == ["Kept: somebody worked on it since. It is case 17-7."]


def test_an_old_number_that_looks_like_ours_does_not_stop_the_count(engine, take):
    write(engine, take(row(Case_No="2026-17a")))

    with begin(engine) as session:
        made = service.open_case(session, Opening("New"), actor=ACTOR, now=NOW)
        numbers = {case.number for case in session.query(Grievance)}
    assert numbers == {"old 2026-17a", made.number}


def test_what_goes_out_is_what_the_reader_may_open_and_confidence_is_kept(engine, take):
    write(engine, take(row(Subject="=cmd|calc"), row(Case_No="2", Subject="Other")))
    with begin(engine) as session:
        account = make_account(session, Role.OFFICER, office=Office.PRESIDENT)
        office = reader_of(account, Role.OFFICER, Office.PRESIDENT)
        stranger = reader_of(make_account(session, Role.STEWARD))
        endings.of(session, 1).is_confidential = True
        actor = office.acting("officer")

        taken = case_export.export(session, office, actor=actor, now=NOW)
        nothing = case_export.export(session, stranger, actor=stranger.acting("s"), now=NOW)
        looks = session.query(CaseLook).count()

    assert [one[0] for one in taken.cases] == ["17-004", "2"]
    assert [one[14] for one in taken.cases] == ["", "leave restored; posting"]
    assert (nothing.cases, nothing.events, looks) == ([], [], 2)
    assert len(json.loads(taken.as_json())["cases"][0]["events"]) == 4
    assert "'=cmd|calc" in written(case_export.CASE, taken.cases)


def test_an_export_is_read_back_as_a_file(engine, folder, take):
    """What we write out can be taken in again: headings, days and outcomes are understood."""
    write(engine, take(GOOD))
    with begin(engine) as session:
        account = make_account(session, Role.OFFICER, office=Office.PRESIDENT)
        office = reader_of(account, Role.OFFICER, Office.PRESIDENT)
        taken = case_export.export(session, office, actor=ACTOR, now=NOW)
        content = written(case_export.CASE, taken.cases).encode()
        found = old_files.take_file(session, folder, "again.csv", content, actor=ACTOR, now=NOW)

    left = set(import_columns.FIELDS) - set(found.mapping.values())
    assert left == set()


def test_a_person_takes_their_own_file_with_its_terms_and_nobody_elses(engine, take):
    write(engine, take(GOOD, row(Case_No="2")))
    with begin(engine) as session:
        member = make_member(session)
        own = session.get_one(Grievance, 1)
        own.member_id = member.id
        session.query(CaseEvent).filter_by(grievance_id=1).update({"note": "a remark"})
        endings.of(session, 1).is_confidential = True
        account = make_account(session, Role.MEMBER)
        reader = Reader(account.id, "Ann", member_id=member.id, held=(Held(Role.MEMBER),))

        taken = case_export.own_file(session, reader, actor=reader.acting("m"), now=NOW)
        stranger = Reader(account.id, "Ann", held=(Held(Role.MEMBER),))
        nothing = case_export.own_file(session, stranger, actor=ACTOR, now=NOW)

    assert [one[0] for one in taken.cases] == ["17-004"]
    assert "leave restored; posting" in taken.cases[0]
    assert "a remark" not in taken.as_json()
    assert nothing.cases == []
