"""The secret address of a person's feed: what it shows is what they may read on that day."""

from datetime import datetime

from sqlalchemy.orm import Session

from organizer.core.access import Right, may
from organizer.core.errors import NotFound
from organizer.core.reader import Actor
from organizer.people import secret_addresses

from . import queries
from .kept import NewsAddress
from .news import News, news

WHAT = "news"


def make_address(session: Session, account_id: int, *, actor: Actor, now: datetime) -> str:
    kept = address_of(session, account_id) or NewsAddress(account_id=account_id)
    return secret_addresses.make(session, kept, WHAT, actor=actor, now=now)


def end_address(session: Session, account_id: int, *, actor: Actor, now: datetime) -> None:
    kept = address_of(session, account_id)
    secret_addresses.end(session, kept, WHAT, actor=actor, now=now)


def address_of(session: Session, account_id: int | None) -> NewsAddress | None:
    return session.get(NewsAddress, account_id) if account_id else None


def news_at(session: Session, secret: str, now: datetime) -> list[News]:
    """Raises NotFound for an unknown address and for an owner who may read no agreement."""
    found = secret_addresses.behind(session, NewsAddress, secret, now)
    if found is not None:
        _, reader = found
        if may(reader, Right.OWN_ACCOUNT) and queries.may_read(session, reader):
            return news(session, reader)
    raise NotFound("There is no such feed.")
