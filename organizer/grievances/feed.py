"""A person's calendar of dates: a secret address, no names in it unless they ask for them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.access import Right, may
from organizer.core.errors import NotFound
from organizer.core.reader import Actor, Reader
from organizer.documents.calendar import DueDay
from organizer.people import secrets
from organizer.people.local import today
from organizer.people.models import Account
from organizer.people.reading import reader_of
from organizer.storage import audit

from .access import reached
from .models import CaseFeed, Grievance

NO_FEED = "There is no such calendar."


def make_address(
    session: Session, account_id: int, *, with_names: bool, actor: Actor, now: datetime
) -> str:
    """A new secret; the old address ends with it. Shown once: only its hash is kept."""
    secret = secrets.new_token()
    kept = session.get(CaseFeed, account_id) or CaseFeed(account_id=account_id)
    kept.secret_hash, kept.with_names, kept.made_at = secrets.digest(secret), with_names, now
    session.add(kept)
    session.flush()
    audit.write(session, actor, "made a calendar address", f"account {account_id}", now=now)
    return secret


def end_address(session: Session, account_id: int, *, actor: Actor, now: datetime) -> None:
    kept = session.get(CaseFeed, account_id)
    if kept is not None:
        session.delete(kept)
        audit.write(session, actor, "ended a calendar address", f"account {account_id}", now=now)


def address_of(session: Session, account_id: int | None) -> CaseFeed | None:
    return session.get(CaseFeed, account_id) if account_id else None


@dataclass(frozen=True)
class Feed:
    days: tuple[DueDay, ...]
    with_names: bool


def feed_of(session: Session, secret: str, public_url: str, now: datetime) -> Feed:
    """What stands behind an address, as far as its owner reaches today."""
    kept = session.scalars(
        select(CaseFeed).where(CaseFeed.secret_hash == secrets.digest(secret))
    ).first()
    account = session.get(Account, kept.account_id) if kept else None
    if kept is None or account is None:
        raise NotFound(NO_FEED)
    reader = reader_of(session, account, today(session, now))
    if not may(reader, Right.CASES):
        raise NotFound(NO_FEED)
    return Feed(tuple(_days(session, reader, public_url)), kept.with_names)


def _days(session: Session, reader: Reader, public_url: str) -> list[DueDay]:
    query = select(Grievance).where(reached(session, reader), Grievance.is_open)
    found = []
    for case in session.scalars(query.order_by(Grievance.id)):
        link = f"{public_url}/cases/{case.id}" if public_url else ""
        if case.due_on:
            words = f"{case.number}: {case.due_for}"
            found.append(DueDay(f"case-{case.id}", case.due_on, words, case.title, link))
        elif case.late_after:
            words = f"{case.number}: management’s answer is due"
            found.append(DueDay(f"case-{case.id}", case.late_after, words, case.title, link))
    return found
