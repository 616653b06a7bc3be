"""Reminders: each once, never in the night, never lost, and on to the chief when nobody answers."""

from contextlib import contextmanager
from datetime import date, datetime, timedelta

import pytest

from organizer.core.case_event import Happened, Kind
from organizer.core.errors import Unavailable
from organizer.core.reader import Role
from organizer.grievances import daily, reminders, service
from organizer.grievances.models import CaseProcedure, Grievance, Reminder, ReminderMail
from organizer.grievances.reminder_mail import Post, send_due
from organizer.jobs import loop as jobs
from organizer.people.calendar_models import Closure
from organizer.people.daily import ask_for_daily
from organizer.people.models import Account, RoleHeld, Shift
from organizer.storage import queue
from organizer.storage.session import begin
from tests.factories import make_account, make_member
from tests.grievances.test_cases import TWO_STEPS, reader_of, to_plain
from tests.wire.smtp_server import Box, smtp_server

# Friday 6 March 2026 is the safe date of what happened on 16 February.
OPENED = datetime(2026, 2, 17, 15, 0)


@contextmanager
def posted():
    box = Box()
    with smtp_server(box) as port:
        yield f"smtp://127.0.0.1:{port}", box


@pytest.fixture
def case(engine):
    """A case of a steward, with a chief; the steward's reader."""
    with begin(engine) as session:
        make_account(session, Role.CHIEF_STEWARD, email="chief@example.org")
        steward = reader_of(make_account(session, Role.STEWARD, email="steward@example.org"))
        session.query(RoleHeld).update({"from_on": date(2026, 1, 1)})
        kept = CaseProcedure(name="Invented", plain=to_plain(TWO_STEPS))
        session.add(kept)
        session.flush()
        asked = service.Opening("Marmalade", incident_on=date(2026, 2, 16), procedure_id=kept.id)
        service.open_case(session, asked, actor=steward.acting("steward"), now=OPENED)
    return steward


def days(engine, first, last, hour=15):
    """Run the job of each day; which reminders it made."""
    made = {}
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        daily.day_of_cases(engine, datetime(day.year, day.month, day.day, hour))
        with begin(engine) as session:
            made[day] = session.query(Reminder).count()
    return made


def test_they_come_ten_five_two_one_working_days_before_and_on_the_morning(engine, case):
    days(engine, date(2026, 2, 17), date(2026, 3, 6))

    with begin(engine) as session:
        told = {one.days_before: one.made_at.date() for one in session.query(Reminder)}
    assert told == {
        10: date(2026, 2, 20), 5: date(2026, 2, 27), 2: date(2026, 3, 4), 1: date(2026, 3, 5),
        0: date(2026, 3, 6),
    }  # fmt: skip


def test_a_machine_that_stood_still_tells_the_nearest_late_but_tells(engine, case):
    days(engine, date(2026, 3, 9), date(2026, 3, 9))

    with begin(engine) as session:
        assert [one.days_before for one in session.query(Reminder)] == [0]


def test_a_closure_brings_a_reminder_no_later(engine, case):
    with begin(engine) as session:
        session.add(Closure(day=date(2026, 3, 5), kind="closed locally", why="snow",
                            recorded_at=OPENED))  # fmt: skip
    days(engine, date(2026, 2, 19), date(2026, 2, 19))

    with begin(engine) as session:
        assert [one.days_before for one in session.query(Reminder)] == [10]


def test_filing_ends_them(engine, case):
    days(engine, date(2026, 2, 27), date(2026, 2, 27))
    with begin(engine) as session:
        found = session.get(Grievance, 1)
        service.record_event(
            session, found, Happened(Kind.FILED, date(2026, 2, 27), 1),
            actor=case.acting("steward"), now=datetime(2026, 2, 27, 16),
        )  # fmt: skip
    days(engine, date(2026, 3, 2), date(2026, 3, 6))

    with begin(engine) as session:
        assert [one.days_before for one in session.query(Reminder)] == [5]
    with posted() as (url, box):
        assert send_due(engine, Post(url, "local@example.org"), lambda: OPENED) == 0
        assert not box.taken


def test_mail_names_the_case_by_its_number_and_nobody_gets_it_twice(engine, case):
    days(engine, date(2026, 2, 27), date(2026, 2, 27))
    moment = datetime(2026, 2, 27, 15)
    with posted() as (url, box):
        post = Post(url, "local@example.org", "https://local.example")
        assert send_due(engine, post, lambda: moment) == 1
        assert send_due(engine, post, lambda: moment) == 0

    assert box.taken == {"steward@example.org": 1}
    message = box.messages["steward@example.org"]
    assert message["Subject"] == "2026-00001: File step one, Fri 6 Mar 2026 (5 working days left)"
    assert "https://local.example/cases/1" in message.get_content()
    assert "Marmalade" not in message.as_string()


