"""Notes of somebody who asked for help: not yet a case, and perhaps without a name."""

from datetime import date, datetime

from sqlalchemy import ColumnElement, false, select, true
from sqlalchemy.orm import Session

from organizer.core.access import Reach, Right, reach
from organizer.core.errors import Invalid, NotFound
from organizer.core.reader import Actor, Reader
from organizer.storage import audit

from .models import IntakeNote

LONGEST = 10_000


def take_note(
    session: Session, text: str, happened_on: date | None, *, actor: Actor, now: datetime
) -> IntakeNote:
    words = text.strip()
    if not words or len(words) > LONGEST:
        raise Invalid("Write down what was said, in at most 10,000 characters.")
    if happened_on and happened_on > now.date():
        raise Invalid("It cannot have happened in the future.")
    note = IntakeNote(text=words, happened_on=happened_on, taken_by=actor.account_id, taken_at=now)
    session.add(note)
    session.flush()
    audit.write(session, actor, "took an intake note", f"note {note.id}", now=now)
    return note


def notes(session: Session, reader: Reader) -> list[IntakeNote]:
    """Those that are no case yet, the newest first."""
    query = select(IntakeNote).where(_open_to(reader), IntakeNote.grievance_id.is_(None))
    return list(session.scalars(query.order_by(IntakeNote.taken_at.desc(), IntakeNote.id.desc())))


def note_of(session: Session, reader: Reader, note_id: int) -> IntakeNote:
    query = select(IntakeNote).where(IntakeNote.id == note_id, _open_to(reader))
    found = session.scalars(query).first()
    if found is None:
        raise NotFound("There is no such note, or it is not open to you.")
    return found


def _open_to(reader: Reader) -> ColumnElement[bool]:
    """Whoever took it, and those who give cases out."""
    far = reach(reader, Right.HANDLE_CASES)
    if reader.account_id is None or far == Reach.NONE:
        return false()
    if far == Reach.ALL:
        return true()
    return IntakeNote.taken_by == reader.account_id
