"""A case from opening to answer, and who reaches it."""

from datetime import date

import pytest

from organizer.core.case_event import Happened, Kind
from organizer.core.clock_rule import Unit
from organizer.core.errors import NotFound, Refused
from organizer.core.procedure import Limit, Procedure, RunsFrom, Step, to_plain
from organizer.core.reader import Held, Office, Reader, Role
from organizer.grievances import access, queries, service
from organizer.grievances.models import CaseProcedure, Reminder
from organizer.grievances.opening import Opening
from organizer.grievances.reminders import due_now
from tests.conftest import NOW
from tests.factories import make_account


def limit(number, runs_from, is_confirmed=True):
    words = "Invented words of an agreement."
    return Limit(number, Unit.CALENDAR, runs_from, words, "Art. 9 § 1", is_confirmed)


TWO_STEPS = Procedure(
    (
        Step("step one", limit(20, RunsFrom.EARLIER), limit(10, RunsFrom.FILED)),
        Step("step two", limit(10, RunsFrom.ANSWER), limit(10, RunsFrom.FILED)),
    ),
    limit(30, RunsFrom.ANSWER),
)


def reader_of(account, role=Role.STEWARD, office=None):
    return Reader(account.id, account.name, held=(Held(role, office),))


@pytest.fixture
def opened(session):
    kept = CaseProcedure(name="Invented", plain=to_plain(TWO_STEPS))
    session.add(kept)
    session.flush()
    steward = reader_of(make_account(session, Role.STEWARD))
    asked = Opening("Denied leave", incident_on=date(2026, 2, 16), procedure_id=kept.id)
    case = service.open_case(session, asked, actor=steward.acting("steward"), now=NOW)
    return case, steward


def record(session, opened, kind, day, step=0, **more):
    case, steward = opened
    actor = steward.acting("steward")
    event = Happened(kind, date(2026, *day), step)
    return service.record_event(session, case, event, actor=actor, now=NOW, **more)


def test_filing_stops_our_clock_and_starts_theirs(session, opened):
    case, _ = opened
    assert (case.status, case.due_for) == ("drafting", "File step one")
    assert case.due_on == date(2026, 3, 6)  # Sunday 8 March, and the safe day before

    record(session, opened, Kind.FILED, (2, 20), 1)

    assert case.status == "at step 1, awaiting answer"
    assert case.due_on is None
    assert case.late_after == date(2026, 3, 2)


def test_an_early_answer_starts_the_next_clock(session, opened):
    record(session, opened, Kind.FILED, (2, 18), 1)
    record(session, opened, Kind.ANSWERED, (2, 20), 1)

    case, _ = opened
    assert (case.due_for, case.due_on) == ("File step two", date(2026, 3, 2))


def test_a_correction_keeps_the_old_entry_and_moves_the_date(session, opened):
    entry = record(session, opened, Kind.FILED, (2, 20), 1)
    record(session, opened, Kind.FILED, (2, 18), 1, corrects=entry.id)

    case, _ = opened
    assert case.late_after < date(2026, 3, 2)
    assert [counts for _, counts in queries.timeline(session, case)] == [False, True, True]


@pytest.mark.parametrize(
    ("kind", "day", "step", "said"),
    [
        (Kind.FILED, (4, 1), 1, "has not come yet"),
        (Kind.FILED, (2, 1), 1, "filed before it happened"),
        (Kind.ANSWERED, (2, 20), 1, "not filed yet"),
        (Kind.ABEYANCE_ENDED, (2, 20), 0, "ends without a beginning"),
        (Kind.FILED, (2, 20), 7, "has 2 steps"),
    ],
)
def test_what_cannot_be_is_refused(session, opened, kind, day, step, said):
    with pytest.raises(Refused, match=said):
        record(session, opened, kind, day, step)


def test_only_whoever_is_assigned_reaches_it_and_a_wall_beats_the_president(session, opened):
    case, steward = opened
    other = reader_of(make_account(session, Role.STEWARD))
    president = reader_of(
        make_account(session, Role.OFFICER, office=Office.PRESIDENT), Role.OFFICER, Office.PRESIDENT
    )
    assert access.case(session, steward, case.id) is access.case(session, president, case.id)
    with pytest.raises(NotFound):
        access.case(session, other, case.id)

    service.wall(
        session, case, president.account_id, "a cousin", actor=steward.acting("steward"), now=NOW
    )

    with pytest.raises(NotFound):
        access.case(session, president, case.id)
    assert queries.board(session, president, queries.Wanted()) == []


def test_a_reminder_is_made_once(session, opened):
    (first,) = due_now(session, NOW.date(), NOW)

    assert session.get_one(Reminder, first.id).days_before == 5
    assert due_now(session, NOW.date(), NOW) == []
