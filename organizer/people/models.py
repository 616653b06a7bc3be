"""The local itself, its units and sites, and the people in it."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from organizer.storage.base import Base

from .account_models import (
    Account,
    GrantHeld,
    Invitation,
    LoginSession,
    Passkey,
    RecoveryCode,
    RecoveryRequest,
    RoleHeld,
    SignInTry,
    TotpSecret,
)
from .merge_models import DifferentPeople, MemberMerge
from .roster_models import ColumnMapping, RosterImport, RosterRow

__all__ = [  # the accounts' and the imports' tables are known wherever the roster's are
    "Account", "Agency", "ColumnMapping", "Consent", "ContactPoint", "DifferentPeople", "GrantHeld",
    "Invitation", "Local", "LoginSession", "Member", "MemberMerge", "Membership", "Passkey",
    "RecoveryCode", "RecoveryRequest", "RoleHeld", "RosterImport", "RosterRow", "Shift",
    "SignInTry", "Site", "StewardAssignment", "TotpSecret", "Unit",
]  # fmt: skip


class Local(Base):
    """One row: the union body that runs this."""

    __tablename__ = "local"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(default="")
    time_zone: Mapped[str] = mapped_column(default="America/New_York")
    agreement_readers: Mapped[str] = mapped_column(default="anyone")  # choices.AgreementReaders
    is_demo: Mapped[bool] = mapped_column(default=False)


class Unit(Base):
    """A bargaining unit; one local may serve several, with several agreements."""

    __tablename__ = "unit"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)


class Agency(Base):
    """The employer, or the part of it that manages."""

    __tablename__ = "agency"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)


class Site(Base):
    """A place where people work."""

    __tablename__ = "site"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    address: Mapped[str] = mapped_column(default="")


class Shift(Base):
    """Assigned hours; the end may be the next morning. Nobody is called while they sleep."""

    __tablename__ = "shift"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    starts: Mapped[str] = mapped_column(default="")  # "23:00"
    ends: Mapped[str] = mapped_column(default="")
    days: Mapped[str] = mapped_column(default="")  # as people say it: "Mon to Fri"


class Member(Base):
    """Anyone in the roster: a unit employee, member or not (that is ``Membership``)."""

    __tablename__ = "member"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(index=True)
    name_key: Mapped[str] = mapped_column(default="", index=True)  # folded: to sort and to find
    preferred_name: Mapped[str] = mapped_column(default="")
    number: Mapped[str] = mapped_column(default="", index=True)  # the local's own, never an SSN
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), index=True)
    agency_id: Mapped[int | None] = mapped_column(ForeignKey("agency.id"), index=True)
    site_id: Mapped[int | None] = mapped_column(ForeignKey("site.id"), index=True)
    shift_id: Mapped[int | None] = mapped_column(ForeignKey("shift.id"), index=True)
    section: Mapped[str] = mapped_column(default="")  # service or section
    job_title: Mapped[str] = mapped_column(default="")
    appointment: Mapped[str] = mapped_column(default="unknown")  # choices.Appointment
    on_leave: Mapped[bool] = mapped_column(default=False)  # never why
    reach_hours: Mapped[str] = mapped_column(default="")  # when they would rather be reached
    left_on: Mapped[date | None]
    added_at: Mapped[datetime]


class Membership(Base):
    """What somebody's membership was from a day on, until the next row."""

    __tablename__ = "membership"

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    status: Mapped[str]  # choices.MembershipStatus
    from_on: Mapped[date]
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[int | None]


class ContactPoint(Base):
    """An address, number or mailbox. A government one is kept, marked, and never used."""

    __tablename__ = "contact_point"

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    kind: Mapped[str]  # choices.ContactKind
    use: Mapped[str] = mapped_column(default="personal")  # choices.ContactUse
    value: Mapped[str]
    value_key: Mapped[str] = mapped_column(index=True)  # folded: the same line twice is found
    is_government: Mapped[bool] = mapped_column(default=False)
    failed_at: Mapped[datetime | None]  # it bounced, or nobody there
    failed_why: Mapped[str] = mapped_column(default="")
    added_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class Consent(Base):
    """A member's yes to one purpose by one channel, and its end."""

    __tablename__ = "consent"

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    purpose: Mapped[str]  # choices.Purpose
    channel: Mapped[str]  # choices.Channel
    source: Mapped[str]  # how we know: "signed card", "own account page"
    given_on: Mapped[date]
    withdrawn_on: Mapped[date | None]
    withdrawn_how: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[int | None]


class StewardAssignment(Base):
    """Who is steward where and when; agreements ask for a letter to the agency."""

    __tablename__ = "steward_assignment"
    __table_args__ = (UniqueConstraint("member_id", "area", "from_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    area: Mapped[str]  # in words: "Nursing, 3 West, nights"
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    site_id: Mapped[int | None] = mapped_column(ForeignKey("site.id"))
    shift_id: Mapped[int | None] = mapped_column(ForeignKey("shift.id"))
    public_phone: Mapped[str] = mapped_column(default="")  # what the directory shows
    from_on: Mapped[date]
    to_on: Mapped[date | None]
    letter_sent_on: Mapped[date | None]
