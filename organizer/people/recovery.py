"""Locked out: how an officer comes back in when nobody else can give a new link.

Either two other officers say together that it is really them, or a waiting period runs
that every officer sees on Today and any of them can stop. Signing in with the account
stops it as well: then nothing was lost, or somebody else is asking.
"""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.errors import NotFound, Refused
from organizer.core.reader import Actor
from organizer.storage import audit, queue

from . import accounts, invitations, secrets
from .local import today
from .models import Account, RecoveryRequest
from .reading import officers

WAITING_PERIOD = timedelta(days=3)
KEPT = timedelta(days=14)
ANNOUNCING = "announce-recovery"  # the job that tells every officer by mail


def ask(session: Session, email: str, *, now: datetime) -> str:
    """A token to come back with. Strangers and others get one too, which opens nothing."""
    token = secrets.new_token()
    owner = accounts.account_named(session, email)
    able = {officer.id for officer in officers(session, today(session, now))}
    if owner is None or owner.id not in able or open_request(session, owner.id, now):
        return token
    made = RecoveryRequest(
        account_id=owner.id,
        asked_at=now,
        opens_at=now + WAITING_PERIOD,
        token_hash=secrets.digest(token),
    )
    session.add(made)
    session.flush()
    queue.hand_in(session, ANNOUNCING, now=now, request_id=made.id)
    actor = Actor(None, "", "locked out")
    audit.write(session, actor, "asked for a way back in", f"account {owner.id}", now=now)
    return token


def open_request(session: Session, account_id: int, now: datetime) -> RecoveryRequest | None:
    waiting = [found for found, _ in open_requests(session, now) if found.account_id == account_id]
    return waiting[0] if waiting else None


def open_requests(session: Session, now: datetime) -> list[tuple[RecoveryRequest, Account]]:
    """What every officer is shown until it is used, stopped or forgotten."""
    query = (
        select(RecoveryRequest, Account)
        .join(Account, Account.id == RecoveryRequest.account_id)
        .where(RecoveryRequest.used_at.is_(None), RecoveryRequest.stopped_at.is_(None))
        .where(RecoveryRequest.asked_at > now - KEPT)
        .order_by(RecoveryRequest.asked_at)
    )
    return [(found, owner) for found, owner in session.execute(query)]


def back(session: Session, request_id: int, *, actor: Actor, now: datetime) -> None:
    """One officer vouches for another; the second one opens the way at once."""
    found = _waiting(session, request_id)
    able = {officer.id for officer in officers(session, today(session, now))}
    if actor.account_id not in able - {found.account_id}:
        raise Refused("Another officer must say so.")
    if found.first_officer == actor.account_id:
        raise Refused("You have said so already. A second officer is needed.")
    if found.first_officer is None:
        found.first_officer = actor.account_id
    else:
        found.second_officer, found.opens_at = actor.account_id, now
    audit.write(session, actor, "vouched for", f"account {found.account_id}", now=now)


def stop(session: Session, request_id: int, *, actor: Actor, now: datetime) -> None:
    found = _waiting(session, request_id)
    found.stopped_at, found.stopped_by = now, actor.account_id
    audit.write(session, actor, "stopped a way back in", f"account {found.account_id}", now=now)


def stop_for(session: Session, owner: Account, *, now: datetime) -> bool:
    """The owner signed in: whatever was asked in that name ends. True when something was."""
    found = open_request(session, owner.id, now)
    if found is None:
        return False
    stop(session, found.id, actor=Actor(owner.id, owner.name, "account"), now=now)
    return True


def come_back(session: Session, token: str, *, now: datetime) -> str:
    """The token of a link that sets a new password, once the way is open."""
    found = session.scalar(
        select(RecoveryRequest)
        .where(RecoveryRequest.token_hash == secrets.digest(token))
        .where(RecoveryRequest.stopped_at.is_(None), RecoveryRequest.used_at.is_(None))
    )
    if found is None or found.asked_at <= now - KEPT:
        raise Refused("The way back in is not open. Ask another officer for a new link.")
    if found.opens_at > now:
        raise Refused(
            "The way back in is not open yet. Two officers can open it sooner; otherwise "
            "come back to this page when the waiting period is over."
        )
    found.used_at = now
    owner = accounts.account(session, found.account_id)
    actor = Actor(owner.id, owner.name, "locked out")
    return invitations.invite(session, owner, kind=invitations.RECOVERY, actor=actor, now=now)


def _waiting(session: Session, request_id: int) -> RecoveryRequest:
    found = session.get(RecoveryRequest, request_id)
    if found is None or found.used_at or found.stopped_at:
        raise NotFound("Nobody waits for that any more.")
    return found
