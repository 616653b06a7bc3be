"""A steward goes while cases are theirs: nothing is lost, and whoever gives cases out is told."""

from datetime import date, datetime

import pytest

from organizer.core.reader import Office, Role
from organizer.grievances import daily, queries, service, today
from organizer.grievances.models import Grievance, ReminderMail
from organizer.people import accounts
from organizer.people.models import Account, RoleHeld
from organizer.storage.session import begin
from tests.factories import make_account
from tests.grievances.making import make_case, make_procedure
from tests.grievances.test_cases import reader_of

NOON = datetime(2026, 2, 27, 17)  # of a Friday; the cases are due on Friday, 6 March


@pytest.fixture
def local(engine):
    """A president, a chief, and a steward with three cases; the readers of the last two."""
    with begin(engine) as session:
        make_account(session, Role.OFFICER, office=Office.PRESIDENT)
        chief = reader_of(make_account(session, Role.CHIEF_STEWARD), Role.CHIEF_STEWARD)
        steward = reader_of(make_account(session, Role.STEWARD, name="Sam Goes"))
        make_account(session, Role.STEWARD, name="Kim Stays")
        session.query(RoleHeld).update({"from_on": date(2026, 1, 1)})
        procedure = make_procedure(session)
        for _ in range(3):
            make_case(session, steward.acting("steward"), procedure, began=date(2026, 2, 16),
                      now=datetime(2026, 2, 17, 15))  # fmt: skip
    return chief, steward


def locked(session, steward):
    owner = session.get_one(Account, steward.account_id)
    accounts.lock(session, owner, "has left", actor=steward.acting("officer"), now=NOON)


def role_ended(session, steward):
    held = session.query(RoleHeld).filter_by(account_id=steward.account_id).one()
    accounts.end_role(session, held.id, actor=steward.acting("officer"), now=NOON)


def asked_for(session, reader):
    return [one for one in today.today(session, reader, NOON) if "Hand over" in one.title]


@pytest.mark.parametrize("goes", [locked, role_ended])
def test_the_chief_is_asked_at_once_until_the_cases_are_handed_over(engine, local, goes):
    chief, steward = local
    with begin(engine) as session:
        before = asked_for(session, chief)
        goes(session, steward)
        (task,) = asked_for(session, chief)
        heir = session.query(Account).filter_by(name="Kim Stays").one()
        actor = chief.acting("chief steward")
        moved = service.hand_over(session, steward.account_id, heir.id, actor=actor, now=NOON)

        rows = queries.board(session, chief, queries.Wanted())
        after = asked_for(session, chief)

    assert before == []
    assert (task.title, task.detail[:12]) == ("Hand over the cases of Sam Goes", "3 open cases")
    assert task.link.endswith(f"?from={steward.account_id}")
    assert (moved, after) == (3, [])
    assert {row.stewards for row in rows} == {(heir.name,)}


@pytest.mark.parametrize("goes", [locked, role_ended])
def test_until_then_dates_and_events_stand_and_the_chief_is_reminded(engine, local, goes):
    chief, steward = local
    with begin(engine) as session:
        dates = [one.due_on for one in session.query(Grievance).order_by(Grievance.id)]
        goes(session, steward)

    daily.day_of_cases(engine, NOON)

    with begin(engine) as session:
        kept = session.query(Grievance).order_by(Grievance.id).all()
        told = {one.account_id for one in session.query(ReminderMail)}
        assert [one.due_on for one in kept] == dates
        assert all(one.is_open for one in kept)
        assert told == {chief.account_id}


def test_a_steward_is_not_asked_and_one_who_left_reaches_nothing(engine, local):
    _, steward = local
    with begin(engine) as session:
        other = reader_of(make_account(session, Role.STEWARD))
        role_ended(session, steward)
        gone = type(steward)(steward.account_id, steward.name)

        assert asked_for(session, other) == []
        assert queries.board(session, gone, queries.Wanted()) == []
