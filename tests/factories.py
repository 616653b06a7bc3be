"""Things for tests, made by plain functions without surprises."""

import itertools
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from organizer.core.reader import Office, Role
from organizer.people.models import Account, Member, RoleHeld
from tests.conftest import NOW

_numbers = itertools.count(1)
Thing = TypeVar("Thing")


def make_member(session: Session, **given: Any) -> Member:
    usual = {"name": f"Invented Member {next(_numbers)}", "added_at": NOW}
    made = Member(**usual | given)
    made.name_key = made.name.casefold()
    return _add(session, made)


def make_account(
    session: Session, *roles: Role, office: Office | None = None, **given: Any
) -> Account:
    """An account that holds ``roles``; it has no password unless one is given as a hash."""
    number = next(_numbers)
    usual = {
        "name": f"Invented Person {number}",
        "email": f"person{number}@example.org",
        "made_at": NOW,
    }
    account = _add(session, Account(**usual | given))
    for role in roles:
        kept = office if role == Role.OFFICER else None
        _add(
            session,
            RoleHeld(account_id=account.id, role=role, office=kept, from_on=NOW.date()),
        )
    return account


def _add(session: Session, thing: Thing) -> Thing:
    session.add(thing)
    session.flush()
    return thing
