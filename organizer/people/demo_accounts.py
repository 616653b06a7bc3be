"""One account for each role of the sample local, and a link for each that works once."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.errors import Refused
from organizer.core.reader import Actor, Office, Role

from . import accounts, invitations
from .local import the_local, today
from .models import Account, Member, StewardAssignment

# who -> name, role, office; every one of them is invented
ROLES: dict[str, tuple[str, Role, Office | None]] = {
    "president": ("Pat Sample", Role.OFFICER, Office.PRESIDENT),
    "treasurer": ("Terry Sample", Role.OFFICER, Office.TREASURER),
    "chief steward": ("Chris Sample", Role.CHIEF_STEWARD, None),
    "steward": ("Sam Sample", Role.STEWARD, None),
    "communications volunteer": ("Casey Sample", Role.COMMS, None),
    "member": ("Morgan Sample", Role.MEMBER, None),
    "unit employee": ("Emery Sample", Role.UNIT_EMPLOYEE, None),
    "webmaster": ("Wyn Sample", Role.WEBMASTER, None),
}


def demo_links(session: Session, now: datetime) -> list[tuple[str, str]]:
    """(who, path) for each role; the path signs in once. Only a sample local has such links.

    Called again, it makes new links and the old ones end.
    """
    if not the_local(session).is_demo:
        raise Refused("Only the sample local has links that sign in without a password.")
    actor = Actor(None, "operator", "operator")
    return [
        (who, f"/welcome/{invitations.invite(session, owner, kind='demo', actor=actor, now=now)}")
        for who in ROLES
        for owner in [demo_account(session, who, now)]
    ]


def demo_account(session: Session, who: str, now: datetime) -> Account:
    """The account of that role in the sample local, made if it is not there."""
    name, role, office = ROLES[who]
    email = f"{who.replace(' ', '.')}@sample-local.example"
    found = accounts.account_named(session, email)
    if found is not None:
        return found
    actor = Actor(None, "operator", "operator")
    place = _standing_in(session, role)
    owner = accounts.make_account(
        session, name=name, email=email, member_id=place.get("member_id"), actor=actor, now=now
    )
    limits = {"unit_id": place.get("unit_id"), "site_id": place.get("site_id")}
    held: dict[str, Any] = {"office": office, "from_on": today(session, now), **limits}
    accounts.give_role(session, owner, role, actor=actor, now=now, **held)
    return owner


def _standing_in(session: Session, role: Role) -> dict[str, int | None]:
    """Whose place in the sample roster the account takes: a steward's area, a member's row."""
    if role == Role.STEWARD:
        row = session.scalar(select(StewardAssignment).order_by(StewardAssignment.id).limit(1))
        if row is not None:
            return {"member_id": row.member_id, "unit_id": row.unit_id, "site_id": row.site_id}
    number = {Role.MEMBER: "S0001", Role.UNIT_EMPLOYEE: "S0002"}.get(role, "")
    return {"member_id": session.scalar(select(Member.id).where(Member.number == number))}
