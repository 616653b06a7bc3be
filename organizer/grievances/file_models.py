"""What a case holds beside its ledger: notes, requests, reasons, reminders."""

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from organizer.storage.base import Base


class WorkingNote(Base):
    """A steward's own; on hand-over the chief may read it."""

    __tablename__ = "working_note"

    id: Mapped[int] = mapped_column(primary_key=True)
    grievance_id: Mapped[int] = mapped_column(ForeignKey("grievance.id"), index=True)
    account_id: Mapped[int]
    text: Mapped[str]
    written_at: Mapped[datetime]
    is_handed_over: Mapped[bool] = mapped_column(default=False)


class InformationRequest(Base):
    __tablename__ = "information_request"

    id: Mapped[int] = mapped_column(primary_key=True)
    grievance_id: Mapped[int] = mapped_column(ForeignKey("grievance.id"), index=True)
    sent_on: Mapped[date]
    due_on: Mapped[date | None]  # the day that the letter names
    promised_on: Mapped[date | None]
    letter_id: Mapped[int | None] = mapped_column(ForeignKey("case_letter.id"))
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[int | None]


class InformationItem(Base):
    """One thing asked for, with the need that the law asks to be spelt out."""

    __tablename__ = "information_item"

    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("information_request.id"), index=True)
    item: Mapped[str]
    period: Mapped[str]
    why: Mapped[str]
    use: Mapped[str]
    connection: Mapped[str]
    privacy: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="asked")  # request_state.ItemState


class InformationReply(Base):
    """What came, was refused or was asked again, for one item or, without one, for all."""

    __tablename__ = "information_reply"

    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("information_request.id"), index=True)
    item_id: Mapped[int | None] = mapped_column(ForeignKey("information_item.id"))
    on: Mapped[date]
    kind: Mapped[str]  # request_state.Reply
    note: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[int | None]


class FairnessFile(Base):
    """What the union decided on a request for help, why, and when the person was told."""

    __tablename__ = "fairness_file"

    id: Mapped[int] = mapped_column(primary_key=True)
    grievance_id: Mapped[int] = mapped_column(ForeignKey("grievance.id"), index=True)
    decision: Mapped[str]
    reason: Mapped[str]
    criteria: Mapped[list[dict[str, str]]] = mapped_column(JSON)  # one a question of merit
    decided_on: Mapped[date]
    decided_by: Mapped[int | None]
    second_reader: Mapped[str] = mapped_column(default="")
    told_on: Mapped[date | None]
    told_how: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[datetime]


class Reminder(Base):
    """Told once for each date and distance, however often the job runs."""

    __tablename__ = "case_reminder"
    __table_args__ = (UniqueConstraint("grievance_id", "due_on", "days_before", "due_for"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    grievance_id: Mapped[int] = mapped_column(ForeignKey("grievance.id"), index=True)
    due_on: Mapped[date]
    due_for: Mapped[str]
    days_before: Mapped[int]
    made_at: Mapped[datetime]
    acknowledged_at: Mapped[datetime | None]
    acknowledged_by: Mapped[int | None]


class IntakeNote(Base):
    """Somebody asked for help; not yet a case, and perhaps without a name."""

    __tablename__ = "intake_note"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    happened_on: Mapped[date | None]
    taken_by: Mapped[int | None]
    taken_at: Mapped[datetime]
    grievance_id: Mapped[int | None] = mapped_column(ForeignKey("grievance.id"))
