"""Ending messages: one click, a STOP, or a bounce. It holds from the next message on."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.errors import NotFound
from organizer.core.reader import Actor
from organizer.people.choices import ContactKind, Purpose
from organizer.people.models import Consent, ContactPoint
from organizer.storage import audit
from organizer.wire.bounces import Bounce
from organizer.wire.texts import is_stop

from .audience import ROADS, address_hash
from .mailings import LedgerRow, Suppression

BY_LINK = Actor(None, "somebody with the link", "recipient")
KINDS = {"email": ContactKind.EMAIL, "sms": ContactKind.PHONE}


def row_of(session: Session, token: str) -> LedgerRow:
    found = session.scalar(select(LedgerRow).where(LedgerRow.token == token))
    if found is None:
        raise NotFound("This link is not one of ours, or was cut off. Copy all of it.")
    return found


def unsubscribe(session: Session, token: str, *, now: datetime) -> LedgerRow:
    """End news by this channel for the person of a ledger row. Twice is the same as once."""
    row = row_of(session, token)
    for point in _points(session, row):
        _stop(session, row.channel, point.value, row.person_id, "unsubscribed", now)
    _withdraw_consent(session, row.person_id, row.channel, "the link in a message", now)
    audit.write(session, BY_LINK, "ended messages", f"ledger row {row.id}", now=now)
    return row


def answered(session: Session, number: str, text: str, *, now: datetime) -> bool:
    """A text message that came back; True when it ends messages to that number."""
    if not is_stop(text):
        return False
    digits = "".join(filter(str.isdigit, number))
    query = select(ContactPoint).where(ContactPoint.kind == ContactKind.PHONE.value)
    for point in session.scalars(query):
        if digits and "".join(filter(str.isdigit, point.value)).endswith(digits[-10:]):
            _stop(session, "sms", point.value, point.member_id, "answered STOP", now)
            _withdraw_consent(session, point.member_id, "sms", "answered STOP", now)
    _stop(session, "sms", number, None, "answered STOP", now)
    return True


def asked_on_the_phone(session: Session, person_id: int, *, now: datetime) -> None:
    """Somebody said that they want no more calls with news."""
    for value in _numbers(session, person_id):
        _stop(session, "phone", value.value, person_id, "asked not to be called", now)
    _withdraw_consent(session, person_id, "phone", "said so on the phone", now)


def wrong_number(session: Session, person_id: int, *, now: datetime) -> None:
    """The number is somebody else's: neither called nor written to again."""
    for point in _numbers(session, person_id)[:1]:
        point.failed_at, point.failed_why = now, "wrong number"


def bounced(session: Session, bounce: Bounce, *, now: datetime) -> bool:
    """A message that came back for good: the address is not used again. True when known."""
    token = bounce.message_id.strip("<>").partition("@")[0]
    row = session.scalar(select(LedgerRow).where(LedgerRow.token == token)) if token else None
    if row is None or not bounce.is_final:
        return False
    row.state, row.reason = "failed", f"came back: {bounce.why}"
    for point in _points(session, row):
        point.failed_at, point.failed_why = now, bounce.why
        _stop(session, row.channel, point.value, row.person_id, "bounced", now)
    return True


def _points(session: Session, row: LedgerRow) -> list[ContactPoint]:
    query = select(ContactPoint).where(
        ContactPoint.member_id == row.person_id,
        ContactPoint.kind == KINDS.get(row.channel, ContactKind.ADDRESS).value,
        ContactPoint.ended_at.is_(None),
    )
    return list(session.scalars(query))


def _numbers(session: Session, person_id: int) -> list[ContactPoint]:
    """The one that is called comes first, as the roster chooses it."""
    query = select(ContactPoint).where(
        ContactPoint.member_id == person_id,
        ContactPoint.kind == ContactKind.PHONE.value,
        ContactPoint.ended_at.is_(None),
    )
    found = list(session.scalars(query))
    return sorted(found, key=lambda one: (bool(one.failed_at), one.is_government, one.id))


def _stop(
    session: Session, channel: str, value: str, person_id: int | None, why: str, now: datetime
) -> None:
    digest = address_hash(value)
    there = select(Suppression.id).where(
        Suppression.channel == channel, Suppression.address_hash == digest
    )
    if session.scalar(there) is None:
        session.add(
            Suppression(channel=channel, address_hash=digest, person_id=person_id, why=why, at=now)
        )
        session.flush()


def _withdraw_consent(
    session: Session, person_id: int, channel: str, how: str, now: datetime
) -> None:
    """News only: one's own case and what the law requires go on."""
    query = select(Consent).where(
        Consent.member_id == person_id,
        Consent.channel == ROADS[channel].value,
        Consent.purpose.in_([Purpose.NOTICES.value, Purpose.URGENT.value]),
        Consent.withdrawn_on.is_(None),
    )
    for consent in session.scalars(query):
        consent.withdrawn_on, consent.withdrawn_how = now.date(), how
