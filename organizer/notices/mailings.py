"""The tables of sending: a mailing, its ledger, and who must not be written to."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from organizer.storage.base import Base

BY_MACHINE = ("email", "sms")


class Mailing(Base):
    """One approved text on its way to one audience over one channel."""

    __tablename__ = "mailing"

    id: Mapped[int] = mapped_column(primary_key=True)
    notice_id: Mapped[int] = mapped_column(ForeignKey("notice.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("notice_version.id"))
    channel: Mapped[str]
    title: Mapped[str]
    text: Mapped[str]
    text_hash: Mapped[str]
    audience_hash: Mapped[str]
    audience_words: Mapped[str]
    state: Mapped[str] = mapped_column(default="waiting")  # sending, paused, done, cancelled
    asked_by: Mapped[int]
    asked_at: Mapped[datetime]
    not_before: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class LedgerRow(Base):
    """One person, one notice, one channel: written before the first message leaves.

    States: waiting, sending, sent, unsure, failed, excluded. The address is dropped once the
    message has left; ``shown`` is the masked form that a report may show.
    """

    __tablename__ = "send_ledger"
    __table_args__ = (
        UniqueConstraint("notice_id", "channel", "person_id"),
        Index("ix_send_ledger_mailing_state", "mailing_id", "state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    mailing_id: Mapped[int] = mapped_column(ForeignKey("mailing.id"))
    notice_id: Mapped[int] = mapped_column(ForeignKey("notice.id"))
    channel: Mapped[str]
    person_id: Mapped[int]
    address: Mapped[str]
    shown: Mapped[str]
    shift: Mapped[str] = mapped_column(default="")
    time_zone: Mapped[str] = mapped_column(default="")
    state: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
    tries: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[datetime]
    claimed_at: Mapped[datetime | None]
    claimed_by: Mapped[str] = mapped_column(default="")
    left_at: Mapped[datetime | None]
    token: Mapped[str] = mapped_column(unique=True)  # of the unsubscribe link and Message-ID


class Suppression(Base):
    """An address that must not be written to over a channel, and why."""

    __tablename__ = "suppression"
    __table_args__ = (UniqueConstraint("channel", "address_hash"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str]
    address_hash: Mapped[str]
    person_id: Mapped[int | None]
    why: Mapped[str]  # unsubscribed, STOP, bounced
    at: Mapped[datetime]
