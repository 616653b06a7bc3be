"""Notices, their briefs and versions, what was said of them, approvals and publication."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from organizer.storage.base import Base


class Notice(Base):
    """One brief and its versions; ``code`` is what the public page is found by."""

    __tablename__ = "notice"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    title: Mapped[str]
    author_id: Mapped[int]
    author_name: Mapped[str]
    made_at: Mapped[datetime]
    brief: Mapped[dict[str, Any]] = mapped_column(JSON)
    brief_number: Mapped[int] = mapped_column(default=1)
    is_official: Mapped[bool] = mapped_column(default=True)
    audience_id: Mapped[int | None] = mapped_column(ForeignKey("audience.id"))
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("notice.id"))
    withdrawn_at: Mapped[datetime | None]
    withdrawn_why: Mapped[str] = mapped_column(default="")
    versions: Mapped[list["Version"]] = relationship(
        back_populates="notice", order_by="Version.id", cascade="all, delete-orphan"
    )
    audience: Mapped["Audience | None"] = relationship()


class BriefEdition(Base):
    """Each state of a brief, so that a version can be shown against the one it came from."""

    __tablename__ = "brief_edition"
    __table_args__ = (UniqueConstraint("notice_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    notice_id: Mapped[int] = mapped_column(ForeignKey("notice.id"))
    number: Mapped[int]
    facts: Mapped[dict[str, Any]] = mapped_column(JSON)
    made_at: Mapped[datetime]
    made_by: Mapped[int]


class Version(Base):
    """One text for one channel, audience, tone and language.

    ``composed`` is what the patterns make of the brief; ``hand`` a person's words over it, and
    ``hand_base`` the hash of the composed text that the person was looking at.
    """

    __tablename__ = "notice_version"
    __table_args__ = (UniqueConstraint("notice_id", "channel", "variant", "language"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    notice_id: Mapped[int] = mapped_column(ForeignKey("notice.id"), index=True)
    channel: Mapped[str]
    variant: Mapped[str] = mapped_column(default="")
    tone: Mapped[str] = mapped_column(default="plain")
    language: Mapped[str] = mapped_column(default="en")
    wording: Mapped[int] = mapped_column(default=0)
    brief_number: Mapped[int]
    composed: Mapped[str]
    hand: Mapped[str | None]
    hand_base: Mapped[str] = mapped_column(default="")
    hand_by: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="draft")  # draft, review, approved, published
    notice: Mapped[Notice] = relationship(back_populates="versions")

    @property
    def text(self) -> str:
        return self.composed if self.hand is None else self.hand


class Revision(Base):
    """Each text that a version had, with who made it and why."""

    __tablename__ = "version_revision"

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("notice_version.id"), index=True)
    at: Mapped[datetime]
    by_id: Mapped[int]
    by_name: Mapped[str]
    why: Mapped[str]
    text: Mapped[str]


class Comment(Base):
    """Something said about a place in a text; the words are kept, since the text may move."""

    __tablename__ = "notice_comment"

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("notice_version.id"), index=True)
    words: Mapped[str]
    said: Mapped[str]
    by_id: Mapped[int]
    by_name: Mapped[str]
    at: Mapped[datetime]
    settled_at: Mapped[datetime | None]


class Answer(Base):
    """The reason somebody gave for what a check asked about these words."""

    __tablename__ = "finding_answer"

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("notice_version.id"), index=True)
    check: Mapped[str]
    words: Mapped[str]
    reason: Mapped[str]
    by_id: Mapped[int]
    by_name: Mapped[str]
    at: Mapped[datetime]


class Approval(Base):
    """Bound to the hash of the exact text and of the exact audience."""

    __tablename__ = "notice_approval"

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("notice_version.id"), index=True)
    text_hash: Mapped[str]
    audience_hash: Mapped[str]
    by_id: Mapped[int]
    by_name: Mapped[str]
    office: Mapped[str]
    at: Mapped[datetime]
    is_emergency: Mapped[bool] = mapped_column(default=False)
    reason: Mapped[str] = mapped_column(default="")
    withdrawn_at: Mapped[datetime | None]
    withdrawn_why: Mapped[str] = mapped_column(default="")
    afterwards: Mapped[list["Countersign"]] = relationship(order_by="Countersign.id")


class Countersign(Base):
    """An officer who read an emergency notice after it had gone out."""

    __tablename__ = "notice_countersign"
    __table_args__ = (UniqueConstraint("approval_id", "by_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    approval_id: Mapped[int] = mapped_column(ForeignKey("notice_approval.id"))
    by_id: Mapped[int]
    by_name: Mapped[str]
    at: Mapped[datetime]


class Quotation(Base):
    """Words of an agreement that a notice quotes, verified again whenever it is used."""

    __tablename__ = "notice_quotation"

    id: Mapped[int] = mapped_column(primary_key=True)
    notice_id: Mapped[int] = mapped_column(ForeignKey("notice.id"), index=True)
    edition_id: Mapped[int]
    clause_id: Mapped[int]
    words: Mapped[str]
    citation: Mapped[str]
    standing: Mapped[str]
    trouble: Mapped[str] = mapped_column(default="")
    checked_at: Mapped[datetime]


class Audience(Base):
    """A saved selection of people: the choices, and the same in words."""

    __tablename__ = "audience"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    choices: Mapped[dict[str, Any]] = mapped_column(JSON)
    in_words: Mapped[str]
    made_by: Mapped[int]
    made_at: Mapped[datetime]


class SigningKey(Base):
    """The public half of a key that notices were signed with; kept when it is rotated."""

    __tablename__ = "signing_key"

    key_id: Mapped[str] = mapped_column(primary_key=True)
    public: Mapped[str]
    made_at: Mapped[datetime]
    retired_at: Mapped[datetime | None]


class Published(Base):
    """A text that the local stands by, signed; several of one notice share its code."""

    __tablename__ = "published"
    __table_args__ = (UniqueConstraint("version_id", "text_hash"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    notice_id: Mapped[int] = mapped_column(ForeignKey("notice.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("notice_version.id"))
    code: Mapped[str] = mapped_column(index=True)
    channel: Mapped[str]
    language: Mapped[str]
    text: Mapped[str]  # canonical
    text_hash: Mapped[str]
    office: Mapped[str]
    at: Mapped[datetime]
    key_id: Mapped[str] = mapped_column(ForeignKey("signing_key.key_id"))
    signature: Mapped[str]
    sources: Mapped[list[list[str]]] = mapped_column(JSON)


class CheckSetting(Base):
    """What this local made of a check: its severity, or ``off``, with who decided it and why."""

    __tablename__ = "check_setting"

    check: Mapped[str] = mapped_column(primary_key=True)
    severity: Mapped[str]
    reason: Mapped[str]
    by_name: Mapped[str]
    at: Mapped[datetime]


class LocalWord(Base):
    """Words that this local doesn't want to read in its notices."""

    __tablename__ = "local_word"

    id: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[str]
    message: Mapped[str]
    severity: Mapped[str]
    by_name: Mapped[str]
    at: Mapped[datetime]


class OwnHost(Base):
    """A web address of the local's own, which no link may imitate."""

    __tablename__ = "own_host"

    host: Mapped[str] = mapped_column(primary_key=True)
