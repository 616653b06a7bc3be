"""A person's tokens for programs: made, shown once, looked up by their hash, taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, NotFound, Refused
from organizer.core.reader import Actor
from organizer.storage import audit

from . import secrets
from .api_models import ApiToken
from .models import Account

MOST = 20


@dataclass(frozen=True)
class Made:
    token: str  # shown this once; we keep its hash
    token_id: int


def of_account(session: Session, account_id: int) -> Sequence[ApiToken]:
    """Those that still open the door."""
    query = select(ApiToken).where(ApiToken.account_id == account_id, ApiToken.revoked_at.is_(None))
    return session.scalars(query.order_by(ApiToken.id)).all()


def make(session: Session, account_id: int, name: str, *, actor: Actor, now: datetime) -> Made:
    if not name.strip():
        raise Invalid("Say what the token is for, so that you know it again.")
    if len(of_account(session, account_id)) >= MOST:
        raise Refused(f"There are {MOST} tokens already. Take one back first.")
    token = secrets.new_token()
    row = ApiToken(
        account_id=account_id, name=name.strip()[:80], token_hash=secrets.digest(token), made_at=now
    )
    session.add(row)
    session.flush()
    audit.write(session, actor, "made a token for a program", f"token {row.id}", now=now)
    return Made(token, row.id)


def revoke(
    session: Session, account_id: int, token_id: int, *, actor: Actor, now: datetime
) -> None:
    row = session.get(ApiToken, token_id)
    if row is None or row.account_id != account_id:
        raise NotFound("There is no such token.")
    if row.revoked_at is None:
        row.revoked_at = now
        audit.write(session, actor, "took a token back", f"token {row.id}", now=now)


def holder(session: Session, token: str) -> tuple[int, Account] | None:
    """The token's id and its account, while both count."""
    query = (
        select(ApiToken.id, Account)
        .join(Account, Account.id == ApiToken.account_id)
        .where(ApiToken.token_hash == secrets.digest(token), ApiToken.revoked_at.is_(None))
        .where(Account.locked_at.is_(None))
    )
    found = session.execute(query).first()
    return (found[0], found[1]) if found else None
