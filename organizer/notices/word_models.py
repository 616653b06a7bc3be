"""The table of words that a language model proposed for a version, and who took them."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from organizer.storage.base import Base


class WordProposal(Base):
    """Kept whether it was taken or not; ``doubts`` are the words that no source bears out."""

    __tablename__ = "word_proposal"

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("notice_version.id"), index=True)
    model: Mapped[str]
    text: Mapped[str]
    doubts: Mapped[list[list[str]]] = mapped_column(JSON)  # [words, why]
    asked_by: Mapped[int]
    asked_name: Mapped[str]
    asked_at: Mapped[datetime]
    accepted_by: Mapped[int | None]
    accepted_name: Mapped[str] = mapped_column(default="")
    accepted_at: Mapped[datetime | None]
    dropped_at: Mapped[datetime | None]
