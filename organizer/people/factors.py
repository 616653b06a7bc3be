"""The second factor: six-digit codes from a phone, and codes on paper for when it is lost."""

import hmac
from datetime import UTC, datetime

import pyotp
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, Refused
from organizer.core.reader import Actor
from organizer.storage import audit

from . import secrets
from .models import Account, RecoveryCode, TotpSecret

CODES = 10
STEP = 30


def has_second_factor(session: Session, account_id: int) -> bool:
    found = session.get(TotpSecret, account_id)
    return found is not None and found.confirmed_at is not None


def begin(session: Session, owner: Account) -> TotpSecret:
    """A seed that does not count before its first code was right; asked again, the same."""
    found = session.get(TotpSecret, owner.id)
    if found is None:
        found = TotpSecret(account_id=owner.id, secret=pyotp.random_base32())
        session.add(found)
        session.flush()
    elif found.confirmed_at is not None:
        raise Refused("The second factor is on already.")
    return found


def address(found: TotpSecret, owner: Account, local: str) -> str:
    """What an authenticator app reads from the square code."""
    totp = pyotp.TOTP(found.secret)
    return totp.provisioning_uri(name=owner.email, issuer_name=local or "Organizer")


def confirm(
    session: Session, owner: Account, code: str, *, actor: Actor, now: datetime
) -> list[str]:
    """Turn the second factor on with a first right code; returns the codes for the paper."""
    found = begin(session, owner)
    if not _fits(found, code, now):
        raise Invalid("That code is not right. Is the phone's clock? Try the next code.")
    found.confirmed_at = now
    audit.write(session, actor, "turned a second factor on", f"account {owner.id}", now=now)
    return new_recovery_codes(session, owner, actor=actor, now=now)


def is_right(session: Session, owner: Account, code: str, *, now: datetime) -> bool:
    """A code of the phone or of the paper; each is right once."""
    found = session.get(TotpSecret, owner.id)
    if found is not None and found.confirmed_at and _fits(found, code, now):
        return True
    return _use_recovery_code(session, owner, code, now)


def turn_off(session: Session, owner: Account, *, actor: Actor, now: datetime) -> None:
    session.execute(delete(TotpSecret).where(TotpSecret.account_id == owner.id))
    session.execute(delete(RecoveryCode).where(RecoveryCode.account_id == owner.id))
    session.expire_all()
    audit.write(session, actor, "turned a second factor off", f"account {owner.id}", now=now)


def new_recovery_codes(
    session: Session, owner: Account, *, actor: Actor, now: datetime
) -> list[str]:
    """Ten new codes, shown once; the old ones end."""
    session.execute(delete(RecoveryCode).where(RecoveryCode.account_id == owner.id))
    codes = [secrets.new_code() for _ in range(CODES)]
    for code in codes:
        plain = secrets.plain_code(code)
        session.add(RecoveryCode(account_id=owner.id, code_hash=secrets.digest(plain)))
    audit.write(session, actor, "made recovery codes", f"account {owner.id}", now=now)
    return codes


def codes_left(session: Session, account_id: int) -> int:
    query = select(RecoveryCode.id).where(
        RecoveryCode.account_id == account_id, RecoveryCode.used_at.is_(None)
    )
    return len(session.scalars(query).all())


def _fits(found: TotpSecret, code: str, now: datetime) -> bool:
    """Right now, or half a minute off either way, and not used before."""
    typed, totp = secrets.plain_code(code), pyotp.TOTP(found.secret)
    current = int(now.replace(tzinfo=UTC).timestamp()) // STEP
    for step in (current - 1, current, current + 1):
        right = hmac.compare_digest(totp.at(step * STEP).encode(), typed.encode())
        if right and step > found.last_step:
            found.last_step = step
            return True
    return False


def _use_recovery_code(session: Session, owner: Account, code: str, now: datetime) -> bool:
    query = select(RecoveryCode).where(
        RecoveryCode.account_id == owner.id,
        RecoveryCode.code_hash == secrets.digest(secrets.plain_code(code)),
        RecoveryCode.used_at.is_(None),
    )
    found = session.scalar(query)
    if found is None:
        return False
    found.used_at = now
    actor = Actor(owner.id, owner.name, "account")
    audit.write(session, actor, "used a recovery code", f"account {owner.id}", now=now)
    return True
