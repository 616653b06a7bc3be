"""Secrets that the program must read again, sealed in the database with a key outside of it.

Who gets hold of the database alone (a stray copy, a dump) cannot open them. Each is
sealed for its place: moved to another row it does not open.
"""

import base64
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from organizer.core.errors import Unavailable

from . import keys

MARK = "sealed1:"
NONCE = 12


def is_sealed(kept: str) -> bool:
    return kept.startswith(MARK)


def seal(home: Path, place: str, secret: str) -> str:
    nonce = os.urandom(NONCE)
    hidden = _cipher(home).encrypt(nonce, secret.encode(), place.encode())
    return MARK + base64.b64encode(nonce + hidden).decode()


def unseal(home: Path, place: str, kept: str) -> str:
    """The secret; one from before there were seals comes back as it is."""
    if not is_sealed(kept):
        return kept
    from cryptography.exceptions import InvalidTag

    try:
        sealed = base64.b64decode(kept.removeprefix(MARK), validate=True)
        return _cipher(home).decrypt(sealed[:NONCE], sealed[NONCE:], place.encode()).decode()
    except (InvalidTag, ValueError):
        raise Unavailable(
            f"A secret does not open with the key of this data folder ({keys.SEAL}). "
            "Restore the key from a backup."
        ) from None


def _cipher(home: Path) -> "AESGCM":
    # Loaded when the first secret is sealed or opened, so that a start is quick.
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(keys.kept_key(home / keys.SEAL, lambda: AESGCM.generate_key(256)))
