"""Links that let somebody in: once, and not for long."""

from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from organizer.core.errors import NotFound, Refused
from organizer.core.reader import Actor
from organizer.storage import audit

from . import accounts, factors, secrets, sessions
from .models import Account, Invitation, Passkey

WELCOME, RECOVERY, DEMO = "welcome", "recovery", "demo"
LASTS = {WELCOME: timedelta(days=7), RECOVERY: timedelta(hours=24), DEMO: timedelta(days=30)}


def invite(
    session: Session, owner: Account, *, kind: str = WELCOME, actor: Actor, now: datetime
) -> str:
    """The token of a new link; links made before for this account end."""
    _withdraw(session, owner.id, now)
    token = secrets.new_token()
    made = Invitation(
        account_id=owner.id,
        token_hash=secrets.digest(token),
        kind=kind,
        made_at=now,
        made_by=actor.account_id,
        expires_at=now + LASTS[kind],
    )
    session.add(made)
    audit.write(session, actor, "made a link", f"account {owner.id}", now=now, kind=kind)
    return token


def opened(session: Session, token: str, now: datetime) -> tuple[Invitation, Account]:
    """The link and whose it is. Raises NotFound or, in words, why it counts no more."""
    found = session.scalar(select(Invitation).where(Invitation.token_hash == secrets.digest(token)))
    if found is None:
        raise NotFound("This link is not known here. Ask whoever sent it for a new one.")
    if found.used_at is not None:
        raise Refused("This link was used already: each works once. Sign in, or ask for a new one.")
    if found.withdrawn_at is not None or found.expires_at <= now:
        raise Refused("This link has run out. Ask whoever sent it for a new one.")
    owner = accounts.account(session, found.account_id)
    if owner.locked_at is not None:
        raise Refused("This account is locked. Ask an officer.")
    return found, owner


def accept(session: Session, token: str, password: str, *, now: datetime) -> Account:
    """Use the link: the password is set, and a recovery also ends all that was lost."""
    invitation, owner = opened(session, token, now)
    actor = Actor(owner.id, owner.name, "invited")
    accounts.set_password(session, owner, password, actor=actor, now=now)
    if invitation.kind == RECOVERY:
        forget_factors(session, owner, actor=actor, now=now)
    invitation.used_at = now
    return owner


def accept_demo(session: Session, token: str, *, now: datetime) -> Account:
    """A link of the sample local signs in by itself; there is no password to choose."""
    invitation, owner = opened(session, token, now)
    if invitation.kind != DEMO:
        raise Refused("This link asks for a password first.")
    invitation.used_at = now
    return owner


def forget_factors(session: Session, owner: Account, *, actor: Actor, now: datetime) -> None:
    """Whoever finds the lost phone must not get in: factors and browsers end."""
    if factors.has_second_factor(session, owner.id):
        factors.turn_off(session, owner, actor=actor, now=now)
    for passkey in session.scalars(select(Passkey).where(Passkey.account_id == owner.id)):
        session.delete(passkey)
    sessions.end_all(session, owner.id, actor=actor, now=now)


def _withdraw(session: Session, account_id: int, now: datetime) -> None:
    waiting = update(Invitation).where(
        Invitation.account_id == account_id, Invitation.used_at.is_(None)
    )
    session.execute(waiting.where(Invitation.withdrawn_at.is_(None)).values(withdrawn_at=now))
