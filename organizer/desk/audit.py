"""The audit log for whoever may read it: who did what, when, to which thing, never its content."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, false, func, select, true
from sqlalchemy.orm import Session

from organizer.core.access import Reach, Right, reach
from organizer.core.reader import Reader
from organizer.people.models import Account
from organizer.storage.audit import AuditEntry

PAGE = 100


@dataclass(frozen=True)
class AuditRow:
    id: int
    at: datetime
    who: str
    role: str
    deed: str
    subject: str


def rows(session: Session, reader: Reader, page: int) -> tuple[list[AuditRow], int]:
    """A page of the log, the newest first, and how many pages there are.

    Who reads it without content sees the kind of thing, not which one.
    """
    seen = _seen_by(reader)
    count = session.scalar(select(func.count()).select_from(AuditEntry).where(seen)) or 0
    query = (
        select(AuditEntry, Account.name)
        .outerjoin(Account, Account.id == AuditEntry.account_id)
        .where(seen)
        .order_by(AuditEntry.id.desc())
        .limit(PAGE)
        .offset((page - 1) * PAGE)
    )
    bare = reach(reader, Right.AUDIT) == Reach.NO_CONTENT
    found = [
        AuditRow(
            entry.id,
            entry.at,
            name or "nobody signed in",
            entry.role,
            entry.deed,
            entry.subject.rpartition(" ")[0] or entry.subject if bare else entry.subject,
        )
        for entry, name in session.execute(query)
    ]
    return found, max(1, -(-count // PAGE))


def _seen_by(reader: Reader) -> ColumnElement[bool]:
    """All, or for a chief steward what concerns cases; the rest is the officers'."""
    how_far = reach(reader, Right.AUDIT)
    if how_far in (Reach.ALL, Reach.NO_CONTENT):
        return true()
    if how_far == Reach.AREA:
        return AuditEntry.subject.like("case %") | AuditEntry.subject.like("grievance %")
    return false()
