"""Reminders before a safe date: each is due once, however often the job asks."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import ColumnElement, and_, func, insert, select
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
# The date that a reminder is about is still the case's.
STANDS = (Reminder.due_on == Grievance.due_on, Reminder.due_for == Grievance.due_for)
URGENT = 2  # unanswered this close to the date, the chief is told


@dataclass(frozen=True)
class Due:
    """A case with the date that comes near."""

    id: int
    due_on: date
    due_for: str


@dataclass(frozen=True)
class Written:
    """A reminder that stands in the table: which, and of which case."""

    id: int
    grievance_id: int


def remind(session: Session, today: date, now: datetime) -> list[Written]:
    """The reminders of the day, each with its mails; and the chief about those left unanswered."""
    unanswered = _unanswered(session, today)
    made = due_now(session, today, now)
    if not made and not unanswered:
        return []
    people = _People(session, today, now)
    told = _mailed(session, today)
    mails = [
        mail for one in made for mail in people.mails(one, people.whom(one.grievance_id), told)
    ]
    for one in unanswered:
        chiefs = people.chiefs_of(one.grievance_id)
        mails += people.mails(one, chiefs, told, is_escalation=True)
    if mails:
        session.execute(insert(ReminderMail), mails)
    session.flush()
    return made


def due_now(session: Session, today: date, now: datetime) -> list[Written]:
    """Write down the reminders whose day has come. One that was missed comes late, not never:
    of several missed ones only the nearest is told."""
    query = select(Grievance.id, Grievance.due_on, Grievance.due_for).where(_near(today))
    cases = [Due(key, due, what) for key, due, what in session.execute(query) if due]
    told = _told(session, today)
    calendar = calendar_of(session)
    left = {due: working_days_left(today, due, calendar) for due in {case.due_on for case in cases}}
    rows = [row for case in cases if (row := _row(case, now, left, told.get(case.id)))]
    return _written(session, rows) if rows else []


def _near(today: date) -> ColumnElement[bool]:
    span = Grievance.due_on.between(today - MISSED, today + LOOKED_AHEAD)
    return and_(Grievance.is_open, span)


def _told(session: Session, today: date) -> dict[int, int]:
    """For each case the nearest distance that was told already of the date that stands."""
    query = (
        select(Reminder.grievance_id, func.min(Reminder.days_before))
        .join(Grievance)
        .where(_near(today), *STANDS)
        .group_by(Reminder.grievance_id)
    )
    return {row[0]: row[1] for row in session.execute(query)}


def _row(
    case: Due, now: datetime, left: dict[date, int], told: int | None
) -> dict[str, object] | None:
    reached = [ahead for ahead in AHEAD if left[case.due_on] <= ahead]
    if not reached or (told is not None and told <= min(reached)):
        return None
    return {"grievance_id": case.id, "due_on": case.due_on, "due_for": case.due_for,
            "days_before": min(reached), "made_at": now}  # fmt: skip


def _written(session: Session, rows: list[dict[str, object]]) -> list[Written]:
    """All rows in one statement: thousands as objects would take most of the day's second."""
    last = session.scalar(select(func.max(Reminder.id))) or 0
    session.execute(insert(Reminder), rows)
    made = select(Reminder.id, Reminder.grievance_id).where(Reminder.id > last)
    return [Written(*row) for row in session.execute(made.order_by(Reminder.id))]


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
        .where(Reminder.grievance_id == grievance_id, Reminder.acknowledged_at.is_(None), *STANDS)
    )
    return list(session.scalars(query.order_by(Reminder.id)))


def _unanswered(session: Session, today: date) -> list[Written]:
    query = (
        select(Reminder.id, Reminder.grievance_id)
        .join(Grievance)
        .where(Grievance.is_open, Reminder.acknowledged_at.is_(None), *STANDS)
        .where(Reminder.days_before <= URGENT, Reminder.due_on >= today - MISSED)
    )
    return [Written(*row) for row in session.execute(query.order_by(Reminder.id))]


def _mailed(session: Session, today: date) -> set[tuple[int, int]]:
    """Which reminder of a date that is still told went to whom already."""
    query = (
        select(ReminderMail.reminder_id, ReminderMail.account_id)
        .join(Reminder, Reminder.id == ReminderMail.reminder_id)
        .where(Reminder.due_on >= today - MISSED)
    )
    return {(row[0], row[1]) for row in session.execute(query)}


class _People:
    """Who is told of which case, and when each may be reached: asked once for all of them."""

    def __init__(self, session: Session, today: date, now: datetime) -> None:
        self.now, self.zone = now, zone_of(session)
        self.chiefs = staffing.chiefs(session, today)
        self.carried = staffing.carried_by(session, today)
        walls = select(Wall.grievance_id, Wall.account_id)
        self.walls = {(row[0], row[1]) for row in session.execute(walls)}
        shifts = (
            select(Account.id, Shift)
            .join(Member, Member.id == Account.member_id)
            .join(Shift, Shift.id == Member.shift_id)
        )
        self.shifts = {row[0]: row[1] for row in session.execute(shifts)}
        self.awake: dict[int, datetime] = {}

    def whom(self, grievance_id: int) -> list[Account]:
        """Whoever carries the case; when nobody does, the chief."""
        return self.carried.get(grievance_id) or self.chiefs_of(grievance_id)

    def chiefs_of(self, grievance_id: int) -> list[Account]:
        return [one for one in self.chiefs if (grievance_id, one.id) not in self.walls]

    def mails(
        self, reminder: Written, people: list[Account], told: set[tuple[int, int]], *,
        is_escalation: bool = False,
    ) -> list[dict[str, object]]:  # fmt: skip
        """Rows to write: a thousand at once need no objects."""
        return [
            {"reminder_id": reminder.id, "account_id": one.id, "is_escalation": is_escalation,
             "not_before": self._may_be_told(one.id)}
            for one in people
            if (reminder.id, one.id) not in told
        ]  # fmt: skip

    def _may_be_told(self, account_id: int) -> datetime:
        if account_id not in self.awake:
            self.awake[account_id] = self._awake(self.shifts.get(account_id))
        return self.awake[account_id]

    def _awake(self, shift: Shift | None) -> datetime:
        """Not in the night, and not in the sleep that follows a night's work."""
        there = self.now.replace(tzinfo=UTC).astimezone(self.zone).replace(tzinfo=None)
        awake = may_reach_at(there, shift.starts if shift else "", shift.ends if shift else "")
        if awake == there:
            return self.now
        return awake.replace(tzinfo=self.zone).astimezone(UTC).replace(tzinfo=None)


def working_days_left(today: date, due: date, calendar: Calendar | None = None) -> int:
    """Working days after today up to and with the due day; negative when it is past."""
    known = calendar or Calendar()
    low, high = min(today, due), max(today, due)
    days = (low + timedelta(days=n) for n in range(1, (high - low).days + 1))
    count = sum(known.is_business(day) for day in days)
    return count if due >= today else -count
