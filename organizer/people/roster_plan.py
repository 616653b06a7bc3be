"""What a row of a roster file would do: add, change, nothing, or why it is refused."""

from collections import defaultdict
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core import contact, names

from .models import ContactPoint, Member, Membership
from .roster_row import Given
from .work import KINDS

ADDED, CHANGED, SAME, REFUSED = "added", "changed", "same", "refused"
_WORDS = {
    "name": "name", "preferred_name": "wanted name", "number": "number", "section": "section",
    "job_title": "job", "appointment": "appointment", "on_leave": "leave", "unit": "unit",
    "agency": "agency", "site": "site", "shift": "shift",
}  # fmt: skip


@dataclass(frozen=True)
class Plan:
    what: str
    why: str
    member_id: int | None = None


@dataclass
class Known:
    """The roster as a file is compared with it, loaded once for all its rows."""

    members: dict[int, Member]
    by_number: dict[str, int]
    by_line: dict[str, int]
    by_name: dict[str, list[int]]
    lines: set[tuple[int, str]]
    statuses: dict[int, str]
    places: dict[str, dict[str, int]]
    seen: dict[object, int] = field(default_factory=dict)  # what earlier rows were, by row

    def place_of(self, kind: str, name: str) -> int | None:
        return self.places[kind].get(name.casefold())


def known(session: Session) -> Known:
    members = {one.id: one for one in session.scalars(select(Member))}
    by_name: dict[str, list[int]] = defaultdict(list)
    for one in members.values():
        by_name[names.fold(one.name)].append(one.id)
    points = session.execute(
        select(ContactPoint.kind, ContactPoint.value_key, ContactPoint.member_id).where(
            ContactPoint.ended_at.is_(None)
        )
    ).all()
    statuses = select(Membership.member_id, Membership.status).order_by(
        Membership.from_on, Membership.id
    )
    return Known(
        members=members,
        by_number={one.number: one.id for one in members.values() if one.number},
        by_line={key: owner for kind, key, owner in points if kind == "email"},
        by_name=by_name,
        lines={(owner, key) for _, key, owner in points},
        statuses={row[0]: row[1] for row in session.execute(statuses)},
        places=places(session),
    )


def places(session: Session) -> dict[str, dict[str, int]]:
    """Units, agencies, sites and shifts by name."""
    return {
        kind: {row.name.casefold(): row.id for row in session.scalars(select(table))}
        for kind, table in KINDS.items()
    }


def plan(roster: Known, given: Given, row: int) -> Plan:
    """What ``row`` would do to the roster; rows before it in the file are remembered."""
    if given.reasons:
        return Plan(REFUSED, " ".join(given.reasons))
    member_id, doubt = _who(roster, given)
    if doubt:
        return Plan(REFUSED, doubt)
    earlier = _seen_before(roster, given, member_id, row)
    if earlier:
        return Plan(REFUSED, f"The same person stands in row {earlier} already.")
    new = [f"{kind} “{name}”" for kind, name in given.places.items()
           if roster.place_of(kind, name) is None]  # fmt: skip
    also = f"New: {', '.join(new)}." if new else ""
    if member_id is None:
        return Plan(ADDED, also)
    changes = _changes(roster, given, roster.members[member_id])
    if not changes:
        return Plan(SAME, "", member_id)
    return Plan(CHANGED, " ".join(filter(None, (", ".join(changes) + ".", also))), member_id)


def _who(roster: Known, given: Given) -> tuple[int | None, str]:
    """Whose row it is: by number, then by mailbox, then by a name that only one person has."""
    number = str(given.facts.get("number", ""))
    if number and number in roster.by_number:
        return roster.by_number[number], ""
    for kind, _, value in given.lines:
        owner = roster.by_line.get(contact.key(kind, value)) if kind == "email" else None
        if owner is not None and not (number and roster.members[owner].number):
            return owner, ""
    same = roster.by_name.get(names.fold(str(given.facts["name"])), [])
    if number:
        same = [one for one in same if not roster.members[one].number]
    if len(same) > 1:
        return None, "Several people have this name. Add their number or e-mail to the file."
    return (same[0], "") if same else (None, "")


def _seen_before(roster: Known, given: Given, member_id: int | None, row: int) -> int | None:
    """The earlier row that is the same person; two new people may share a name by numbers."""
    number = given.facts.get("number")
    emails = tuple(value for kind, _, value in given.lines if kind == "email")
    mark: object = member_id or number or emails or names.fold(str(given.facts["name"]))
    earlier = roster.seen.setdefault(mark, row)
    return earlier if earlier != row else None


def _changes(roster: Known, given: Given, member: Member) -> list[str]:
    found = [_WORDS[name] for name, value in given.facts.items() if getattr(member, name) != value]
    found += [
        _WORDS[kind]
        for kind, name in given.places.items()
        if getattr(member, f"{kind}_id") != roster.place_of(kind, name)
        or roster.place_of(kind, name) is None
    ]
    found += [
        f"new {kind}"
        for kind, _, value in given.lines
        if (member.id, contact.key(kind, value)) not in roster.lines
    ]
    if given.status and roster.statuses.get(member.id) != given.status:
        found.append("membership")
    if member.left_on is not None:
        found.append("back in the roster")
    return found
