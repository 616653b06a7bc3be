"""Who is in the roster, as far as this reader may see them and what is known of them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, false, func, or_, select, true
from sqlalchemy.orm import Session

from organizer.core.access import Reach, Right, reach
from organizer.core.errors import NotFound
from organizer.core.names import fold
from organizer.core.reader import Area, Reader, Role

from .choices import Purpose
from .models import (
    Agency,
    Consent,
    ContactPoint,
    Member,
    Membership,
    Shift,
    Site,
    StewardAssignment,
    Unit,
)

PAGE = 50
SORTS = {
    "name": Member.name_key,
    "unit": Unit.name,
    "site": Site.name,
    "section": Member.section,
    "shift": Shift.name,
}


@dataclass(frozen=True)
class Wanted:
    """What a person looks for in the roster."""

    text: str = ""
    unit_id: int | None = None
    agency_id: int | None = None
    site_id: int | None = None
    shift_id: int | None = None
    status: str = ""  # only for who may see membership
    on_leave: bool = False
    left: bool = False  # those who left, instead of those who are there
    sort: str = "name"  # a key of SORTS; "-name" from the end
    page: int = 1


@dataclass(frozen=True)
class MemberRow:
    id: int
    name: str
    preferred_name: str
    unit: str
    site: str
    section: str
    shift: str
    on_leave: bool
    status: str | None  # None: not this reader's to see


@dataclass(frozen=True)
class Listed:
    rows: list[MemberRow]
    count: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.count // PAGE))


def listed(session: Session, reader: Reader, wanted: Wanted, today: date) -> Listed:
    """A page of the roster, sorted, and how many there are."""
    shown = _selected(reader, wanted, today)
    count = session.scalar(select(func.count()).select_from(shown.order_by(None).subquery())) or 0
    by = SORTS.get(wanted.sort.removeprefix("-"), Member.name_key)
    order = by.desc() if wanted.sort.startswith("-") else by.asc()
    query = shown.order_by(order, Member.name_key, Member.id)
    found = session.execute(query.limit(PAGE).offset((max(wanted.page, 1) - 1) * PAGE))
    return Listed([MemberRow(*row) for row in found], count)


def everyone(session: Session, reader: Reader, wanted: Wanted, today: date) -> list[MemberRow]:
    query = _selected(reader, wanted, today).order_by(Member.name_key, Member.id)
    return [MemberRow(*row) for row in session.execute(query)]


def member(session: Session, reader: Reader, member_id: int) -> Member:
    found = session.scalar(select(Member).where(Member.id == member_id, visible_to(reader)))
    if found is None:
        raise NotFound("There is no such person in the roster, or not in your area.")
    return found


def visible_to(reader: Reader) -> ColumnElement[bool]:
    """The one place that says whose rows a reader sees."""
    own = Member.id == reader.member_id if reader.member_id else false()
    how_far = reach(reader, Right.ROSTER)
    if how_far == Reach.ALL:
        return true()
    return or_(own, _in_area(reader)) if how_far == Reach.AREA else own


def contacts(session: Session, reader: Reader, member_id: int) -> list[ContactPoint]:
    """The lines to a person: all, one's own, or with their consent those of one's area."""
    how_far = reach(reader, Right.CONTACT)
    is_own = reader.member_id == member_id
    query = (
        select(ContactPoint)
        .join(Member, Member.id == ContactPoint.member_id)
        .where(ContactPoint.member_id == member_id, ContactPoint.ended_at.is_(None))
        .where(visible_to(reader))
        .order_by(ContactPoint.kind.desc(), ContactPoint.id)
    )
    if not is_own and how_far == Reach.CONSENTED:
        query = query.where(_agreed_to(Purpose.STEWARD))
    elif not is_own and how_far != Reach.ALL:
        return []
    return list(session.scalars(query))


def consents(session: Session, reader: Reader, member_id: int) -> list[Consent]:
    is_all = reach(reader, Right.CONSENTS) == Reach.ALL
    if not is_all and reader.member_id != member_id:
        return []
    query = select(Consent).where(Consent.member_id == member_id)
    return list(session.scalars(query.order_by(Consent.withdrawn_on.desc(), Consent.id)))


def memberships(session: Session, reader: Reader, member_id: int) -> list[Membership]:
    """What somebody's membership was, the newest first."""
    if not sees_membership(reader) and reader.member_id != member_id:
        return []
    query = select(Membership).where(Membership.member_id == member_id)
    return list(session.scalars(query.order_by(Membership.from_on.desc(), Membership.id.desc())))


