"""Which words and which model the search uses, as rows: what was asked for, what the exam said.

Apart from what is learned of clauses, because every page asks which model is live.
"""

from datetime import datetime

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from organizer.storage.base import Base


class SearchWords(Base):
    """The words and weights of a version of the program, and since when the search uses them."""

    __tablename__ = "search_words"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    texts: Mapped[dict[str, str]] = mapped_column(JSON)  # empty once others are in use
    came_at: Mapped[datetime]
    tried_at: Mapped[datetime | None]
    ranks: Mapped[dict[str, int | None]] = mapped_column(JSON, default=dict)
    made_worse: Mapped[list[str]] = mapped_column(JSON, default=list)
    live_at: Mapped[datetime | None]
    accepted_name: Mapped[str] = mapped_column(default="")
    declined_at: Mapped[datetime | None]
    declined_name: Mapped[str] = mapped_column(default="")


class SearchModel(Base):
    """A model that a person asked for, what the exam said of it, and since when it counts."""

    __tablename__ = "search_model"

    id: Mapped[int] = mapped_column(primary_key=True)
    folder: Mapped[str]  # in the data folder's "models"; empty: the one that came along
    name: Mapped[str]  # what stands beside its vectors
    asked_at: Mapped[datetime]
    asked_name: Mapped[str]
    tried_at: Mapped[datetime | None]
    made_worse: Mapped[list[str]] = mapped_column(JSON, default=list)
    live_at: Mapped[datetime | None]
    accepted_name: Mapped[str] = mapped_column(default="")
    withdrawn_at: Mapped[datetime | None]
    withdrawn_name: Mapped[str] = mapped_column(default="")
    refused_because: Mapped[str] = mapped_column(default="")
