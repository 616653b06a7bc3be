"""What cases offer to Today: dates that come near, and limits that nobody confirmed."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.access import Right, may
from organizer.core.reader import Reader
from organizer.core.todo import Todo, Urgency
from organizer.people.local import today as local_today

from .access import reached
from .models import Grievance

NEAR = timedelta(days=14)


def today(session: Session, reader: Reader, now: datetime) -> list[Todo]:
    if not may(reader, Right.CASES):
        return []
    day = local_today(session, now)
    query = select(Grievance).where(
        reached(session, reader), Grievance.is_open, Grievance.due_on <= day + NEAR
    )
    return [
        Todo(
            kind="case",
            title=f"{case.due_for}: {case.title}",
            detail=f"Case {case.number}, {case.status}",
            link=f"/cases/{case.id}",
            urgency=Urgency.OVERDUE if case.due_on and case.due_on < day else Urgency.SOON,
            due_on=case.due_on,
        )
        for case in session.scalars(query.order_by(Grievance.due_on))
    ]
