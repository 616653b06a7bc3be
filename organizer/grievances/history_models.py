"""How cases ended, what practice there is, which figures were published, what files were read."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, LargeBinary, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from organizer.storage.base import Base


class CaseEnding(Base):
    """One row a case, once it is over. A confidential one is counted and never told."""

    __tablename__ = "case_ending"
    __table_args__ = (UniqueConstraint("grievance_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    grievance_id: Mapped[int] = mapped_column(ForeignKey("grievance.id"))
    outcome: Mapped[str]  # outcomes.Outcome
    on: Mapped[date]
    arbitrator: Mapped[str] = mapped_column(default="")
    remedies: Mapped[list[str]] = mapped_column(JSON)
    summary: Mapped[str] = mapped_column(Text, default="")  # no names: others may read it
    is_non_precedential: Mapped[bool] = mapped_column(default=False)
    is_confidential: Mapped[bool] = mapped_column(default=False)
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[int | None]


class PastPractice(Base):
    """A way of doing things that both sides have known and kept to, by the clause it touches."""

    __tablename__ = "past_practice"

    id: Mapped[int] = mapped_column(primary_key=True)
    clauses: Mapped[str]
    words: Mapped[str] = mapped_column(Text)
    since_on: Mapped[date | None]
    source: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[int | None]
    withdrawn_at: Mapped[datetime | None]


class Release(Base):
    """Figures as they were published. Nothing in them changes afterwards."""

    __tablename__ = "case_release"

    id: Mapped[int] = mapped_column(primary_key=True)
    from_on: Mapped[date | None]
    until_on: Mapped[date] = mapped_column(unique=True)
    plain: Mapped[dict[str, Any]] = mapped_column(JSON)
    made_at: Mapped[datetime]
    made_by: Mapped[int | None]
    approved_at: Mapped[datetime | None]  # for those who use figures outside
    approved_by: Mapped[int | None]


class ReleasedCase(Base):
    """No case is counted twice: two publications have nothing to subtract."""

    __tablename__ = "case_released"

    grievance_id: Mapped[int] = mapped_column(ForeignKey("grievance.id"), primary_key=True)
    release_id: Mapped[int] = mapped_column(ForeignKey("case_release.id"), index=True)


class CaseVector(Base):
    """What a case is about, in numbers, so that like cases are found."""

    __tablename__ = "case_vector"

    grievance_id: Mapped[int] = mapped_column(ForeignKey("grievance.id"), primary_key=True)
    model: Mapped[str] = mapped_column(primary_key=True)
    text_hash: Mapped[str]
    data: Mapped[bytes] = mapped_column(LargeBinary)


class CaseImport(Base):
    """An old spreadsheet of grievances: nothing is written before somebody says so."""

    __tablename__ = "case_import"

    id: Mapped[int] = mapped_column(primary_key=True)
    file_name: Mapped[str]
    file_hash: Mapped[str]
    state: Mapped[str]  # choosing, ready, written, undone
    headers: Mapped[list[str]] = mapped_column(JSON)
    mapping: Mapped[dict[str, str]] = mapped_column(JSON)
    day_first: Mapped[bool | None]  # 3/4/2024: None while nobody has said
    job_id: Mapped[int | None]
    made_at: Mapped[datetime]
    made_by: Mapped[int | None]
    written_at: Mapped[datetime | None]
    undone_at: Mapped[datetime | None]


class CaseImportRow(Base):
    __tablename__ = "case_import_row"

    id: Mapped[int] = mapped_column(primary_key=True)
    import_id: Mapped[int] = mapped_column(ForeignKey("case_import.id"), index=True)
    number: Mapped[int]  # the line of the sheet
    what: Mapped[str]  # added, same, refused
    why: Mapped[str] = mapped_column(Text, default="")
    given: Mapped[dict[str, str]] = mapped_column(JSON)
    grievance_id: Mapped[int | None] = mapped_column(ForeignKey("grievance.id"), index=True)
