"""The people of a group grievance: who may be listed, and where they are named."""

import pytest

from organizer.core.errors import Invalid, NotFound
from organizer.core.reader import Held, Reader, Role
from organizer.grievances import case_export, group, letter_facts, queries, service
from organizer.grievances.choices import CaseKind
from organizer.grievances.group import Person
from organizer.grievances.opening import Opening
from tests.conftest import NOW
from tests.factories import make_account, make_member
from tests.grievances.making import make_unit
from tests.grievances.test_cases import reader_of


@pytest.fixture
def steward(session):
    return reader_of(make_account(session, Role.STEWARD))


@pytest.fixture
def case(session, steward):
    asked = Opening("Night tours", CaseKind.GROUP, people=(Person("Bo Sample"),))
    return service.open_case(session, asked, actor=steward.acting("steward"), now=NOW)


def add(session, steward, case, **who):
    person = group.named(session, steward, **who)
    return group.add(session, case, person, actor=steward.acting("steward"), now=NOW)


def names(session, case):
    return [one.name for one in group.people(session, case)]


def test_the_roster_says_the_name_and_others_are_typed(session, steward, case):
    member = make_member(session, name="Ada Invented")

    add(session, steward, case, member_id=member.id)
    add(session, steward, case, name="  Zoë   Example ")

    assert names(session, case) == ["Ada Invented", "Bo Sample", "Zoë Example"]
    assert queries.grievant(session, case) == "Ada Invented and others listed"


def test_somebody_is_listed_once_and_can_be_taken_off(session, steward, case):
    with pytest.raises(Invalid, match="listed already"):
        add(session, steward, case, name="BO SAMPLE")

    kept = group.people(session, case)[0]
    group.remove(session, case, kept.id, actor=steward.acting("steward"), now=NOW)

    assert names(session, case) == []


def test_whom_one_may_not_see_in_the_roster_one_cannot_list(session, case):
    ours, theirs = make_unit(session, "Ours"), make_unit(session, "Theirs")
    account = make_account(session, Role.STEWARD)
    reader = Reader(account.id, account.name, held=(Held(Role.STEWARD, unit_id=ours.id),))
    far = make_member(session, name="Far Invented", unit_id=theirs.id)

    assert group.offered(session, reader, "Invented", NOW.date()) == []
    with pytest.raises(NotFound):
        group.named(session, reader, member_id=far.id)


def test_a_letter_says_that_others_are_listed_and_lists_them(session, steward, case):
    add(session, steward, case, name="Ada Invented")

    known = letter_facts.facts(session, steward, case, "step", NOW.date())

    assert known["grievant"] == "Ada Invented and others listed"
    assert known["people"].splitlines() == ["Ada Invented", "Bo Sample"]


def test_the_export_lists_them_and_an_own_file_names_nobody_else(session, steward, case):
    member = make_member(session, name="Ada Invented")
    add(session, steward, case, member_id=member.id)
    case.what_happened = "Bo was first."
    own = Reader(9, "Ada Invented", member.id, held=(Held(Role.UNIT_EMPLOYEE),))
    actor = steward.acting("steward")

    taken = case_export.export(session, steward, actor=actor, now=NOW).as_json()
    hers = case_export.own_file(session, own, actor=actor, now=NOW)

    assert "Ada Invented; Bo Sample" in taken
    assert len(hers.cases) == 1
    assert "Bo" not in hers.as_json()


@pytest.mark.parametrize(("name", "said"), [("  ", "Type the name"), ("x" * 201, "at most 200")])
def test_a_name_that_is_none_is_said(session, steward, case, name, said):
    with pytest.raises(Invalid, match=said):
        add(session, steward, case, name=name)


def test_only_a_group_has_a_list(session, steward):
    asked = Opening("Denied leave", people=(Person("Bo Sample"),))
    one = service.open_case(session, asked, actor=steward.acting("steward"), now=NOW)

    with pytest.raises(Invalid, match="Only a group"):
        add(session, steward, one, name="Ada Invented")
    assert names(session, one) == []
