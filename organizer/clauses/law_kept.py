"""Who in the local has confirmed which limit of public law, and by which words."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from organizer.storage.base import Base


class LawConfirmation(Base):
    """Stands for the entry as it read then: ``entry_hash`` holds its count and its words."""

    __tablename__ = "law_confirmation"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(index=True)
    entry_hash: Mapped[str]
    confirmed_at: Mapped[datetime]
    confirmed_by: Mapped[int | None]
    confirmed_name: Mapped[str]
    withdrawn_at: Mapped[datetime | None]
