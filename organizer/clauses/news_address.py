"""The secret address of a person's feed: what it shows is what they may read on that day."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.access import Right, may
from organizer.core.errors import NotFound
from organizer.core.reader import Actor
from organizer.people import secrets
from organizer.people.local import today
from organizer.people.models import Account
from organizer.people.reading import reader_of
from organizer.storage import audit

from . import queries
from .kept import NewsAddress
from .news import News, news


def make_address(session: Session, account_id: int, *, actor: Actor, now: datetime) -> str:
    """A new secret, shown once; an older address ends with it."""
    secret = secrets.new_token()
    kept = session.get(NewsAddress, account_id) or NewsAddress(account_id=account_id)
    kept.secret_hash, kept.made_at = secrets.digest(secret), now
    session.add(kept)
    session.flush()
    audit.write(session, actor, "made a news address", f"account {account_id}", now=now)
    return secret


def end_address(session: Session, account_id: int, *, actor: Actor, now: datetime) -> None:
    kept = session.get(NewsAddress, account_id)
    if kept is not None:
        session.delete(kept)
        audit.write(session, actor, "ended a news address", f"account {account_id}", now=now)


def address_of(session: Session, account_id: int | None) -> NewsAddress | None:
    return session.get(NewsAddress, account_id) if account_id else None


def news_at(session: Session, secret: str, now: datetime) -> list[News]:
    """Raises NotFound for an unknown address and for an owner who may read no agreement."""
    digest = secrets.digest(secret)
    kept = session.scalar(select(NewsAddress).where(NewsAddress.secret_hash == digest))
    account = session.get(Account, kept.account_id) if kept else None
    if account is not None:
        reader = reader_of(session, account, today(session, now))
        if may(reader, Right.OWN_ACCOUNT) and queries.may_read(session, reader):
            return news(session, reader)
    raise NotFound("There is no such feed.")
