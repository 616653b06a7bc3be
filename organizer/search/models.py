"""Passages and their vectors, keyed by an opaque owner that only the caller understands."""

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from organizer.storage.base import Base


class Passage(Base):
    """``owner`` is whose words these are, ``start`` to ``end`` of its text; ``scope`` what may
    be searched or left out together."""

    __tablename__ = "passage"

    key: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[int] = mapped_column(index=True)
    scope: Mapped[int] = mapped_column(index=True)
    start: Mapped[int]
    end: Mapped[int]
    heading: Mapped[str]
    text: Mapped[str]


class Vector(Base):
    """One row of numbers after the other: the passage in its context, then its sentences."""

    __tablename__ = "vector"

    key: Mapped[int] = mapped_column(
        ForeignKey("passage.key", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    model: Mapped[str] = mapped_column(primary_key=True)
    data: Mapped[bytes] = mapped_column(LargeBinary)


class SearchGeneration(Base):
    """Another number with each change, so that every process knows its caches are old.

    It is drawn by chance: a count would come to the same number twice when an older
    database is put back, and a cache on disk would be taken for its own.

    Row 1 counts what concerns every scope, row ``-scope`` what concerns that one.
    """

    __tablename__ = "search_generation"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(default=0)