def test_what_was_under_way_when_the_machine_stopped_is_not_sent_again(engine, case):
    days(engine, date(2026, 2, 27), date(2026, 2, 27))
    with begin(engine) as session:
        session.query(ReminderMail).one().state = "sending"

    with posted() as (url, box):
        send_due(engine, Post(url, "local@example.org"), lambda: datetime(2026, 2, 27, 16))

    assert not box.taken
    with begin(engine) as session:
        assert session.query(ReminderMail).one().state == "unsure"


def test_a_server_that_is_away_loses_nothing(engine, case):
    days(engine, date(2026, 2, 27), date(2026, 2, 27))
    away = Post("smtp://127.0.0.1:9", "local@example.org")

    with pytest.raises(Unavailable):
        send_due(engine, away, lambda: datetime(2026, 2, 27, 17))

    with posted() as (url, box):
        send_due(engine, Post(url, "local@example.org"), lambda: datetime(2026, 2, 27, 17, 10))
        assert not box.taken  # not at once again
        send_due(engine, Post(url, "local@example.org"), lambda: datetime(2026, 2, 27, 17, 15))
    assert box.taken == {"steward@example.org": 1}


def test_in_quiet_hours_it_waits_for_the_morning_and_for_the_night_worker_to_wake(engine, case):
    with begin(engine) as session:
        shift = Shift(name="Nights", starts="23:00", ends="07:30")
        session.add(shift)
        session.flush()
        member = make_member(session, shift_id=shift.id)
        account = session.get(service.Assignment, 1).account_id
        session.get(Account, account).member_id = member.id

    days(engine, date(2026, 2, 27), date(2026, 2, 27), hour=9)  # four in the morning there

    with begin(engine) as session:
        moment = session.query(ReminderMail).one().not_before
    assert moment == datetime(2026, 2, 27, 21, 30)  # half past four in the afternoon


def test_the_chief_is_told_once_when_nobody_answers_and_not_when_somebody_does(engine, case):
    days(engine, date(2026, 3, 4), date(2026, 3, 6))
    with begin(engine) as session:
        mails = [(one.reminder_id, one.is_escalation) for one in session.query(ReminderMail)]
    assert mails.count((1, True)) == 1
    assert mails.count((2, True)) == 1

    with begin(engine) as session:
        found = session.get(Grievance, 1)
        answered = reminders.acknowledge(
            session, found, actor=case.acting("steward"), now=datetime(2026, 3, 6, 16)
        )
        assert answered == 3
    days(engine, date(2026, 3, 9), date(2026, 3, 9))
    with begin(engine) as session:
        assert session.query(ReminderMail).filter_by(reminder_id=3, is_escalation=True).count() == 0


def test_a_case_whose_steward_left_reminds_the_chief(engine, case):
    with begin(engine) as session:
        session.query(Account).filter_by(email="steward@example.org").one().locked_at = OPENED

    days(engine, date(2026, 2, 27), date(2026, 2, 27))

    with begin(engine) as session:
        whom = session.query(ReminderMail).one().account_id
        assert session.get(Account, whom).email == "chief@example.org"


def test_the_loop_asks_for_the_day_once_and_only_where_there_are_cases(engine, config, case):
    ask_for_daily(engine, jobs.DAILY, datetime(2026, 2, 27, 8))  # three in the morning there
    ask_for_daily(engine, jobs.DAILY, datetime(2026, 2, 27, 15))
    ask_for_daily(engine, jobs.DAILY, datetime(2026, 2, 27, 16))
    ask_for_daily(engine, jobs.DAILY, datetime(2026, 2, 28, 15))

    with begin(engine) as session:
        asked = [j.asked_at.day for j in session.query(queue.Job).filter_by(kind="day-of-cases")]
        assert asked == [27, 28]
        session.get(Grievance, 1).is_open = False
    ask_for_daily(engine, jobs.DAILY, datetime(2026, 3, 1, 15))
    with begin(engine) as session:
        assert session.query(queue.Job).filter_by(kind="day-of-cases").count() == 2


def test_managements_silence_starts_our_next_clock_without_anybody_looking(engine, case):
    with begin(engine) as session:
        service.record_event(
            session, session.get(Grievance, 1), Happened(Kind.FILED, date(2026, 2, 17), 1),
            actor=case.acting("steward"), now=OPENED,
        )  # fmt: skip
        assert session.get(Grievance, 1).due_on is None

    days(engine, date(2026, 3, 2), date(2026, 3, 2))

    with begin(engine) as session:
        found = session.get(Grievance, 1)
        assert (found.status, found.due_for) == ("at step 1, answer overdue", "File step two")
        assert found.due_on == date(2026, 3, 9)
