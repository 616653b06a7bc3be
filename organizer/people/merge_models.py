"""Two rows that were one person, or are not: what a person decided, and how to take it back."""

from datetime import datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from organizer.storage.base import Base


class MemberMerge(Base):
    __tablename__ = "member_merge"

    id: Mapped[int] = mapped_column(primary_key=True)
    kept_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    gone_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    moved: Mapped[str] = mapped_column(Text)  # JSON: table.column -> ids of the rows that moved
    before: Mapped[str] = mapped_column(Text)  # JSON: what the kept row said
    ended: Mapped[str] = mapped_column(Text)  # JSON: consents and lines that ended with it
    merged_at: Mapped[datetime]
    merged_by: Mapped[int | None]
    undone_at: Mapped[datetime | None]


class DifferentPeople(Base):
    """Somebody looked: these two are not one. The pair is kept low id first."""

    __tablename__ = "different_people"
    __table_args__ = (UniqueConstraint("one_id", "other_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    one_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    other_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    said_at: Mapped[datetime]
    said_by: Mapped[int | None]
