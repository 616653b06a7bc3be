"""Roster files that were read: what each row would do, did, and how to take it back."""

from datetime import datetime

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from organizer.storage.base import Base


class RosterImport(Base):
    __tablename__ = "roster_import"

    id: Mapped[int] = mapped_column(primary_key=True)
    file_name: Mapped[str]
    file_hash: Mapped[str]
    state: Mapped[str]  # choosing, reading, ready, writing, written, undoing, undone
    headers: Mapped[str] = mapped_column(Text, default="[]")  # JSON, as the file prints them
    mapping: Mapped[str] = mapped_column(Text, default="{}")  # JSON: header -> field
    rows: Mapped[int] = mapped_column(default=0)
    added: Mapped[int] = mapped_column(default=0)
    changed: Mapped[int] = mapped_column(default=0)
    same: Mapped[int] = mapped_column(default=0)
    refused: Mapped[int] = mapped_column(default=0)
    made_at: Mapped[datetime]
    made_by: Mapped[int | None]
    job_id: Mapped[int | None]
    written_at: Mapped[datetime | None]
    undone_at: Mapped[datetime | None]


class RosterRow(Base):
    __tablename__ = "roster_row"

    id: Mapped[int] = mapped_column(primary_key=True)
    import_id: Mapped[int] = mapped_column(ForeignKey("roster_import.id"), index=True)
    number: Mapped[int]  # the line of the sheet
    what: Mapped[str] = mapped_column(index=True)  # added, changed, same, refused
    why: Mapped[str] = mapped_column(Text, default="")
    given: Mapped[str] = mapped_column(Text, default="{}")  # JSON: the fields as read
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"), index=True)
    before: Mapped[str] = mapped_column(Text, default="")  # JSON: what undoing puts back


class ColumnMapping(Base):
    """What somebody said the columns of such a file mean; asked again, it is offered."""

    __tablename__ = "column_mapping"

    id: Mapped[int] = mapped_column(primary_key=True)
    headers_key: Mapped[str] = mapped_column(unique=True)
    mapping: Mapped[str] = mapped_column(Text)
    used_at: Mapped[datetime]
