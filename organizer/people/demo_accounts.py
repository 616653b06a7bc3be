"""One account for each role of the sample local, and a link for each that works once."""

from datetime import datetime

from sqlalchemy.orm import Session

from organizer.core.errors import Refused
from organizer.core.reader import Actor, Office, Role

from . import accounts, invitations
from .local import the_local, today
from .models import Account

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
    owner = accounts.make_account(session, name=name, email=email, actor=actor, now=now)
    accounts.give_role(
        session, owner, role, office=office, from_on=today(session, now), actor=actor, now=now
    )
    return owner
