"""What people have confirmed, said and quoted: records beside the text, never in it."""

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from organizer.core.span import Span
from organizer.people.secret_addresses import SecretAddress
from organizer.storage.base import Base

from .models import Clause, Edition


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
    # Where a word of it was misread: the quotation as the picture of its page shows it.
    page_says: Mapped[str] = mapped_column(default="")
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

    @property
    def span(self) -> Span:
        return Span(self.page, self.start, self.end)


AS_READ, MISREAD = "as read", "misread"


class Amendment(Base):
    """Words that replace, add to or suspend clauses of a text, for whom and how long.

    An empty unit, agency, site or date means all of them. ``place`` and ``by_place`` say
    in words which clauses are meant; the links below hold them. A record is never
    changed: it is taken back, and stays with who did so and when.
    """

    __tablename__ = "amendment"

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), index=True)
    place: Mapped[str]
    by_edition_id: Mapped[int | None] = mapped_column(ForeignKey("edition.id"), index=True)
    by_place: Mapped[str] = mapped_column(default="")
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
    withdrawn_name: Mapped[str] = mapped_column(default="")
    edition: Mapped[Edition] = relationship(foreign_keys=[edition_id])
    by_edition: Mapped[Edition | None] = relationship(foreign_keys=[by_edition_id])


class AmendedClause(Base):
    """A clause that an amendment concerns: one it changes, or (``is_by``) one whose words do it."""

    __tablename__ = "amendment_clause"

    amendment_id: Mapped[int] = mapped_column(ForeignKey("amendment.id"), primary_key=True)
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), primary_key=True, index=True)
    is_by: Mapped[bool] = mapped_column(primary_key=True)


class EditionTerm(Base):
    """From when to when a text holds, as somebody recorded it; the newest one counts."""

    __tablename__ = "edition_term"

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), index=True)
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    rolls_over: Mapped[bool]
    reopeners: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[datetime]
    recorded_name: Mapped[str] = mapped_column(default="")


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


class Proposal(Base):
    """A text that somebody proposes for an edition: read, compared, never in force.

    Only those see it who see bargaining matters. ``pages`` is empty until it is read.
    """

    __tablename__ = "proposal"

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), index=True)
    name: Mapped[str]
    file_hash: Mapped[str]
    file_name: Mapped[str]
    pages: Mapped[list[str]] = mapped_column(JSON, default=list)
    added_at: Mapped[datetime]
    added_name: Mapped[str] = mapped_column(default="")
    withdrawn_at: Mapped[datetime | None]
    edition: Mapped[Edition] = relationship()


class Redline(Base):
    """A comparison as a file that a person asked for; the work makes it."""

    __tablename__ = "redline"

    id: Mapped[int] = mapped_column(primary_key=True)
    old_id: Mapped[int] = mapped_column(ForeignKey("edition.id"))
    new_id: Mapped[int | None] = mapped_column(ForeignKey("edition.id"))
    proposal_id: Mapped[int | None] = mapped_column(ForeignKey("proposal.id"))
    form: Mapped[str]  # pdf, docx
    file_hash: Mapped[str] = mapped_column(default="")
    asked_at: Mapped[datetime]
    asked_by: Mapped[int | None]


class NewsAddress(SecretAddress, Base):
    """Where a person's feed of changes in agreements stands."""

    __tablename__ = "news_address"
