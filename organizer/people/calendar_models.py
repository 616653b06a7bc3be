"""Days on which the office is closed, and what the local knows of a forum's state."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from organizer.storage.base import Base


class Closure(Base):
    """A day that is no business day beside weekends and federal holidays."""

    __tablename__ = "closure"

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(index=True)
    kind: Mapped[str]  # calendar.ClosureKind
    why: Mapped[str]
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[int | None]
    withdrawn_at: Mapped[datetime | None]


class ForumStatus(Base):
    """Whether a forum works, from a day on: what was read where, and when."""

    __tablename__ = "forum_status"

    id: Mapped[int] = mapped_column(primary_key=True)
    forum: Mapped[str] = mapped_column(index=True)
    status: Mapped[str]  # calendar.ForumState
    from_on: Mapped[date]
    source: Mapped[str]
    checked_on: Mapped[date]
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[int | None]
