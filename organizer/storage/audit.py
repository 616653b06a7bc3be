"""The audit chain: who did what to which thing, each entry bound to the one before.

Entries hold ids and kinds, never content: no name of a member, no text.
"""

import hashlib
import json
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from organizer.core.reader import Actor

from .base import Base

START = "0" * 64


class AuditEntry(Base):
    __tablename__ = "audit_entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    account_id: Mapped[int | None]
    role: Mapped[str]
    deed: Mapped[str]
    subject: Mapped[str]
    details: Mapped[str] = mapped_column(default="{}")
    previous: Mapped[str]
    hash: Mapped[str]


def write(
    session: Session, actor: Actor, deed: str, subject: str, *, now: datetime, **details: Any
) -> AuditEntry:
    """Append an entry; ``subject`` is a kind and id such as "edition 3"."""
    last = session.scalar(select(AuditEntry).order_by(AuditEntry.id.desc()).limit(1))
    entry = AuditEntry(
        at=now,
        account_id=actor.account_id,
        role=actor.role,
        deed=deed,
        subject=subject,
        details=json.dumps(details, sort_keys=True, default=str),
        previous=last.hash if last else START,
    )
    entry.hash = _hash(entry)
    session.add(entry)
    session.flush()
    return entry


def problems(session: Session) -> list[str]:
    """What is wrong with the chain: an entry changed, removed or slipped in."""
    found: list[str] = []
    previous = START
    for entry in session.scalars(select(AuditEntry).order_by(AuditEntry.id)):
        if entry.previous != previous:
            found.append(f"audit entry {entry.id} does not follow the one before it")
        if entry.hash != _hash(entry):
            found.append(f"audit entry {entry.id} was changed after it was written")
        previous = entry.hash
    return found


def last_at(session: Session) -> datetime | None:
    """When the newest entry was written, by the clock of that time."""
    return session.scalar(select(AuditEntry.at).order_by(AuditEntry.id.desc()).limit(1))


def head(session: Session) -> str:
    query = select(AuditEntry.hash).order_by(AuditEntry.id.desc()).limit(1)
    return session.scalar(query) or START


def _hash(entry: AuditEntry) -> str:
    fields = (
        entry.at.isoformat(), entry.account_id, entry.role, entry.deed, entry.subject,
        entry.details, entry.previous,
    )  # fmt: skip
    return hashlib.sha256(json.dumps(fields).encode()).hexdigest()
