"""Reminders before a safe date: each is due once, however often the job asks."""

from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.days import Calendar

from .models import Grievance, Reminder

AHEAD = (10, 5, 2, 1, 0)  # working days


def due_now(session: Session, today: date, now: datetime) -> list[Reminder]:
    """Write down the reminders whose day has come. One that was missed comes late, not never:
    of several missed ones only the nearest is told."""
    last = today + timedelta(days=30)
    query = select(Grievance).where(
        Grievance.is_open, Grievance.due_on >= today, Grievance.due_on <= last
    )
    made = [_remind(session, case, today, now) for case in session.scalars(query)]
    session.flush()
    return [one for one in made if one is not None]


def _remind(session: Session, case: Grievance, today: date, now: datetime) -> Reminder | None:
    assert case.due_on is not None
    left = working_days_left(today, case.due_on)
    reached = [ahead for ahead in AHEAD if left <= ahead]
    if not reached:
        return None
    told = select(Reminder.id).where(
        Reminder.grievance_id == case.id,
        Reminder.due_on == case.due_on,
        Reminder.due_for == case.due_for,
        Reminder.days_before <= min(reached),
    )
    if session.scalar(told) is not None:
        return None
    reminder = Reminder(
        grievance_id=case.id, due_on=case.due_on, due_for=case.due_for,
        days_before=min(reached), made_at=now,
    )  # fmt: skip
    session.add(reminder)
    return reminder


def working_days_left(today: date, due: date, calendar: Calendar | None = None) -> int:
    """Working days after today up to and with the due day; negative when it is past."""
    known = calendar or Calendar()
    low, high = min(today, due), max(today, due)
    days = (low + timedelta(days=n) for n in range(1, (high - low).days + 1))
    count = sum(known.is_business(day) for day in days)
    return count if due >= today else -count
