"""Slowing down whoever guesses, without locking out the local.

A whole office may share one address, and somebody who guesses at the president's
account must not be able to keep the president out. So a browser that signed in to an
account before is known, and only its own failures count against it.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session
from sqlalchemy.sql.elements import ColumnElement

from .models import SignInTry

WINDOW = timedelta(minutes=15)
FOR_BOTH, FOR_ACCOUNT, FOR_ADDRESS = 5, 20, 60


@dataclass(frozen=True)
class Knock:
    """Who tries, and from where, as keyed hashes; a known browser stands for its own address."""

    account_key: str
    address_key: str
    is_known: bool = False


def wait(session: Session, knock: Knock, now: datetime) -> timedelta | None:
    """How long this one must wait; None when it may try."""
    same_account = SignInTry.account_key == knock.account_key
    same_address = SignInTry.address_key == knock.address_key
    limits: list[tuple[int, tuple[ColumnElement[bool], ...]]] = [
        (FOR_BOTH, (same_account, same_address))
    ]
    if not knock.is_known:
        limits += [(FOR_ACCOUNT, (same_account,)), (FOR_ADDRESS, (same_address,))]
    waits = [_until(session, most, which, now) for most, which in limits]
    return max((left for left in waits if left), default=None)


def failed(session: Session, knock: Knock, now: datetime) -> None:
    """Note a failed try; those that count no more are forgotten."""
    session.execute(delete(SignInTry).where(SignInTry.at < now - 2 * WINDOW))
    session.add(SignInTry(at=now, account_key=knock.account_key, address_key=knock.address_key))
    session.flush()


def _until(
    session: Session, most: int, which: tuple[ColumnElement[bool], ...], now: datetime
) -> timedelta | None:
    recent = (SignInTry.at > now - WINDOW, *which)
    if (session.scalar(select(func.count()).where(*recent)) or 0) < most:
        return None
    # The try that must grow old before there is room for one more.
    query = select(SignInTry.at).where(*recent).order_by(SignInTry.at.desc())
    freed = session.scalar(query.offset(most - 1).limit(1))
    return freed + WINDOW - now if freed else None
