"""What cases offer to quick-find: those this reader reaches, by number or words of the title."""

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from organizer.core.access import Right, may
from organizer.core.found import Found
from organizer.core.reader import Reader

from .access import reached
from .models import Grievance

MOST = 5


def quick_find(session: Session, reader: Reader, text: str) -> list[Found]:
    if not may(reader, Right.CASES):
        return []
    query = select(Grievance).where(reached(session, reader))
    for word in text.split():
        query = query.where(
            or_(
                Grievance.number.contains(word, autoescape=True),
                Grievance.title.icontains(word, autoescape=True),
            )
        )
    found = session.scalars(query.order_by(Grievance.is_open.desc(), Grievance.id.desc()))
    return [
        Found("case", f"{one.number} {one.title}", one.status, f"/cases/{one.id}")
        for one in found.fetchmany(MOST)
    ]
