"""Whether a forum works: dated entries of the local. A closed forum stops no clock by itself."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.access import Right, may, who_can
from organizer.core.errors import Forbidden, Invalid
from organizer.core.reader import Actor, Reader
from organizer.storage import audit

from .calendar_models import ForumStatus


class ForumState(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
    NO_QUORUM = "no quorum"
    LIMITED = "limited"


def status_on(session: Session, forum: str, day: date) -> ForumStatus | None:
    """The newest entry that holds on ``day``; None when nobody has looked."""
    query = select(ForumStatus).where(ForumStatus.forum == forum, ForumStatus.from_on <= day)
    newest = query.order_by(ForumStatus.from_on.desc(), ForumStatus.id.desc())
    return session.scalars(newest.limit(1)).first()


def record_forum(
    session: Session,
    reader: Reader,
    forum: str,
    state: ForumState,
    *,
    from_on: date,
    source: str,
    checked_on: date,
    actor: Actor,
    now: datetime,
) -> ForumStatus:
    """Add an entry; earlier ones stay, so that it can be seen what was known when."""
    if not may(reader, Right.KEEP_AGREEMENTS):
        raise Forbidden(f"The status of a forum is kept by: {who_can(Right.KEEP_AGREEMENTS)}.")
    if not forum.strip() or not source.strip():
        raise Invalid("Name the forum, and where its status was read.")
    if checked_on < from_on:
        raise Invalid("It was looked up before it began.")
    entry = ForumStatus(
        forum=forum.strip(),
        status=state,
        from_on=from_on,
        source=source.strip(),
        checked_on=checked_on,
        recorded_at=now,
        recorded_by=actor.account_id,
    )
    session.add(entry)
    session.flush()
    audit.write(session, actor, "recorded the status of a forum", f"forum {entry.id}", now=now)
    return entry
