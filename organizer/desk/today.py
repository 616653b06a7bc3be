"""Today: what needs this reader, from every room, the most pressing first."""

from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from organizer.core.day_words import day_words
from organizer.core.reader import Reader
from organizer.core.todo import Todo, Urgency
from organizer.storage import audit

from . import jobs, rooms

CLOCKS_DIFFER = timedelta(minutes=5)


def today(session: Session, reader: Reader, now: datetime) -> list[Todo]:
    found = [todo for room in rooms.answers("today") for todo in room(session, reader, now)]
    found += jobs.under_way(session, reader)
    found += _clock(session, now)
    return sorted(found, key=lambda todo: (todo.urgency, todo.due_on or date.max, todo.title))


def _clock(session: Session, now: datetime) -> list[Todo]:
    """With a clock set back, days seem to be left that are not: everybody is told."""
    last = audit.last_at(session)
    if last is None or last <= now + CLOCKS_DIFFER:
        return []
    title = "The machine’s clock is behind: trust no date on this page"
    detail = f"Something was recorded on {day_words(last)}, which is later than now."
    return [Todo("clock", title, detail, "/more", Urgency.OVERDUE)]
