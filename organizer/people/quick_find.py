"""What the roster offers to quick-find: the people this reader may see, by name."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.found import Found
from organizer.core.names import fold
from organizer.core.reader import Reader

from .models import Member
from .queries import visible_to

MOST = 5


def quick_find(session: Session, reader: Reader, text: str) -> list[Found]:
    query = select(Member).where(visible_to(reader), Member.left_on.is_(None))
    for word in fold(text).split():
        query = query.where(Member.name_key.contains(word, autoescape=True))
    people = session.scalars(query.order_by(Member.name_key).limit(MOST))
    return [Found("person", one.name, one.section, f"/people/{one.id}") for one in people]
