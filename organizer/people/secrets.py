"""Passwords, tokens and codes: made here, and stored only as hashes."""

import hashlib
import hmac
import secrets as randomness
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

# 19 MiB and two passes: OWASP's least for argon2id, so that a small office machine keeps up.
_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # none that is mistaken for another


def hash_password(password: str) -> str:
    return _hasher.hash(password)


def is_password(stored: str | None, given: str) -> bool:
    """Whether ``given`` is the password; without one stored it takes just as long to say no."""
    try:
        return _hasher.verify(stored or _nobody(), given) and stored is not None
    except (VerificationError, InvalidHashError):
        return False


def new_token() -> str:
    return randomness.token_urlsafe(32)


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def new_code(length: int = 10) -> str:
    """A code for people to type: "K7QFM-2M9XB"."""
    letters = "".join(randomness.choice(_LETTERS) for _ in range(length))
    return f"{letters[: length // 2]}-{letters[length // 2 :]}"


def plain_code(typed: str) -> str:
    """A code as it was typed, without the blanks, hyphens and small letters people use."""
    return "".join(letter for letter in typed.upper() if letter.isalnum())


def keyed(key: bytes, value: str) -> str:
    """A hash that nobody without ``key`` can try values against."""
    return hmac.new(key, value.encode(), hashlib.sha256).hexdigest()[:32]


@cache
def _nobody() -> str:
    """What a password is compared with where there is no account, so that time tells nothing."""
    return hash_password(new_token())
