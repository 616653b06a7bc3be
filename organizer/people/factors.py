"""The second factor: six-digit codes from a phone, and codes on paper for when it is lost."""

import hmac
from datetime import UTC, datetime
from pathlib import Path

import pyotp
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, Refused
from organizer.core.reader import Actor
from organizer.storage import audit, sealing

from . import secrets
from .models import Account, RecoveryCode, TotpSecret

CODES = 10
STEP = 30


def has_second_factor(session: Session, account_id: int) -> bool:
    found = session.get(TotpSecret, account_id)
    return found is not None and found.confirmed_at is not None


def begin(session: Session, home: Path, owner: Account) -> str:
    """A seed that does not count before its first code was right; asked again, the same."""
    found = session.get(TotpSecret, owner.id)
    if found is None:
        found = TotpSecret(account_id=owner.id)
        _keep(home, found, pyotp.random_base32())
        session.add(found)
        session.flush()
    elif found.confirmed_at is not None:
        raise Refused("The second factor is on already.")
    return _seed(home, found)


def address(seed: str, owner: Account, local: str) -> str:
    """What an authenticator app reads from the square code."""
    return pyotp.TOTP(seed).provisioning_uri(name=owner.email, issuer_name=local or "Organizer")


def confirm(
    session: Session, home: Path, owner: Account, code: str, *, actor: Actor, now: datetime
) -> list[str]:
    """Turn the second factor on with a first right code; returns the codes for the paper."""
    begin(session, home, owner)
    found = session.get_one(TotpSecret, owner.id)
    if not _fits(home, found, code, now):
        raise Invalid("That code is not right. Is the phone's clock? Try the next code.")
    found.confirmed_at = now
    audit.write(session, actor, "turned a second factor on", f"account {owner.id}", now=now)
    return new_recovery_codes(session, owner, actor=actor, now=now)


def is_right(session: Session, home: Path, owner: Account, code: str, *, now: datetime) -> bool:
    """A code of the paper or of the phone; each is right once. Paper opens without the key."""
    if _use_recovery_code(session, owner, code, now):
        return True
    found = session.get(TotpSecret, owner.id)
    return found is not None and found.confirmed_at is not None and _fits(home, found, code, now)


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


def has_open_seeds(session: Session) -> bool:
    """Whether seeds from before there were seals stand in the database as they are."""
    return any(not sealing.is_sealed(kept) for kept in session.scalars(select(TotpSecret.secret)))


def seal_open_seeds(session: Session, home: Path) -> int:
    """Seal what an older program, or a backup of it, left open; how many there were."""
    found = session.scalars(select(TotpSecret)).all()
    left = [one for one in found if not sealing.is_sealed(one.secret)]
    for one in left:
        _keep(home, one, one.secret)
    return len(left)


def _keep(home: Path, found: TotpSecret, seed: str) -> None:
    found.secret = sealing.seal(home, _place(found), seed)


def _seed(home: Path, found: TotpSecret) -> str:
    return sealing.unseal(home, _place(found), found.secret)


def _place(found: TotpSecret) -> str:
    return f"second factor of account {found.account_id}"


def _fits(home: Path, found: TotpSecret, code: str, now: datetime) -> bool:
    """Right now, or half a minute off either way, and not used before."""
    typed, totp = secrets.plain_code(code), pyotp.TOTP(_seed(home, found))
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
