"""Accounts: making them, giving and ending roles and grants, locking."""

import logging
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core import passphrase
from organizer.core.errors import Invalid, NotFound, Refused
from organizer.core.reader import Actor, Grant, Office, Role
from organizer.storage import audit

from . import secrets
from .local import today
from .models import Account, GrantHeld, RoleHeld
from .reading import officers

logger = logging.getLogger(__name__)


def make_account(
    session: Session,
    *,
    name: str,
    email: str,
    actor: Actor,
    now: datetime,
    member_id: int | None = None,
) -> Account:
    """An account without roles or password; an invitation lets its owner choose one."""
    name, email = name.strip(), email_key(email)
    if not name:
        raise Invalid("An account needs the person's name.")
    if session.scalar(select(Account.id).where(Account.email == email)):
        raise Refused(f"{email} has an account already.")
    account = Account(
        name=name, email=email, member_id=member_id, made_at=now, made_by=actor.account_id
    )
    session.add(account)
    session.flush()
    audit.write(session, actor, "made an account", f"account {account.id}", now=now)
    logger.info("account %d: made", account.id)
    return account


def email_key(email: str) -> str:
    """The address that somebody signs in with, one spelling for each."""
    from email_validator import EmailNotValidError, validate_email  # slow to load

    try:
        return validate_email(email.strip(), check_deliverability=False).normalized.lower()
    except EmailNotValidError:
        raise Invalid(f"“{email.strip()[:60]}” is not an e-mail address.") from None


def account(session: Session, account_id: int) -> Account:
    found = session.get(Account, account_id)
    if found is None:
        raise NotFound("There is no such account.")
    return found


def account_named(session: Session, email: str) -> Account | None:
    try:
        return session.scalar(select(Account).where(Account.email == email_key(email)))
    except Invalid:
        return None


def set_password(
    session: Session, owner: Account, password: str, *, actor: Actor, now: datetime
) -> None:
    reasons = passphrase.objections(password, owner.name, owner.email)
    if reasons:
        raise Invalid(" ".join(reasons))
    owner.password_hash = secrets.hash_password(password)
    audit.write(session, actor, "set a password", f"account {owner.id}", now=now)


def give_role(
    session: Session,
    owner: Account,
    role: Role,
    *,
    from_on: date,
    actor: Actor,
    now: datetime,
    office: Office | None = None,
    unit_id: int | None = None,
    site_id: int | None = None,
    to_on: date | None = None,
) -> RoleHeld:
    """Give a role from a day on; an officer has an office, nobody else has."""
    if (role == Role.OFFICER) != (office is not None):
        raise Invalid("An officer needs an office, and only officers have one.")
    if to_on and to_on < from_on:
        raise Invalid("The last day of a role cannot come before its first.")
    held = RoleHeld(
        account_id=owner.id,
        role=role,
        office=office,
        unit_id=unit_id,
        site_id=site_id,
        from_on=from_on,
        to_on=to_on,
        given_by=actor.account_id,
    )
    session.add(held)
    session.flush()
    audit.write(session, actor, "gave a role", f"account {owner.id}", now=now, role=role)
    return held


def end_role(session: Session, role_id: int, *, actor: Actor, now: datetime) -> None:
    """End a role with yesterday; the last officer's stays, or nobody could give it again."""
    held = session.get(RoleHeld, role_id)
    if held is None:
        raise NotFound("There is no such role.")
    day = today(session, now)
    held.to_on = day - timedelta(days=1)
    session.flush()
    _keep_an_officer(session, day)
    audit.write(
        session, actor, "ended a role", f"account {held.account_id}", now=now, role=held.role
    )


def give_grant(
    session: Session, owner: Account, grant: Grant, *, from_on: date, actor: Actor, now: datetime
) -> GrantHeld:
    held = GrantHeld(account_id=owner.id, grant=grant, from_on=from_on, given_by=actor.account_id)
    session.add(held)
    session.flush()
    audit.write(session, actor, "gave a grant", f"account {owner.id}", now=now, grant=grant)
    return held


def end_grant(session: Session, grant_id: int, *, actor: Actor, now: datetime) -> None:
    held = session.get(GrantHeld, grant_id)
    if held is None:
        raise NotFound("There is no such grant.")
    held.to_on = today(session, now) - timedelta(days=1)
    audit.write(session, actor, "ended a grant", f"account {held.account_id}", now=now)


def lock(session: Session, owner: Account, why: str, *, actor: Actor, now: datetime) -> None:
    """Shut an account out at once, its open browsers too; the last officer's stays open."""
    owner.locked_at, owner.locked_why = now, why.strip()
    session.flush()
    _keep_an_officer(session, today(session, now))
    audit.write(session, actor, "locked an account", f"account {owner.id}", now=now)


def unlock(session: Session, owner: Account, *, actor: Actor, now: datetime) -> None:
    owner.locked_at, owner.locked_why = None, ""
    audit.write(session, actor, "unlocked an account", f"account {owner.id}", now=now)


def _keep_an_officer(session: Session, day: date) -> None:
    if not officers(session, day):
        raise Refused(
            "This is the last officer, and somebody must be able to give roles. "
            "Make another officer first."
        )
