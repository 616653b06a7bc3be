"""Addresses that open a feed without signing in: the secret says who asks, and what stands
behind it is what that person may see on that day. A room has a table of its own for them."""

from datetime import datetime
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from organizer.core.reader import Actor, Reader
from organizer.storage import audit

from . import secrets
from .local import today
from .models import Account
from .reading import reader_of


class SecretAddress:
    """The columns of such a table; only the secret's hash is kept."""

    account_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    secret_hash: Mapped[str] = mapped_column(unique=True)
    made_at: Mapped[datetime]


Kept = TypeVar("Kept", bound=SecretAddress)


def make(session: Session, kept: SecretAddress, what: str, *, actor: Actor, now: datetime) -> str:
    """A new secret, shown once; an older address ends with it. ``what`` names it in the audit."""
    secret = secrets.new_token()
    kept.secret_hash, kept.made_at = secrets.digest(secret), now
    session.add(kept)
    session.flush()
    audit.write(session, actor, f"made a {what} address", f"account {kept.account_id}", now=now)
    return secret


def end(
    session: Session, kept: SecretAddress | None, what: str, *, actor: Actor, now: datetime
) -> None:
    if kept is not None:
        session.delete(kept)
        account = f"account {kept.account_id}"
        audit.write(session, actor, f"ended a {what} address", account, now=now)


def behind(
    session: Session, table: type[Kept], secret: str, now: datetime
) -> tuple[Kept, Reader] | None:
    """The address, and its owner as a reader of today; None for a secret that nobody has."""
    digest = secrets.digest(secret)
    kept = session.scalar(select(table).where(table.secret_hash == digest))
    account = session.get(Account, kept.account_id) if kept else None
    if kept is None or account is None:
        return None
    return kept, reader_of(session, account, today(session, now))
