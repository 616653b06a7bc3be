"""What happens to cases by itself: a day passes, management is silent, a date comes near."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Engine, exists, select
from sqlalchemy.orm import Session

from organizer.people.local import today
from organizer.storage import queue
from organizer.storage.session import begin, reading

from .models import Grievance
from .rebuilding import rebuild_open
from .reminder_mail import next_moment
from .reminders import remind

SEND = "send-case-reminders"


def is_needed(session: Session) -> bool:
    """A local without open cases has no day to keep."""
    return bool(session.scalar(select(exists().where(Grievance.is_open))))


def day_of_cases(
    engine: Engine,
    now: datetime,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> int:
    """Every open case derived again, then the reminders of the day and a job to send them."""
    with reading(engine) as session:
        day = today(session, now)
    rebuild_open(engine, day, progress)
    with begin(engine) as session:
        made = remind(session, day, now)
        ask_to_send(session, now)
    return len(made)


def ask_to_send(session: Session, now: datetime) -> None:
    """A job for the moment at which the next mail may leave; none when none waits."""
    moment = next_moment(session)
    if moment is not None and not queue.waits(session, SEND, max(moment, now)):
        queue.hand_in(session, SEND, now=now).not_before = max(moment, now)
