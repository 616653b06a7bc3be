"""What people have confirmed, said and quoted: records beside the text, never in it."""

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from organizer.storage.base import Base

from .models import Clause


class TimeLimit(Base):
    """A period with the words it was taken from; it counts once a person has confirmed it."""

    __tablename__ = "time_limit"

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), index=True)
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    step: Mapped[str]
    number: Mapped[int]
    unit: Mapped[str]
    printed_unit: Mapped[str]
    runs_from: Mapped[str]
    actor: Mapped[str] = mapped_column(default="")
    if_late: Mapped[str] = mapped_column(default="")
    is_before: Mapped[bool] = mapped_column(default=False)
    quote: Mapped[str]
    quote_hash: Mapped[str]
    spans: Mapped[list[list[int]]] = mapped_column(JSON)
    confirmed_at: Mapped[datetime | None]
    confirmed_by: Mapped[int | None]
    confirmed_name: Mapped[str] = mapped_column(default="")
    withdrawn_at: Mapped[datetime | None]
    clause: Mapped[Clause] = relationship()

    @property
    def is_confirmed(self) -> bool:
        return self.confirmed_at is not None and self.withdrawn_at is None


class QuotationUse(Base):
    """Which words are quoted by what: a kind and an id of the room that quotes."""

    __tablename__ = "quotation_use"

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), index=True)
    clause_id: Mapped[int | None] = mapped_column(ForeignKey("clause.id"), index=True)
    spans: Mapped[list[list[int]]] = mapped_column(JSON)
    quote_hash: Mapped[str]
    used_by_kind: Mapped[str]
    used_by_id: Mapped[int]
    registered_at: Mapped[datetime]


class UnsureWord(Base):
    """A telling word read from a picture with little confidence, and what a person saw there.

    The text of the page stays as it was read: whoever quotes or counts asks here first.
    """

    __tablename__ = "unsure_word"

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), index=True)
    page: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    words: Mapped[str]
    confidence: Mapped[float]
    box: Mapped[list[float]] = mapped_column(JSON)
    verdict: Mapped[str] = mapped_column(default="")  # as read, misread; empty: nobody looked
    says: Mapped[str] = mapped_column(default="")  # what a misread word says on the page
    looked_at: Mapped[datetime | None]
    looked_by: Mapped[int | None]
    looked_name: Mapped[str] = mapped_column(default="")

    @property
    def counts(self) -> bool:
        return self.verdict == AS_READ


AS_READ, MISREAD = "as read", "misread"


class Amendment(Base):
    """A text that replaces, adds to or suspends a clause, for whom and how long.

    ``by_clause_id`` is the clause that says so; an empty unit, site or date
    means all of them. It is in force only while ``withdrawn_at`` is empty.
    """

    __tablename__ = "amendment"

    id: Mapped[int] = mapped_column(primary_key=True)
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    by_clause_id: Mapped[int | None] = mapped_column(ForeignKey("clause.id"))
    effect: Mapped[str]  # replaces, adds to, suspends
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    agency: Mapped[str] = mapped_column(default="")
    site: Mapped[str] = mapped_column(default="")
    from_on: Mapped[date | None]
    to_on: Mapped[date | None]
    source: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[datetime]
    recorded_name: Mapped[str] = mapped_column(default="")
    withdrawn_at: Mapped[datetime | None]


class LineSaid(Base):
    """What a person said a line of the text is; kept by the line's words, so that it is known
    again when the text is read again, and can be taken back."""

    __tablename__ = "outline_correction"

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), index=True)
    page: Mapped[int]
    words: Mapped[str]
    kind: Mapped[str]
    label: Mapped[str] = mapped_column(default="")
    title: Mapped[str] = mapped_column(default="")
    made_at: Mapped[datetime]
    made_name: Mapped[str] = mapped_column(default="")
    undone_at: Mapped[datetime | None]
    undone_name: Mapped[str] = mapped_column(default="")
