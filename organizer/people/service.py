"""Changing the roster: people, their membership, when they leave."""

import logging
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core import names
from organizer.core.errors import Invalid, NotFound
from organizer.core.reader import Actor
from organizer.storage import audit

from .choices import Appointment, MembershipStatus
from .models import Member, Membership

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Facts:
    """What the roster says of a person, apart from contact and membership."""

    name: str
    preferred_name: str = ""
    number: str = ""
    unit_id: int | None = None
    agency_id: int | None = None
    site_id: int | None = None
    shift_id: int | None = None
    section: str = ""
    job_title: str = ""
    appointment: str = Appointment.UNKNOWN
    on_leave: bool = False
    reach_hours: str = ""


def add_member(session: Session, facts: Facts, *, actor: Actor, now: datetime) -> Member:
    member = Member(added_at=now)
    _put(member, facts)
    session.add(member)
    session.flush()
    audit.write(session, actor, "added to the roster", f"member {member.id}", now=now)
    logger.info("member %d: added", member.id)
    return member


def change_member(
    session: Session, member: Member, facts: Facts, *, actor: Actor, now: datetime
) -> list[str]:
    """Change what the roster says; returns which fields changed, for the audit and the page."""
    changed = _put(member, facts)
    if changed:
        subject = f"member {member.id}"
        audit.write(session, actor, "changed the roster", subject, now=now, fields=changed)
    return changed


def facts_of(member: Member) -> Facts:
    return Facts(**{one.name: getattr(member, one.name) for one in fields(Facts)})


def record_membership(
    session: Session,
    member: Member,
    status: MembershipStatus,
    from_on: date,
    *,
    actor: Actor,
    now: datetime,
) -> Membership:
    """Membership is a dated fact: what it was before stays on record."""
    row = Membership(
        member_id=member.id,
        status=status,
        from_on=from_on,
        recorded_at=now,
        recorded_by=actor.account_id,
    )
    session.add(row)
    session.flush()
    audit.write(session, actor, "recorded membership", f"member {member.id}", now=now)
    return row


def leave(session: Session, member: Member, on: date, *, actor: Actor, now: datetime) -> None:
    """Somebody left the unit. Their row and history stay, out of the lists."""
    member.left_on = on
    audit.write(session, actor, "noted a leaving", f"member {member.id}", now=now)


def come_back(session: Session, member: Member, *, actor: Actor, now: datetime) -> None:
    member.left_on = None
    audit.write(session, actor, "noted a return", f"member {member.id}", now=now)


def member(session: Session, member_id: int) -> Member:
    """For services and jobs; pages ask ``queries.member``, which asks who looks."""
    found = session.scalar(select(Member).where(Member.id == member_id))
    if found is None:
        raise NotFound("There is no such person in the roster.")
    return found


def _put(member: Member, facts: Facts) -> list[str]:
    given = asdict(facts) | {"name": names.clean(facts.name)}
    if facts.appointment not in set(Appointment):
        raise Invalid(f"“{facts.appointment[:40]}” is not a kind of appointment.")
    changed = [field for field, value in given.items() if getattr(member, field) != value]
    for field in changed:
        setattr(member, field, given[field])
    member.name_key = names.fold(f"{member.name} {member.preferred_name}")
    return changed


def member_id_of(session: Session, number: str) -> int | None:
    """The person with that number of the local's; None when no number was given."""
    if not number.strip():
        return None
    found = session.scalar(select(Member.id).where(Member.number == number.strip()))
    if found is None:
        raise Invalid(f"Nobody in the roster has the number {number.strip()[:40]}.")
    return found
