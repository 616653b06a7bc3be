"""The people an audience chooses, read from the roster."""

from collections import defaultdict
from datetime import date

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session

from organizer.people.choices import MEMBERS, ContactKind
from organizer.people.models import (
    Consent,
    ContactPoint,
    Member,
    Membership,
    Shift,
    Site,
    StewardAssignment,
    Unit,
)

from .audience import Choices, Person
from .mailings import Suppression


def people(session: Session, choices: Choices, today: date) -> list[Person]:
    """Everybody the choices select, by name; exclusions come afterwards."""
    rows = session.execute(_selected(choices, today).order_by(Member.name_key, Member.id)).all()
    ids = [member.id for member, _ in rows]
    contacts, consents = _contacts(session, ids), _consents(session, ids, today)
    return [_person(member, shift, contacts[member.id], consents[member.id])
            for member, shift in rows]  # fmt: skip


def person(session: Session, person_id: int, today: date) -> Person | None:
    """Somebody as they are now; None when they are no longer on the roster."""
    everyone = Choices("everybody", with_people_on_leave=True)
    query = _selected(everyone, today).where(Member.id == person_id)
    row = session.execute(query).first()
    if row is None:
        return None
    return _person(
        row[0],
        row[1],
        _contacts(session, [person_id])[person_id],
        _consents(session, [person_id], today)[person_id],
    )


def stopped(session: Session, channel: str) -> dict[str, str]:
    query = select(Suppression.address_hash, Suppression.why).where(Suppression.channel == channel)
    return {row.address_hash: row.why for row in session.execute(query)}


def names(session: Session) -> frozenset[str]:
    return frozenset(session.scalars(select(Member.name).where(Member.left_on.is_(None))))


def offered(session: Session) -> dict[str, list[str]]:
    """What an audience can be chosen by: the names that the roster has."""
    sections = select(Member.section).where(Member.section != "").distinct()
    return {
        "sites": list(session.scalars(select(Site.name).order_by(Site.name))),
        "units": list(session.scalars(select(Unit.name).order_by(Unit.name))),
        "shifts": list(session.scalars(select(Shift.name).order_by(Shift.name))),
        "sections": sorted(session.scalars(sections)),
    }


def _selected(choices: Choices, today: date) -> Select[Member, Shift]:
    query = (
        select(Member, Shift)
        .outerjoin(Shift, Member.shift_id == Shift.id)
        .where(or_(Member.left_on.is_(None), Member.left_on > today))
    )
    for wanted, column, table in (
        (choices.sites, Member.site_id, Site),
        (choices.units, Member.unit_id, Unit),
        (choices.shifts, Member.shift_id, Shift),
    ):
        if wanted:
            query = query.where(column.in_(select(table.id).where(table.name.in_(wanted))))
    if choices.sections:
        query = query.where(Member.section.in_(choices.sections))
    return _by_standing(query, choices.who, today)


def _by_standing(query: Select[Member, Shift], who: str, today: date) -> Select[Member, Shift]:
    if who == "stewards":
        now = and_(
            StewardAssignment.from_on <= today,
            or_(StewardAssignment.to_on.is_(None), StewardAssignment.to_on >= today),
        )
        return query.where(Member.id.in_(select(StewardAssignment.member_id).where(now)))
    if who == "everybody":
        return query
    newest = (
        select(Membership.member_id, func.max(Membership.id).label("id"))
        .where(Membership.from_on <= today)
        .group_by(Membership.member_id)
        .subquery()
    )
    joined = select(Membership.member_id).join(newest, Membership.id == newest.c.id)
    belongs = Member.id.in_(joined.where(Membership.status.in_([one.value for one in MEMBERS])))
    return query.where(belongs if who == "members" else ~belongs)


def _contacts(session: Session, ids: list[int]) -> dict[int, list[ContactPoint]]:
    found: dict[int, list[ContactPoint]] = defaultdict(list)
    query = select(ContactPoint).where(
        ContactPoint.ended_at.is_(None), ContactPoint.member_id.in_(ids)
    )
    for point in session.scalars(query.order_by(ContactPoint.id)):
        found[point.member_id].append(point)
    return found


def _consents(session: Session, ids: list[int], today: date) -> dict[int, list[Consent]]:
    found: dict[int, list[Consent]] = defaultdict(list)
    query = select(Consent).where(Consent.member_id.in_(ids), Consent.given_on <= today)
    for consent in session.scalars(query.order_by(Consent.id)):
        found[consent.member_id].append(consent)
    return found


def _person(
    member: Member, shift: Shift | None, contacts: list[ContactPoint], consents: list[Consent]
) -> Person:
    def of(kind: ContactKind) -> str:
        # A private line before one at work; a working one before one that failed.
        points = [point for point in contacts if point.kind == kind]
        points.sort(key=lambda point: (bool(point.failed_at), point.is_government, point.id))
        return points[0].value if points else ""

    given = {(one.purpose, one.channel) for one in consents if one.withdrawn_on is None}
    withdrawn = {(one.purpose, one.channel) for one in consents if one.withdrawn_on is not None}
    return Person(
        id=member.id,
        name=member.preferred_name or member.name,
        email=of(ContactKind.EMAIL),
        mobile=of(ContactKind.PHONE),
        address=of(ContactKind.ADDRESS),
        on_leave=member.on_leave,
        shift=shift.name if shift else "",
        shift_starts=shift.starts if shift else "",
        shift_ends=shift.ends if shift else "",
        agreed=frozenset(given),
        refused=frozenset(withdrawn - given),
        failing=frozenset(point.value for point in contacts if point.failed_at),
    )
