"""The local's signing keys: made at the first use, kept in the data folder, rotated and listed."""

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, Unavailable
from organizer.core.reader import Actor
from organizer.core.sameness import canonical
from organizer.storage import audit, keys

from .models import SigningKey

FORM = "organizer notice 1"


@dataclass(frozen=True)
class Stamp:
    """What is signed beside the words, so that it cannot be swapped either."""

    code: str
    channel: str
    language: str
    at: datetime
    office: str

    def message(self, text: str) -> bytes:
        head = (FORM, self.code, self.channel, self.language,
                self.at.isoformat(timespec="seconds"), self.office.replace("\n", " "))  # fmt: skip
        return ("\n".join(head) + "\n\n" + canonical(text)).encode()


def current_key(session: Session, home: Path, now: datetime) -> SigningKey:
    """The key in use; the first is made here."""
    key = session.scalar(
        select(SigningKey)
        .where(SigningKey.retired_at.is_(None))
        .order_by(SigningKey.made_at.desc())
        .limit(1)
    )
    return key or _make(session, home, now)


def rotate(session: Session, home: Path, *, actor: Actor, now: datetime) -> SigningKey:
    """A new key from now on; the old one stays listed, so that old notices still verify."""
    for key in session.scalars(select(SigningKey).where(SigningKey.retired_at.is_(None))):
        key.retired_at = now
    made = _make(session, home, now)
    audit.write(session, actor, "rotated the signing key", f"signing key {made.key_id}", now=now)
    return made


def sign(home: Path, key: SigningKey, stamp: Stamp, text: str) -> str:
    path = home / keys.NOTICES / key.key_id
    if not path.exists():
        raise Unavailable(
            "The key that notices are signed with is missing from the data folder. "
            "Restore it from a backup, or rotate the key."
        )
    private = Ed25519PrivateKey.from_private_bytes(path.read_bytes())
    return base64.b64encode(private.sign(stamp.message(text))).decode()


def is_signed(public: str, signature: str, stamp: Stamp, text: str) -> bool:
    try:
        key = Ed25519PublicKey.from_public_bytes(base64.b64decode(public, validate=True))
        key.verify(base64.b64decode(signature, validate=True), stamp.message(text))
    except InvalidSignature:
        return False
    except ValueError:
        raise Invalid("This is not an Ed25519 key with its signature.") from None
    return True


def key_id_of(public: bytes) -> str:
    return hashlib.sha256(public).hexdigest()[:16]


def key_id_of_text(public: str) -> str:
    """The name of a public key as pages print it."""
    try:
        return key_id_of(base64.b64decode(public, validate=True))
    except ValueError:
        raise Invalid("This is not a public key.") from None


def _make(session: Session, home: Path, now: datetime) -> SigningKey:
    private = Ed25519PrivateKey.generate()
    public = private.public_key().public_bytes_raw()
    path = home / keys.NOTICES / key_id_of(public)
    keys.kept_key(path, private.private_bytes_raw)
    key = SigningKey(
        key_id=path.name, public=base64.b64encode(public).decode(), made_at=now, retired_at=None
    )
    session.add(key)
    session.flush()
    return key
