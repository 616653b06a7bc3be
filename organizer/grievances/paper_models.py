"""The papers of a case: files and what was read in them, letters, packets."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from organizer.storage.base import Base


class CaseDocument(Base):
    """A file. ``from_id``: the e-mail that it hung on; ``covers_id``: what it was redacted from."""

    __tablename__ = "case_document"
    __table_args__ = (UniqueConstraint("grievance_id", "file_hash"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    grievance_id: Mapped[int] = mapped_column(ForeignKey("grievance.id"), index=True)
    file_hash: Mapped[str]
    name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    is_medical: Mapped[bool] = mapped_column(default=False)
    patients: Mapped[str] = mapped_column(default="unsure")  # paper_answers.Patients
    from_id: Mapped[int | None] = mapped_column(ForeignKey("case_document.id"))
    covers_id: Mapped[int | None] = mapped_column(ForeignKey("case_document.id"))
    note: Mapped[str] = mapped_column(default="")
    added_at: Mapped[datetime]
    added_by: Mapped[int | None]


class DocumentReading(Base):
    """What was read in a file, and its small picture; there once the job has done it."""

    __tablename__ = "document_reading"

    document_id: Mapped[int] = mapped_column(ForeignKey("case_document.id"), primary_key=True)
    text: Mapped[str]
    pages: Mapped[int] = mapped_column(default=0)
    warning: Mapped[str] = mapped_column(default="")
    file_hash: Mapped[str] = mapped_column(default="")  # the small picture


class RedactionMark(Base):
    """A region to cover, drawn but not yet done, in ten thousandths of its page."""

    __tablename__ = "redaction_mark"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("case_document.id"), index=True)
    page: Mapped[int]
    left: Mapped[int]
    top: Mapped[int]
    right: Mapped[int]
    bottom: Mapped[int]
    made_by: Mapped[int | None]


class CaseLetter(Base):
    """A letter as a person wrote it; approved, it is kept as the file that was approved."""

    __tablename__ = "case_letter"

    id: Mapped[int] = mapped_column(primary_key=True)
    grievance_id: Mapped[int] = mapped_column(ForeignKey("grievance.id"), index=True)
    kind: Mapped[str]  # documents.letters.KINDS
    fields: Mapped[dict[str, Any]] = mapped_column(JSON)
    version: Mapped[int] = mapped_column(default=1)
    made_at: Mapped[datetime]
    made_by: Mapped[int | None]
    changed_at: Mapped[datetime]
    approved_at: Mapped[datetime | None]
    approved_by: Mapped[int | None]
    file_hash: Mapped[str] = mapped_column(default="")


class CasePacket(Base):
    __tablename__ = "case_packet"

    id: Mapped[int] = mapped_column(primary_key=True)
    grievance_id: Mapped[int] = mapped_column(ForeignKey("grievance.id"), index=True)
    job_id: Mapped[int | None]
    asked_at: Mapped[datetime]
    asked_by: Mapped[int | None]
    asked: Mapped[dict[str, Any]] = mapped_column(JSON)  # packets.Asked
    pages: Mapped[int] = mapped_column(default=0)
    made_at: Mapped[datetime | None]
    file_hash: Mapped[str] = mapped_column(default="")