def sees_membership(reader: Reader) -> bool:
    return reach(reader, Right.MEMBERSHIP) == Reach.ALL


def status_on(day: date) -> ColumnElement[str]:
    """What the membership of the row's person is on a day."""
    newest = (
        select(Membership.status)
        .where(Membership.member_id == Member.id, Membership.from_on <= day)
        .order_by(Membership.from_on.desc(), Membership.id.desc())
        .limit(1)
    )
    return func.coalesce(newest.correlate(Member).scalar_subquery(), "unknown")


def _selected(reader: Reader, wanted: Wanted, today: date) -> Select[Any]:
    sees = sees_membership(reader)
    status = status_on(today) if sees else case((true(), None))
    query = (
        select(
            Member.id,
            Member.name,
            Member.preferred_name,
            func.coalesce(Unit.name, ""),
            func.coalesce(Site.name, ""),
            Member.section,
            func.coalesce(Shift.name, ""),
            Member.on_leave,
            status,
        )
        .outerjoin(Unit, Unit.id == Member.unit_id)
        .outerjoin(Site, Site.id == Member.site_id)
        .outerjoin(Shift, Shift.id == Member.shift_id)
        .where(visible_to(reader), *_conditions(wanted))
    )
    if wanted.status and sees:
        query = query.where(status_on(today) == wanted.status)
    return query


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    gone = Member.left_on.is_not(None) if wanted.left else Member.left_on.is_(None)
    found: list[ColumnElement[bool]] = [gone]
    columns = (
        (Member.unit_id, wanted.unit_id),
        (Member.agency_id, wanted.agency_id),
        (Member.site_id, wanted.site_id),
        (Member.shift_id, wanted.shift_id),
    )
    found += [column == value for column, value in columns if value]
    if wanted.on_leave:
        found.append(Member.on_leave.is_(True))
    found += [
        or_(
            Member.name_key.contains(word, autoescape=True),
            func.lower(Member.preferred_name).contains(word, autoescape=True),
            func.lower(Member.section).contains(word, autoescape=True),
            Member.number == word,
        )
        for word in fold(wanted.text).split()
    ]
    return found


def _in_area(reader: Reader) -> ColumnElement[bool]:
    """The units and sites of somebody's steward roles.

    A role without limits reaches as far as the stewardships that the roster names for its
    holder; where those name no place either, it is for everywhere, as it was given.
    """
    areas: list[Area] = []
    for held in reader.held:
        if held.role == Role.STEWARD:
            own = Area(held.unit_id, held.site_id)
            areas += [own] if own != Area() else reader.areas or [own]
    return or_(false(), *(and_(true(), *_limits(area)) for area in areas))


def _limits(area: Area) -> list[ColumnElement[bool]]:
    columns = (
        (Member.unit_id, area.unit_id),
        (Member.site_id, area.site_id),
        (Member.shift_id, area.shift_id),
    )
    return [column == value for column, value in columns if value]


def _agreed_to(purpose: Purpose) -> ColumnElement[bool]:
    return exists().where(
        Consent.member_id == Member.id,
        Consent.purpose == purpose,
        Consent.withdrawn_on.is_(None),
    )


def places_of_work(session: Session) -> dict[str, list[tuple[int, str]]]:
    """What a form about somebody's work offers to choose from."""
    return {
        "units": names_of(session, Unit),
        "agencies": names_of(session, Agency),
        "sites": names_of(session, Site),
        "shifts": names_of(session, Shift),
    }


def names_of(session: Session, table: Any) -> list[tuple[int, str]]:
    return [(row.id, row.name) for row in session.scalars(select(table).order_by(table.name))]


def assignments(session: Session, member_id: int) -> list[StewardAssignment]:
    query = select(StewardAssignment).where(StewardAssignment.member_id == member_id)
    return list(session.scalars(query.order_by(StewardAssignment.from_on.desc())))
