"""Sending reminders: each row is claimed before it leaves, so that it leaves once.

A row that was under way when the machine stopped is never sent again by itself: whether
it arrived is not known. It stands on Today all the same, and an unanswered one goes on
to the chief.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Engine, select, update
from sqlalchemy.orm import Session

from organizer.core.day_words import short, with_weekday
from organizer.core.errors import Unavailable
from organizer.people.local import the_local, today
from organizer.people.models import Account
from organizer.storage.session import begin, reading
from organizer.wire.dkim import Signer
from organizer.wire.mail import Connection, Letter, server_of
from organizer.wire.outcome import Fate

from .models import Grievance, Reminder, ReminderMail
from .reminders import working_days_left

AGAIN = timedelta(minutes=15)


@dataclass(frozen=True)
class Post:
    """Where mail leaves, as the settings say; empty: reminders stand on Today alone."""

    smtp_url: str = field(default="", repr=False)
    mail_from: str = ""
    public_url: str = ""
    signer: Signer | None = None


def send_due(engine: Engine, post: Post, now: Callable[[], datetime]) -> int:
    """Send what is due; how many left. Raises Unavailable when the server is not there."""
    if not post.smtp_url or not post.mail_from:
        return 0
    _settle_interrupted(engine, now())
    sent = 0
    with Connection(server_of(post.smtp_url), post.signer) as connection:
        while claimed := _claim(engine, post, now()):
            mail_id, letter = claimed
            outcome = connection.send(letter)
            _settle(engine, mail_id, outcome.fate, outcome.why, now())
            if outcome.fate == Fate.DOWN:
                raise Unavailable(f"No reminder left: {outcome.why}.")
            sent += outcome.fate == Fate.SENT
    return sent


def next_moment(session: Session) -> datetime | None:
    """When the next waiting row may leave."""
    query = select(ReminderMail.not_before).where(ReminderMail.state == "waiting")
    return session.scalar(query.order_by(ReminderMail.not_before).limit(1))


def _claim(engine: Engine, post: Post, now: datetime) -> tuple[int, Letter] | None:
    """Take one row and write that it is under way; what is out of date is passed over."""
    with begin(engine) as session:
        while row := _next(session, now):
            won = update(ReminderMail).where(
                ReminderMail.id == row.id, ReminderMail.state == "waiting"
            )
            session.execute(won.values(state="sending"))
            letter = _letter(session, row, post, now)
            if letter is not None:
                return row.id, letter
            row.state, row.settled_at, row.why = "passed over", now, "the date was met or moved"
            session.flush()
    return None


def _next(session: Session, now: datetime) -> ReminderMail | None:
    query = select(ReminderMail).where(
        ReminderMail.state == "waiting", ReminderMail.not_before <= now
    )
    return session.scalars(query.order_by(ReminderMail.id).limit(1)).first()


def _letter(session: Session, row: ReminderMail, post: Post, now: datetime) -> Letter | None:
    """The words: number, deed and day. Names and what the case is about stay inside."""
    reminder = session.get_one(Reminder, row.reminder_id)
    case = session.get_one(Grievance, reminder.grievance_id)
    account = session.get(Account, row.account_id)
    day = today(session, now)
    stands = case.is_open and (case.due_on, case.due_for) == (reminder.due_on, reminder.due_for)
    if not stands or account is None or account.locked_at is not None:
        return None
    left = working_days_left(day, reminder.due_on)
    when = _words(left, reminder.due_on < day)
    subject = f"{case.number}: {reminder.due_for}, {short(reminder.due_on)} ({when})"
    why = "Nobody has answered the reminder for this case.\n\n" if row.is_escalation else ""
    name = the_local(session).name or "Your local"
    due = with_weekday(reminder.due_on)
    text = (
        f"{why}Case {case.number}: {reminder.due_for} by {due} ({when}).\n"
        f"This is the safe date: file by then.\n\n{post.public_url}/cases/{case.id}\n\n"
        f"Open the case and press “I have seen it”, or the chief steward is told.\n\n{name}\n"
    )
    return Letter(
        post.mail_from, account.email, ("Unanswered: " if why else "") + subject, text,
        message_id=f"<case-reminder-{row.id}@{post.mail_from.rpartition('@')[2].rstrip('>')}>",
    )  # fmt: skip


def _words(left: int, is_past: bool) -> str:
    if is_past:
        return "passed: file now, argue later"
    if left == 0:
        return "today"
    return f"{left} working day{'' if left == 1 else 's'} left"


def _settle(engine: Engine, mail_id: int, fate: Fate, why: str, now: datetime) -> None:
    with begin(engine) as session:
        row = session.get_one(ReminderMail, mail_id)
        row.why = why
        if fate in (Fate.LATER, Fate.DOWN):
            row.state, row.not_before = "waiting", now + AGAIN
        else:
            row.state, row.settled_at = str(fate), now


def _settle_interrupted(engine: Engine, now: datetime) -> None:
    """One loop sends at a time: what is under way now was under way when the last one ended."""
    with reading(engine) as session:
        query = select(ReminderMail.id).where(ReminderMail.state == "sending")
        ids = session.scalars(query).all()
    for mail_id in ids:
        why = "the machine stopped while it left"
        _settle(engine, mail_id, Fate.UNSURE, why, now)
