"""A steward's own notes in a case: the author's alone, and the chief's once the case went on."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.orm import Session

from organizer.core.access import Reach, Right, reach
from organizer.core.errors import Invalid, NotFound
from organizer.core.reader import Actor, Reader
from organizer.people.models import Account
from organizer.storage import audit

from .models import Grievance, WorkingNote

LONGEST = 20_000


@dataclass(frozen=True)
class Note:
    by: str
    text: str
    written_at: datetime
    is_own: bool


def of_case(session: Session, reader: Reader, case: Grievance) -> list[Note]:
    """The newest first; ask ``access.case`` before."""
    query = (
        select(WorkingNote, Account.name)
        .outerjoin(Account, Account.id == WorkingNote.account_id)
        .where(WorkingNote.grievance_id == case.id, _open_to(reader))
        .order_by(WorkingNote.id.desc())
    )
    return [
        Note(name or "somebody whose account is gone", one.text, one.written_at,
             one.account_id == reader.account_id)
        for one, name in session.execute(query)
    ]  # fmt: skip


def write(
    session: Session, reader: Reader, case: Grievance, text: str, *, actor: Actor, now: datetime
) -> WorkingNote:
    if reach(reader, Right.WORKING_NOTES) == Reach.NONE or reader.account_id is None:
        raise NotFound("Working notes are for stewards.")
    words = text.strip()
    if not words:
        raise Invalid("Write something, then keep it.")
    if len(words) > LONGEST:
        raise Invalid(f"A note has at most {LONGEST:,} characters. Nothing was kept.")
    made = WorkingNote(
        grievance_id=case.id, account_id=reader.account_id, text=words, written_at=now
    )
    session.add(made)
    session.flush()
    audit.write(session, actor, "wrote a working note", f"case {case.id}", now=now)
    return made


def hand_over(session: Session, grievance_id: int, account_id: int) -> None:
    """The case goes on without its steward: from now on the chief may read what they noted."""
    theirs = (WorkingNote.grievance_id == grievance_id, WorkingNote.account_id == account_id)
    session.execute(update(WorkingNote).where(*theirs).values(is_handed_over=True))


def _open_to(reader: Reader) -> ColumnElement[bool]:
    own = WorkingNote.account_id == reader.account_id
    if reach(reader, Right.WORKING_NOTES) >= Reach.ASSIGNED:
        return or_(own, WorkingNote.is_handed_over)
    return own
