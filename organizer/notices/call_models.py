"""The tables of a phone tree: a script, and who calls whom with what result."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from organizer.storage.base import Base


class PhoneTree(Base):
    """One approved script on its way to one audience by telephone."""

    __tablename__ = "phone_tree"

    id: Mapped[int] = mapped_column(primary_key=True)
    notice_id: Mapped[int] = mapped_column(ForeignKey("notice.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("notice_version.id"))
    title: Mapped[str]
    script: Mapped[str]
    made_by: Mapped[int]
    made_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class Call(Base):
    """Somebody to be called. The number stays in the roster: it is read when the list is."""

    __tablename__ = "phone_tree_call"
    __table_args__ = (UniqueConstraint("tree_id", "person_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    tree_id: Mapped[int] = mapped_column(ForeignKey("phone_tree.id"), index=True)
    person_id: Mapped[int]
    caller_id: Mapped[int | None] = mapped_column(index=True)  # account; none: nobody's yet
    result: Mapped[str] = mapped_column(default="")  # calling.RESULTS
    said_at: Mapped[datetime | None]
    said_by: Mapped[int | None]
