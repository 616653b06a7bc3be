"""Passkeys: a key on a phone or stick, bound to the address of this local."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, NotFound, Refused
from organizer.core.reader import Actor
from organizer.storage import audit

from .models import Account, Passkey

NOT_PROVED = "The passkey could not be checked. Try again, or use your password."


@dataclass(frozen=True)
class Asked:
    """A question to a browser: what a key is bound to, and the words it must sign."""

    host: str
    origin: str
    local: str
    challenge: bytes


def options_to_make(session: Session, owner: Account, asked: Asked) -> str:
    """What the browser is asked to make, as JSON."""
    from . import passkey_ceremony as ceremony  # slow to load

    known = [passkey.credential_id for passkey in of_account(session, owner.id)]
    user_id = f"account-{owner.id}".encode()
    return ceremony.options_to_make(asked, user_id, owner.email, owner.name, known)


def add(
    session: Session,
    owner: Account,
    answer: str,
    asked: Asked,
    *,
    name: str,
    actor: Actor,
    now: datetime,
) -> Passkey:
    from . import passkey_ceremony as ceremony  # slow to load

    made = ceremony.made(asked, answer)
    if session.scalar(select(Passkey.id).where(Passkey.credential_id == made.credential_id)):
        raise Refused("This passkey is known already.")
    passkey = Passkey(
        account_id=owner.id,
        credential_id=made.credential_id,
        public_key=made.public_key,
        sign_count=made.sign_count,
        name=name.strip()[:60] or "Passkey",
        made_at=now,
    )
    session.add(passkey)
    session.flush()
    audit.write(session, actor, "added a passkey", f"account {owner.id}", now=now)
    return passkey


def options_to_prove(asked: Asked) -> str:
    from . import passkey_ceremony as ceremony  # slow to load

    return ceremony.options_to_prove(asked)


def prove(session: Session, answer: str, asked: Asked, *, now: datetime) -> Account:
    """Whose passkey answered. It proves the person too (finger, face or PIN): both factors."""
    from . import passkey_ceremony as ceremony  # slow to load

    credential = ceremony.credential_in(answer)
    passkey = session.scalar(select(Passkey).where(Passkey.credential_id == credential))
    owner = session.get(Account, passkey.account_id) if passkey else None
    if passkey is None or owner is None or owner.locked_at is not None:
        raise Invalid(NOT_PROVED)
    key = ceremony.Made(credential, passkey.public_key, passkey.sign_count)
    passkey.sign_count, passkey.used_at = ceremony.proved(asked, answer, key), now
    return owner


def of_account(session: Session, account_id: int) -> list[Passkey]:
    query = select(Passkey).where(Passkey.account_id == account_id).order_by(Passkey.id)
    return list(session.scalars(query))


def remove(
    session: Session, passkey_id: int, *, owner_id: int, actor: Actor, now: datetime
) -> None:
    passkey = session.get(Passkey, passkey_id)
    if passkey is None or passkey.account_id != owner_id:
        raise NotFound("There is no such passkey.")
    session.delete(passkey)
    audit.write(session, actor, "removed a passkey", f"account {owner_id}", now=now)
