"""A person's own file: what is in the archive, what stays out, and that it is said."""

import io
import zipfile

import pytest

from organizer.core.reader import Held, Reader, Role
from organizer.documents import archive
from organizer.grievances import own_file
from organizer.grievances.models import CaseLook, CasePerson, Grievance
from organizer.grievances.paper_models import CaseLetter
from organizer.grievances.papers import Answers, Patients
from organizer.storage import files
from organizer.storage.session import begin
from tests.conftest import NOW
from tests.factories import make_account, make_member

from .papers_given import mail, open_case, steward_of, take

CLEAN = Answers(patients=Patients.NO)
MEDICAL = Answers(is_medical=True, patients=Patients.NO)
PATIENT = Answers(patients=Patients.YES)


@pytest.fixture
def home(engine, config):
    """A case of somebody in the roster, and the four things that papers are put in with."""
    with begin(engine) as session:
        steward = steward_of(session)
        case = open_case(session, steward)
        case.member_id = make_member(session, name="Robin Sample").id
    return engine, config.home / "files", case, steward


def taken_by(home, member_id):
    """The names in the archive with their bytes; None where there is nothing to take."""
    engine, folder, _, _ = home
    with begin(engine) as session:
        account = make_account(session, Role.UNIT_EMPLOYEE)
        reader = Reader(account.id, "Robin", member_id, held=(Held(Role.UNIT_EMPLOYEE),))
        found = own_file.take(
            session, reader, actor=reader.acting("employee"), now=NOW, today=NOW.date()
        )
    if found is None:
        return None
    packed = io.BytesIO()
    archive.pack(packed, found.contents(folder))
    with zipfile.ZipFile(packed) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_the_papers_the_letters_and_the_dates_are_in_it_medical_ones_too(home):
    engine, folder, case, _ = home
    take(*home, ("my shifts.txt", b"late again"), answers=CLEAN)
    take(*home, ("the doctor's letter.txt", b"rest"), answers=MEDICAL)
    with begin(engine) as session:
        session.add(CaseLetter(grievance_id=case.id, kind="dfr", fields={}, made_at=NOW,
                               changed_at=NOW, file_hash=files.keep(folder, b"%PDF")))  # fmt: skip

    found = taken_by(home, case.member_id)

    assert found[f"papers/{case.number}/1 my shifts.txt"] == b"late again"
    assert found[f"papers/{case.number}/2 the doctor's letter.txt"] == b"rest"
    assert found[f"letters/{case.number}/1 dfr.pdf"] == b"%PDF"
    assert b"the union" in found["dates.csv"]
    assert b"Left out" not in found["read-me-first.txt"]


def test_a_paper_that_may_show_a_patient_stays_out_with_its_message_and_is_named(home):
    _, _, case, _ = home
    take(*home, ("chart.txt", b"a chart"), answers=PATIENT)
    take(*home, ("nobody looked.txt", b"what is it"))
    take(*home, ("sent.eml", mail([("chart 2.txt", b"another")])), answers=CLEAN)
    with begin(home[0]) as session:
        session.query(own_file.CaseDocument).filter_by(name="chart 2.txt").one().patients = "yes"

    found = taken_by(home, case.member_id)

    told = found["read-me-first.txt"].decode()
    assert not [name for name in found if name.startswith("papers/")]
    assert all(name in told for name in ("chart.txt", "nobody looked.txt", "sent.eml", "chart 2"))


def test_the_papers_of_several_people_stay_out_and_are_not_named(home):
    engine, _, case, _ = home
    take(*home, ("about Bo Other.txt", b"Bo"), answers=CLEAN)
    with begin(engine) as session:
        session.get_one(Grievance, case.id).kind = "group"
        session.add(CasePerson(grievance_id=case.id, name="Bo Other", added_at=NOW))

    found = taken_by(home, case.member_id)

    assert b"of several people" in found["read-me-first.txt"]
    assert b"Bo" not in b"".join([*found.values(), *map(str.encode, found)])


def test_nobody_takes_the_file_of_another_and_each_taking_is_kept(home):
    engine, _, case, _ = home
    with begin(engine) as session:
        other = make_member(session, name="Bo Other").id

    assert taken_by(home, other) is None
    assert taken_by(home, None) is None
    assert taken_by(home, case.member_id)
    with begin(engine) as session:
        assert [one.at_what for one in session.query(CaseLook)] == ["own file"]
