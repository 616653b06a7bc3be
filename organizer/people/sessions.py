"""Browsers that are signed in: begun, looked up, listed and ended."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from organizer.core.errors import NotFound
from organizer.core.reader import Actor
from organizer.storage import audit

from . import secrets
from .models import Account, LoginSession

LASTS = timedelta(days=30)
IDLE = timedelta(days=7)
SEEN_EVERY = timedelta(minutes=5)


@dataclass(frozen=True)
class Started:
    token: str  # the browser keeps it; we keep its hash
    session_id: int


def start(
    session: Session, owner: Account, *, agent: str, proved_by: str, now: datetime
) -> Started:
    token = secrets.new_token()
    row = LoginSession(
        account_id=owner.id,
        token_hash=secrets.digest(token),
        made_at=now,
        seen_at=now,
        expires_at=now + LASTS,
        agent=agent,
        proved_by=proved_by,
    )
    session.add(row)
    session.flush()
    actor = Actor(owner.id, owner.name, "account")
    audit.write(session, actor, "signed in", f"account {owner.id}", now=now, by=proved_by)
    return Started(token, row.id)


def current(session: Session, token: str, now: datetime) -> tuple[LoginSession, Account] | None:
    """The session of a token while it counts: not ended, not too old, not idle, not locked."""
    query = (
        select(LoginSession, Account)
        .join(Account, Account.id == LoginSession.account_id)
        .where(LoginSession.token_hash == secrets.digest(token))
        .where(LoginSession.revoked_at.is_(None), Account.locked_at.is_(None))
        .where(LoginSession.expires_at > now, LoginSession.seen_at > now - IDLE)
    )
    found = session.execute(query).first()
    return (found[0], found[1]) if found else None


def is_stale(row: LoginSession, now: datetime) -> bool:
    """Whether it is time to note again that this browser was here."""
    return now - row.seen_at > SEEN_EVERY


def note_seen(session: Session, session_id: int, now: datetime) -> None:
    session.execute(update(LoginSession).where(LoginSession.id == session_id).values(seen_at=now))


def of_account(session: Session, account_id: int, now: datetime) -> list[LoginSession]:
    """The browsers that are signed in now, the one used last first."""
    query = (
        select(LoginSession)
        .where(LoginSession.account_id == account_id, LoginSession.revoked_at.is_(None))
        .where(LoginSession.expires_at > now, LoginSession.seen_at > now - IDLE)
        .order_by(LoginSession.seen_at.desc(), LoginSession.id.desc())
    )
    return list(session.scalars(query))


def end(session: Session, session_id: int, *, owner_id: int, actor: Actor, now: datetime) -> None:
    row = session.get(LoginSession, session_id)
    if row is None or row.account_id != owner_id:
        raise NotFound("There is no such browser.")
    if row.revoked_at is None:
        row.revoked_at = now
        audit.write(session, actor, "signed out", f"account {owner_id}", now=now)


def end_all(
    session: Session, owner_id: int, *, actor: Actor, now: datetime, but: int | None = None
) -> None:
    """End every browser of an account, save the one that asks."""
    query = update(LoginSession).where(
        LoginSession.account_id == owner_id, LoginSession.revoked_at.is_(None)
    )
    session.execute(query.where(LoginSession.id != (but or 0)).values(revoked_at=now))
    audit.write(session, actor, "signed out everywhere", f"account {owner_id}", now=now)
