"""Ways to reach somebody, and what they agreed to be reached for."""

from datetime import date, datetime

import phonenumbers
from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core import contact
from organizer.core.errors import Invalid, NotFound, Refused
from organizer.core.reader import Actor
from organizer.storage import audit

from .accounts import email_key
from .choices import Channel, ContactKind, ContactUse, Purpose
from .models import Consent, ContactPoint, Member

LONGEST_ADDRESS = 300


def add_contact(
    session: Session,
    member: Member,
    kind: ContactKind,
    value: str,
    *,
    use: ContactUse = ContactUse.PERSONAL,
    actor: Actor,
    now: datetime,
) -> ContactPoint:
    """Add a line to a person; the same line again gives the one that is there."""
    shown = proper(kind, value)
    key = contact.key(kind, shown)
    there = session.scalar(
        select(ContactPoint).where(
            ContactPoint.member_id == member.id,
            ContactPoint.kind == kind,
            ContactPoint.value_key == key,
            ContactPoint.ended_at.is_(None),
        )
    )
    if there is not None:
        return there
    point = ContactPoint(
        member_id=member.id,
        kind=kind,
        use=use,
        value=shown,
        value_key=key,
        is_government=contact.is_government(kind, shown),
        added_at=now,
    )
    session.add(point)
    session.flush()
    audit.write(session, actor, "added a contact", f"member {member.id}", now=now, kind=kind)
    return point


def proper(kind: ContactKind, value: str) -> str:
    """The line as it is kept, or a sentence that says what is wrong with it."""
    if kind == ContactKind.EMAIL:
        return email_key(value)
    if kind == ContactKind.PHONE:
        return _phone(value)
    lines = " ".join(value.split())
    if not 5 <= len(lines) <= LONGEST_ADDRESS:
        raise Invalid("An address has street, town and postal code.")
    return lines


def end_contact(
    session: Session, point_id: int, *, member_id: int, actor: Actor, now: datetime
) -> None:
    point = session.get(ContactPoint, point_id)
    if point is None or point.member_id != member_id:
        raise NotFound("There is no such contact.")
    point.ended_at = now
    audit.write(session, actor, "ended a contact", f"member {member_id}", now=now)


def give_consent(
    session: Session,
    member: Member,
    purpose: Purpose,
    channel: Channel,
    *,
    source: str,
    on: date,
    actor: Actor,
    now: datetime,
) -> Consent:
    """Record a yes, with how we know; a second yes to the same changes nothing."""
    if not source.strip():
        raise Invalid("Say how you know: a signed card, a form, their own word.")
    there = _standing(session, member.id, purpose, channel)
    if there is not None:
        return there
    consent = Consent(
        member_id=member.id,
        purpose=purpose,
        channel=channel,
        source=source.strip(),
        given_on=on,
        recorded_at=now,
        recorded_by=actor.account_id,
    )
    session.add(consent)
    session.flush()
    audit.write(session, actor, "recorded a consent", f"member {member.id}", now=now)
    return consent


def withdraw_consent(
    session: Session,
    consent_id: int,
    *,
    member_id: int,
    how: str,
    on: date,
    actor: Actor,
    now: datetime,
) -> None:
    """A no counts at once, and the yes before it stays on record."""
    consent = session.get(Consent, consent_id)
    if consent is None or consent.member_id != member_id:
        raise NotFound("There is no such consent.")
    if consent.withdrawn_on is not None:
        raise Refused("That consent was withdrawn already.")
    consent.withdrawn_on, consent.withdrawn_how = on, how.strip()
    audit.write(session, actor, "withdrew a consent", f"member {member_id}", now=now)


def _standing(
    session: Session, member_id: int, purpose: Purpose, channel: Channel
) -> Consent | None:
    return session.scalar(
        select(Consent).where(
            Consent.member_id == member_id,
            Consent.purpose == purpose,
            Consent.channel == channel,
            Consent.withdrawn_on.is_(None),
        )
    )


def _phone(value: str) -> str:
    try:
        number = phonenumbers.parse(value, "US")
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not phonenumbers.is_possible_number(number):
        raise Invalid(f"“{value.strip()[:40]}” is not a telephone number.")
    style = phonenumbers.PhoneNumberFormat
    own = style.NATIONAL if number.country_code == 1 else style.INTERNATIONAL
    return str(phonenumbers.format_number(number, own))
