"""Today: what needs this reader, from every room, the most pressing first."""

from datetime import date, datetime

from sqlalchemy.orm import Session

from organizer.core.reader import Reader
from organizer.core.todo import Todo

from . import jobs, rooms


def today(session: Session, reader: Reader, now: datetime) -> list[Todo]:
    found = [todo for room in rooms.answers("today") for todo in room(session, reader, now)]
    found += jobs.under_way(session, reader)
    return sorted(found, key=lambda todo: (todo.urgency, todo.due_on or date.max, todo.title))
