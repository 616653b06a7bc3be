"""Reminders before a safe date: each is due once, however often the job asks."""

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.days import Calendar
from organizer.core.quiet import may_reach_at
from organizer.core.reader import Actor
from organizer.people.calendar import calendar_of
from organizer.people.local import zone_of
from organizer.people.models import Account, Member, Shift
from organizer.storage import audit

from . import staffing
from .models import Grievance, Reminder, ReminderMail, Wall

AHEAD = (10, 5, 2, 1, 0)  # working days
LOOKED_AHEAD = timedelta(days=30)
MISSED = timedelta(days=14)  # a machine that stood still tells late, but it tells
URGENT = 2  # unanswered this close to the date, the chief is told


def remind(session: Session, today: date, now: datetime) -> list[Reminder]:
    """The reminders of the day, each with its mails; and the chief about those left unanswered."""
    unanswered = _unanswered(session, today)
    made = due_now(session, today, now)
    for reminder in made:
        case = session.get_one(Grievance, reminder.grievance_id)
        _write_mails(session, reminder, _whom(session, case, today), now)
    for reminder in unanswered:
        _escalate(session, reminder, today, now)
    session.flush()
    return made


def due_now(session: Session, today: date, now: datetime) -> list[Reminder]:
    """Write down the reminders whose day has come. One that was missed comes late, not never:
    of several missed ones only the nearest is told."""
    query = select(Grievance).where(
        Grievance.is_open,
        Grievance.due_on >= today - MISSED,
        Grievance.due_on <= today + LOOKED_AHEAD,
    )
    cases = session.scalars(query).all()
    told = _told(session, [case.id for case in cases])
    calendar = calendar_of(session)
    made = [_remind(case, today, now, calendar, told) for case in cases]
    found = [one for one in made if one is not None]
    session.add_all(found)
    session.flush()
    return found


Told = dict[tuple[int, date, str], int]


def _told(session: Session, ids: list[int]) -> Told:
    """For each case and date the nearest distance that was told already."""
    nearest: Told = {}
    for one in session.scalars(select(Reminder).where(Reminder.grievance_id.in_(ids))):
        key = (one.grievance_id, one.due_on, one.due_for)
        nearest[key] = min(nearest.get(key, one.days_before), one.days_before)
    return nearest


def _remind(
    case: Grievance, today: date, now: datetime, calendar: Calendar, told: Told
) -> Reminder | None:
    assert case.due_on is not None
    left = working_days_left(today, case.due_on, calendar)
    reached = [ahead for ahead in AHEAD if left <= ahead]
    if not reached or told.get((case.id, case.due_on, case.due_for), 99) <= min(reached):
        return None
    return Reminder(
        grievance_id=case.id, due_on=case.due_on, due_for=case.due_for,
        days_before=min(reached), made_at=now,
    )  # fmt: skip


def acknowledge(session: Session, case: Grievance, *, actor: Actor, now: datetime) -> int:
    """Somebody has seen it: nobody further up is told. How many reminders that answers."""
    open_ones = unacknowledged(session, case.id)
    for one in open_ones:
        one.acknowledged_at, one.acknowledged_by = now, actor.account_id
    if open_ones:
        audit.write(session, actor, "acknowledged a reminder", f"case {case.id}", now=now)
    return len(open_ones)


def unacknowledged(session: Session, grievance_id: int) -> list[Reminder]:
    """Those about the date that still stands."""
    query = (
        select(Reminder)
        .join(Grievance)
        .where(Reminder.grievance_id == grievance_id, Reminder.acknowledged_at.is_(None))
        .where(Reminder.due_on == Grievance.due_on, Reminder.due_for == Grievance.due_for)
    )
    return list(session.scalars(query.order_by(Reminder.id)))


def _unanswered(session: Session, today: date) -> list[Reminder]:
    query = (
        select(Reminder)
        .join(Grievance)
        .where(Grievance.is_open, Reminder.acknowledged_at.is_(None))
        .where(Reminder.due_on == Grievance.due_on, Reminder.due_for == Grievance.due_for)
        .where(Reminder.days_before <= URGENT, Reminder.due_on >= today - MISSED)
    )
    return list(session.scalars(query))


def _whom(session: Session, case: Grievance, today: date) -> list[Account]:
    """Whoever carries the case; when nobody does, the chief."""
    held = [one.account_id for one in staffing.assigned(session, case.id)]
    return staffing.active(session, held, today) or _chiefs(session, case.id, today)


def _chiefs(session: Session, grievance_id: int, today: date) -> list[Account]:
    walls = set(session.scalars(select(Wall.account_id).where(Wall.grievance_id == grievance_id)))
    return [one for one in staffing.chiefs(session, today) if one.id not in walls]


def _escalate(session: Session, reminder: Reminder, today: date, now: datetime) -> None:
    chiefs = _chiefs(session, reminder.grievance_id, today)
    _write_mails(session, reminder, chiefs, now, is_escalation=True)


def _write_mails(
    session: Session, reminder: Reminder, people: list[Account], now: datetime, *,
    is_escalation: bool = False,
) -> None:  # fmt: skip
    known = select(ReminderMail.account_id).where(ReminderMail.reminder_id == reminder.id)
    told = set(session.scalars(known))
    session.add_all(
        ReminderMail(
            reminder_id=reminder.id, account_id=one.id, is_escalation=is_escalation,
            not_before=_may_be_told(session, one, now),
        )
        for one in people
        if one.id not in told
    )  # fmt: skip
    session.flush()


def _may_be_told(session: Session, account: Account, now: datetime) -> datetime:
    """Not in the night, and not in the sleep that follows a night's work."""
    zone = zone_of(session)
    there = now.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None)
    member = session.get(Member, account.member_id) if account.member_id else None
    shift = session.get(Shift, member.shift_id) if member and member.shift_id else None
    awake = may_reach_at(there, shift.starts if shift else "", shift.ends if shift else "")
    if awake == there:
        return now
    return awake.replace(tzinfo=zone).astimezone(UTC).replace(tzinfo=None)


def working_days_left(today: date, due: date, calendar: Calendar | None = None) -> int:
    """Working days after today up to and with the due day; negative when it is past."""
    known = calendar or Calendar()
    low, high = min(today, due), max(today, due)
    days = (low + timedelta(days=n) for n in range(1, (high - low).days + 1))
    count = sum(known.is_business(day) for day in days)
    return count if due >= today else -count
