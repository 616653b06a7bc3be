"""What else belongs to filing: clauses and people of a case, drafts, secret addresses."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from organizer.people.secret_addresses import SecretAddress
from organizer.storage.base import Base


class CaseClause(Base):
    """A clause that a case concerns, and its words as they stood when it was chosen."""

    __tablename__ = "case_clause"
    __table_args__ = (UniqueConstraint("grievance_id", "clause_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    grievance_id: Mapped[int] = mapped_column(ForeignKey("grievance.id"), index=True)
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    quote: Mapped[str]
    added_at: Mapped[datetime]


class CasePerson(Base):
    """One of the people of a group grievance; ``name`` only without a row in the roster."""

    __tablename__ = "case_person"
    __table_args__ = (UniqueConstraint("grievance_id", "member_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    grievance_id: Mapped[int] = mapped_column(ForeignKey("grievance.id"), index=True)
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"), index=True)
    name: Mapped[str] = mapped_column(default="")
    added_at: Mapped[datetime]
    added_by: Mapped[int | None]


class CaseDraft(Base):
    """A start that somebody has not finished: kept at each field, gone once it is a case."""

    __tablename__ = "case_draft"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(index=True)
    note_id: Mapped[int | None] = mapped_column(ForeignKey("intake_note.id"))
    fields: Mapped[dict[str, Any]] = mapped_column(JSON)
    changed_at: Mapped[datetime]


class CaseFeed(SecretAddress, Base):
    """Where a person's calendar of dates stands."""

    __tablename__ = "case_feed"

    with_names: Mapped[bool] = mapped_column(default=False)


class ReminderMail(Base):
    """One reminder to one person: written before it is sent, so that it is sent once."""

    __tablename__ = "case_reminder_mail"
    __table_args__ = (UniqueConstraint("reminder_id", "account_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    reminder_id: Mapped[int] = mapped_column(ForeignKey("case_reminder.id"), index=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    not_before: Mapped[datetime]
    state: Mapped[str] = mapped_column(default="waiting", index=True)
    is_escalation: Mapped[bool] = mapped_column(default=False)
    settled_at: Mapped[datetime | None]
    why: Mapped[str] = mapped_column(default="")
