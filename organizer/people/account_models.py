"""Who may come in: accounts, what they hold, how they prove it, and what is on record of it.

No secret stands here as it is: passwords are argon2id, tokens and codes are hashes.
The one exception is the seed of a second factor, which the machine must be able to read: it is
sealed with a key that lies in the data folder (storage/sealing.py).
"""

from datetime import date, datetime

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from organizer.storage.base import Base


class Account(Base):
    __tablename__ = "account"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    email: Mapped[str] = mapped_column(unique=True)  # lower case; what a person signs in with
    password_hash: Mapped[str | None]
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"), index=True)
    locked_at: Mapped[datetime | None]
    locked_why: Mapped[str] = mapped_column(default="")
    made_at: Mapped[datetime]
    made_by: Mapped[int | None]


class RoleHeld(Base):
    """A role from a day on, everywhere or within one unit or site."""

    __tablename__ = "role_held"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    role: Mapped[str]  # core.reader.Role
    office: Mapped[str | None]  # core.reader.Office, of officers
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    site_id: Mapped[int | None] = mapped_column(ForeignKey("site.id"))
    from_on: Mapped[date]
    to_on: Mapped[date | None]  # the last day
    given_by: Mapped[int | None]


class GrantHeld(Base):
    """What no role brings by itself: given by name, to one person, until taken back."""

    __tablename__ = "grant_held"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    grant: Mapped[str]  # core.reader.Grant
    from_on: Mapped[date]
    to_on: Mapped[date | None]
    given_by: Mapped[int | None]


class Invitation(Base):
    """A link that lets somebody choose a password, once and not for long."""

    __tablename__ = "invitation"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]  # invitations.WELCOME, RECOVERY or DEMO
    made_at: Mapped[datetime]
    made_by: Mapped[int | None]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]


class LoginSession(Base):
    """One browser that is signed in. Ended here, it is ended everywhere."""

    __tablename__ = "login_session"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    made_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    agent: Mapped[str] = mapped_column(default="")  # "Firefox on Android"
    proved_by: Mapped[str] = mapped_column(default="password")
    revoked_at: Mapped[datetime | None]


class Passkey(Base):
    __tablename__ = "passkey"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    credential_id: Mapped[str] = mapped_column(unique=True)  # base64url, as browsers send it
    public_key: Mapped[bytes] = mapped_column(LargeBinary)
    sign_count: Mapped[int] = mapped_column(default=0)
    name: Mapped[str] = mapped_column(default="")
    made_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class TotpSecret(Base):
    """The seed of the six-digit codes; it counts once a first code was right."""

    __tablename__ = "totp_secret"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), primary_key=True)
    secret: Mapped[str]  # sealed
    confirmed_at: Mapped[datetime | None]
    last_step: Mapped[int] = mapped_column(default=0)  # a code works once


class RecoveryCode(Base):
    __tablename__ = "recovery_code"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    code_hash: Mapped[str]
    used_at: Mapped[datetime | None]


class RecoveryRequest(Base):
    """Somebody lost every factor: two officers together, or a waiting period all officers see."""

    __tablename__ = "recovery_request"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    asked_at: Mapped[datetime]
    opens_at: Mapped[datetime]  # without two officers: not before
    token_hash: Mapped[str] = mapped_column(unique=True)  # what the asker keeps
    first_officer: Mapped[int | None]
    second_officer: Mapped[int | None]
    stopped_at: Mapped[datetime | None]
    stopped_by: Mapped[int | None]
    used_at: Mapped[datetime | None]


class SignInTry(Base):
    """A failed try, by keyed hashes of the account's name and of the address it came from."""

    __tablename__ = "sign_in_try"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    account_key: Mapped[str] = mapped_column(index=True)
    address_key: Mapped[str] = mapped_column(index=True)
