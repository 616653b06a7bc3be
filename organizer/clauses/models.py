"""Agreements, their editions, stored pages, parts of the outline, and clauses."""

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from organizer.storage.base import Base

from .kinds import KINDS


class Agreement(Base):
    """A master agreement, supplement, MOU, side letter, or a law read like one."""

    __tablename__ = "agreement"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str] = mapped_column(default="master")
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))

    @property
    def kind_in_words(self) -> str:
        return KINDS.get(self.kind, self.kind)


class Edition(Base):
    """One text of an agreement; the file's hash makes it known again."""

    __tablename__ = "edition"
    __table_args__ = (UniqueConstraint("agreement_id", "file_hash"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id"), index=True)
    file_hash: Mapped[str]
    file_name: Mapped[str]
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    rolls_over: Mapped[bool] = mapped_column(default=False)  # goes on after its last day
    reopeners: Mapped[str] = mapped_column(default="")  # when which articles may be reopened
    imported_at: Mapped[datetime]
    outline: Mapped[dict] = mapped_column(JSON, default=dict)  # type: ignore[type-arg]  # as CLI.md shows it
    # What the import was in doubt about: page, what, and whether the file's reader said so.
    warnings: Mapped[list] = mapped_column(JSON, default=list)  # type: ignore[type-arg]
    # Bookmarks and a word processor's headings, as level, title and page: to read it again.
    hints: Mapped[list] = mapped_column(JSON, default=list)  # type: ignore[type-arg]
    doubtful_words: Mapped[int] = mapped_column(default=0)  # read from pictures, to be looked at
    tracked: Mapped[str] = mapped_column(default="")  # how a Word file's tracked changes were read
    agreement: Mapped[Agreement] = relationship()


class LegalStatus(Base):
    """A dated entry: who says what the standing of an agreement is, and by which source."""

    __tablename__ = "legal_status"

    id: Mapped[int] = mapped_column(primary_key=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id"), index=True)
    from_on: Mapped[date]
    status: Mapped[str]
    said_by: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")
    checked_on: Mapped[date]
    checked_by: Mapped[str] = mapped_column(default="")


class StoredPage(Base):
    __tablename__ = "stored_page"

    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    printed: Mapped[str] = mapped_column(default="")
    text: Mapped[str]
    read_by: Mapped[str] = mapped_column(default="text")
    # Of a page read from a picture, each word: [start, end, confidence, left, top, right, bottom].
    seen: Mapped[list[list[float]]] = mapped_column(JSON, default=list, deferred=True)


class Clause(Base):
    """The smallest citable paragraph, with its exact place in the stored pages."""

    __tablename__ = "clause"
    __table_args__ = ({"sqlite_autoincrement": True},)  # an address that went is no other's

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), index=True)
    seq: Mapped[int]
    article: Mapped[str]
    article_title: Mapped[str]
    section: Mapped[str]
    section_title: Mapped[str]
    label: Mapped[str]
    citation: Mapped[str]
    page: Mapped[int]
    spans: Mapped[list[list[int]]] = mapped_column(JSON)
    text: Mapped[str]
    reading: Mapped[str]
    edition: Mapped[Edition] = relationship()


class MovedClause(Base):
    """The address of a clause that was merged into another, and where its words began."""

    __tablename__ = "moved_clause"

    old_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    page: Mapped[int]
    start: Mapped[int]
