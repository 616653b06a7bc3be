"""Writing one row of a roster file, and taking it back."""

import json
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from organizer.core.reader import Actor

from . import contacts, service, work
from .choices import ContactKind, ContactUse, MembershipStatus
from .local import today
from .models import ContactPoint, Member, Membership, RosterRow
from .service import Facts, facts_of

Places = dict[str, dict[str, int]]  # kind -> name -> id


def write_row(
    session: Session, places: Places, row: RosterRow, *, actor: Actor, now: datetime
) -> None:
    """Do what the row says, and note in the row what to put back."""
    given: dict[str, Any] = json.loads(row.given)
    member = session.get(Member, row.member_id) if row.member_id else None
    before = facts_of(member) if member else None
    chosen: dict[str, Any] = dict(given["facts"])
    for kind, name in given["places"].items():
        chosen[f"{kind}_id"] = _place(session, places, kind, name, actor, now)
    if member is None:
        member = service.add_member(session, Facts(**chosen), actor=actor, now=now)
    else:
        changed = replace(facts_of(member), **chosen)
        service.change_member(session, member, changed, actor=actor, now=now)
    left_on, member.left_on = member.left_on, None
    made = _lines(session, member, given["lines"], actor, now, is_new=before is None)
    status = _status(session, member, given, actor, now, is_new=before is None)
    row.member_id = member.id
    row.before = json.dumps(
        {
            "facts": before.__dict__ if before else None,
            "left_on": left_on.isoformat() if left_on else None,
            "contacts": made,
            "membership": status,
        }
    )


def undo_row(session: Session, row: RosterRow, *, now: datetime) -> None:
    """Put back what the row changed; what somebody changed since then stays."""
    before: dict[str, Any] = json.loads(row.before)
    given: dict[str, Any] = json.loads(row.given)
    session.execute(delete(ContactPoint).where(ContactPoint.id.in_(before["contacts"])))
    if before["membership"]:
        session.execute(delete(Membership).where(Membership.id == before["membership"]))
    member = session.get(Member, row.member_id) if row.member_id else None
    row.before = ""
    if member is None:
        return
    if before["facts"] is None:
        _unmake(session, member, row, now)
        return
    there, old = facts_of(member), Facts(**before["facts"])
    fresh = {
        name: getattr(old, name)
        for name in (*given["facts"], *(f"{kind}_id" for kind in given["places"]))
        if given["facts"].get(name, getattr(there, name)) == getattr(there, name)
    }
    actor = Actor(None, "", "roster file")
    service.change_member(session, member, replace(there, **fresh), actor=actor, now=now)
    member.left_on = date.fromisoformat(before["left_on"]) if before["left_on"] else None


def _unmake(session: Session, member: Member, row: RosterRow, now: datetime) -> None:
    """Remove whom the file added; one whom something else names by now has left instead."""
    member_id, row.member_id = member.id, None
    session.flush()
    try:
        with session.begin_nested():
            session.delete(member)
    except IntegrityError:
        kept = session.get_one(Member, member_id)
        kept.left_on = today(session, now)


def _place(
    session: Session, places: Places, kind: str, name: str, actor: Actor, now: datetime
) -> int:
    found = places[kind].get(name.casefold())
    if found is None:
        found = work.keep(session, kind, name, actor=actor, now=now).id
        places[kind][name.casefold()] = found
    return found


def _lines(
    session: Session,
    member: Member,
    lines: list[list[str]],
    actor: Actor,
    now: datetime,
    *,
    is_new: bool,
) -> list[int]:
    """The contact points that are new with this row."""
    old = select(ContactPoint.id).where(ContactPoint.member_id == member.id)
    there = set() if is_new else set(session.scalars(old))
    made = [
        contacts.add_contact(
            session, member, ContactKind(kind), value, use=ContactUse(use), actor=actor, now=now
        ).id
        for kind, use, value in lines
    ]
    return [one for one in dict.fromkeys(made) if one not in there]


def _status(
    session: Session,
    member: Member,
    given: dict[str, Any],
    actor: Actor,
    now: datetime,
    *,
    is_new: bool,
) -> int | None:
    if not given["status"]:
        return None
    newest = (
        select(Membership.status)
        .where(Membership.member_id == member.id)
        .order_by(Membership.from_on.desc(), Membership.id.desc())
        .limit(1)
    )
    if not is_new and session.scalar(newest) == given["status"]:
        return None
    since = given["status_from"]
    from_on = date.fromisoformat(since) if since else today(session, now)
    status = MembershipStatus(given["status"])
    made = service.record_membership(session, member, status, from_on, actor=actor, now=now)
    return made.id
