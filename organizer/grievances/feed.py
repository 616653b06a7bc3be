"""A person's calendar of dates: a secret address, no names in it unless they ask for them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.access import Right, may
from organizer.core.errors import NotFound
from organizer.core.reader import Actor, Reader
from organizer.documents.calendar import DueDay
from organizer.people import secret_addresses

from .access import reached
from .models import CaseFeed, Grievance

WHAT = "calendar"


def make_address(
    session: Session, account_id: int, *, with_names: bool, actor: Actor, now: datetime
) -> str:
    """A new secret; the old address ends with it. Shown once: only its hash is kept."""
    kept = address_of(session, account_id) or CaseFeed(account_id=account_id)
    kept.with_names = with_names
    return secret_addresses.make(session, kept, WHAT, actor=actor, now=now)


def end_address(session: Session, account_id: int, *, actor: Actor, now: datetime) -> None:
    kept = address_of(session, account_id)
    secret_addresses.end(session, kept, WHAT, actor=actor, now=now)


def address_of(session: Session, account_id: int | None) -> CaseFeed | None:
    return session.get(CaseFeed, account_id) if account_id else None


@dataclass(frozen=True)
class Feed:
    days: tuple[DueDay, ...]
    with_names: bool


def feed_of(session: Session, secret: str, public_url: str, now: datetime) -> Feed:
    """What stands behind an address, as far as its owner reaches today."""
    found = secret_addresses.behind(session, CaseFeed, secret, now)
    if found is None or not may(found[1], Right.CASES):
        raise NotFound("There is no such calendar.")
    kept, reader = found
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
