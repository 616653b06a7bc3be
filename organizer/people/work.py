"""Where and when people work: units, agencies, sites, shifts; and who is steward where."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, NotFound, Refused
from organizer.core.reader import Actor, Area
from organizer.storage import audit

from .models import Agency, Member, Shift, Site, StewardAssignment, Unit

Place = Unit | Agency | Site | Shift
KINDS: dict[str, Any] = {"unit": Unit, "agency": Agency, "site": Site, "shift": Shift}
_COLUMNS = {
    "unit": Member.unit_id,
    "agency": Member.agency_id,
    "site": Member.site_id,
    "shift": Member.shift_id,
}
_HOUR = re.compile(r"([01]?\d|2[0-3])[:.]?([0-5]\d)")


@dataclass(frozen=True)
class Counted:
    place: Place
    people: int


def listed(session: Session, kind: str) -> list[Counted]:
    """The places of a kind by name, with how many people stand in each."""
    column, table = _COLUMNS[kind], KINDS[kind]
    there = select(column, func.count()).where(Member.left_on.is_(None)).group_by(column)
    counts = {row[0]: row[1] for row in session.execute(there)}
    places = session.scalars(select(table).order_by(table.name))
    return [Counted(place, counts.get(place.id, 0)) for place in places]


def keep(
    session: Session,
    kind: str,
    name: str,
    *,
    actor: Actor,
    now: datetime,
    place_id: int | None = None,
    **facts: str,
) -> Place:
    """Add a unit, agency, site or shift, or change one; two of one name are refused."""
    table, name = _table(kind), " ".join(name.split())
    if not name:
        raise Invalid(f"The {kind} needs a name.")
    other = session.scalar(select(table).where(func.lower(table.name) == name.lower()))
    if other is not None and other.id != place_id:
        raise Refused(f"There is a {kind} of that name already.")
    kept: Place = place(session, kind, place_id) if place_id else table()
    kept.name = name
    for fact, value in facts.items():
        setattr(kept, fact, hour(value) if fact in ("starts", "ends") else value.strip())
    session.add(kept)
    session.flush()
    audit.write(session, actor, f"kept a {kind}", f"{kind} {kept.id}", now=now)
    return kept


def place(session: Session, kind: str, place_id: int) -> Any:
    """One place of a kind: a unit, an agency, a site or a shift."""
    found = session.get(_table(kind), place_id)
    if found is None:
        raise NotFound(f"There is no such {kind}.")
    return found


def remove(session: Session, kind: str, place_id: int, *, actor: Actor, now: datetime) -> None:
    """Remove a place in which nobody stands any more."""
    empty = place(session, kind, place_id)
    column = _COLUMNS[kind]
    if session.scalar(select(Member.id).where(column == place_id).limit(1)):
        raise Refused(f"People are still in this {kind}. Move them first.")
    session.delete(empty)
    audit.write(session, actor, f"removed a {kind}", f"{kind} {place_id}", now=now)


def hour(text: str) -> str:
    """ "7:30" → "07:30"; empty stays empty."""
    if not text.strip():
        return ""
    found = _HOUR.fullmatch(text.strip())
    if found is None:
        raise Invalid(f"“{text.strip()[:20]}” is not an hour. Write it like 07:30 or 23:00.")
    return f"{int(found[1]):02}:{found[2]}"


@dataclass(frozen=True)
class StewardRow:
    id: int
    member_id: int
    name: str
    area: str
    public_phone: str
    from_on: date
    letter_sent_on: date | None


def stewards(session: Session, day: date) -> list[StewardRow]:
    """The directory: who is steward where on a day, and how to ring them. Open to everybody."""
    query = (
        select(StewardAssignment, Member)
        .join(Member, Member.id == StewardAssignment.member_id)
        .where(StewardAssignment.from_on <= day)
        .where(or_(StewardAssignment.to_on.is_(None), StewardAssignment.to_on >= day))
        .order_by(StewardAssignment.area, Member.name_key)
    )
    return [
        StewardRow(
            row.id,
            who.id,
            who.preferred_name or who.name,
            row.area,
            row.public_phone,
            row.from_on,
            row.letter_sent_on,
        )
        for row, who in session.execute(query)
    ]


def assign_steward(
    session: Session,
    member: Member,
    area: str,
    *,
    from_on: date,
    actor: Actor,
    now: datetime,
    within: Area = Area(),
    public_phone: str = "",
    letter_sent_on: date | None = None,
) -> StewardAssignment:
    if not area.strip():
        raise Invalid("Say where: a section, a site, a shift.")
    row = StewardAssignment(
        member_id=member.id,
        area=" ".join(area.split()),
        unit_id=within.unit_id,
        site_id=within.site_id,
        shift_id=within.shift_id,
        public_phone=public_phone.strip(),
        from_on=from_on,
        letter_sent_on=letter_sent_on,
    )
    session.add(row)
    session.flush()
    audit.write(session, actor, "assigned a steward", f"member {member.id}", now=now)
    return row


def note_letter(
    session: Session, assignment_id: int, on: date, *, actor: Actor, now: datetime
) -> None:
    row = _assignment(session, assignment_id)
    row.letter_sent_on = on
    audit.write(session, actor, "noted a steward's letter", f"member {row.member_id}", now=now)


def end_assignment(
    session: Session, assignment_id: int, on: date, *, actor: Actor, now: datetime
) -> None:
    row = _assignment(session, assignment_id)
    row.to_on = on
    audit.write(session, actor, "ended a stewardship", f"member {row.member_id}", now=now)


def _assignment(session: Session, assignment_id: int) -> StewardAssignment:
    row = session.get(StewardAssignment, assignment_id)
    if row is None:
        raise NotFound("There is no such assignment.")
    return row


def _table(kind: str) -> Any:
    if kind not in KINDS:
        raise NotFound("There is no such list.")
    return KINDS[kind]
