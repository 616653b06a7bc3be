"""Cases: the grievance, its ledger, who works on it, who is walled off, who looked."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from organizer.storage.base import Base

from .file_models import (
    FairnessFile,
    InformationItem,
    InformationReply,
    InformationRequest,
    IntakeNote,
    Reminder,
    WorkingNote,
)
from .filing_models import CaseClause, CaseDraft, CaseFeed, CasePerson, ReminderMail
from .paper_models import CaseDocument, CaseLetter, CasePacket, DocumentReading, RedactionMark

__all__ = [  # the tables of what a case holds are known wherever the case's own are
    "Assignment", "CaseClause", "CaseDocument", "CaseDraft", "CaseEvent", "CaseFeed", "CaseLetter",
    "CaseLook", "CasePacket", "CasePerson", "CaseProcedure", "CaseSetting", "DocumentReading",
    "FairnessFile", "Grievance", "InformationItem", "InformationReply", "InformationRequest",
    "IntakeNote", "RedactionMark", "Reminder", "ReminderMail", "Wall", "WorkingNote",
]  # fmt: skip


class CaseSetting(Base):
    """One row: what the local chose about cases."""

    __tablename__ = "case_setting"

    id: Mapped[int] = mapped_column(primary_key=True)
    stewards_see_unit: Mapped[bool] = mapped_column(default=False)


class CaseProcedure(Base):
    """An agreement's grievance procedure as the local keeps it; cases copy it when they open."""

    __tablename__ = "case_procedure"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    edition_id: Mapped[int | None] = mapped_column(ForeignKey("edition.id"))
    kind: Mapped[str] = mapped_column(default="")  # choices.CaseKind; empty for all that has no own
    plain: Mapped[dict[str, Any]] = mapped_column(JSON)  # core.procedure.to_plain
    published_at: Mapped[datetime | None]
    published_by: Mapped[int | None]


class Grievance(Base):
    """Below ``ledger_version`` stands what is derived from the ledger, for the board alone."""

    __tablename__ = "grievance"
    __table_args__ = (Index("ix_grievance_board", "is_open", "due_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]  # choices.CaseKind
    title: Mapped[str]
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"), index=True)
    grievant: Mapped[str] = mapped_column(default="")  # only without a row in the roster
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), index=True)
    appointment: Mapped[str] = mapped_column(default="unknown")
    forum: Mapped[str] = mapped_column(default="contract grievance")  # choices.Forum
    what_happened: Mapped[str] = mapped_column(default="")
    clauses: Mapped[str] = mapped_column(default="")
    remedy: Mapped[str] = mapped_column(default="")
    matters: Mapped[list[str]] = mapped_column(JSON, default=list)  # what the clock board asks
    days: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)  # of it, by name
    authority: Mapped[str] = mapped_column(default="unknown")
    edition_id: Mapped[int | None] = mapped_column(ForeignKey("edition.id"))
    procedure: Mapped[dict[str, Any]] = mapped_column(JSON)  # the copy it was opened under
    outcome: Mapped[str] = mapped_column(default="")
    opened_at: Mapped[datetime]
    ledger_version: Mapped[int] = mapped_column(default=0)  # one more with each entry
    status: Mapped[str] = mapped_column(default="intake", index=True)
    step: Mapped[int] = mapped_column(default=0)
    is_open: Mapped[bool] = mapped_column(default=True)
    due_on: Mapped[date | None]
    due_for: Mapped[str] = mapped_column(default="")
    late_after: Mapped[date | None]  # management's own date, by its latest reading
    why_no_date: Mapped[str] = mapped_column(default="")  # what a person must do to get one


class CaseEvent(Base):
    """One entry of the ledger. Nothing is changed or removed: a correction stands beside it."""

    __tablename__ = "case_event"
    __table_args__ = (UniqueConstraint("corrects_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    grievance_id: Mapped[int] = mapped_column(ForeignKey("grievance.id"), index=True)
    kind: Mapped[str]  # core.case_event.Kind
    on: Mapped[date]
    step: Mapped[int] = mapped_column(default=0)
    until: Mapped[date | None]
    is_in_writing: Mapped[bool] = mapped_column(default=False)
    is_theirs: Mapped[bool] = mapped_column(default=False)
    served_by: Mapped[str] = mapped_column(default="")  # by hand, by mail, by e-mail
    proof: Mapped[str] = mapped_column(default="")
    proof_hash: Mapped[str] = mapped_column(default="")
    document_id: Mapped[int | None]  # the paper of the case that shows it, while it is kept
    note: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")  # why it is right though it was questioned
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[int | None]
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("case_event.id"))
    is_struck: Mapped[bool] = mapped_column(default=False)  # the correction: it never happened


class Assignment(Base):
    __tablename__ = "case_assignment"

    id: Mapped[int] = mapped_column(primary_key=True)
    grievance_id: Mapped[int] = mapped_column(ForeignKey("grievance.id"), index=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    from_at: Mapped[datetime]
    to_at: Mapped[datetime | None]


class Wall(Base):
    """A conflict of interest: this account never sees this case, whatever it holds."""

    __tablename__ = "case_wall"
    __table_args__ = (UniqueConstraint("grievance_id", "account_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    grievance_id: Mapped[int] = mapped_column(ForeignKey("grievance.id"), index=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    why: Mapped[str]
    set_at: Mapped[datetime]


class CaseLook(Base):
    __tablename__ = "case_look"

    id: Mapped[int] = mapped_column(primary_key=True)
    grievance_id: Mapped[int] = mapped_column(ForeignKey("grievance.id"), index=True)
    account_id: Mapped[int | None]
    at: Mapped[datetime]
    at_what: Mapped[str]
