"""From an account to the reader that every rule asks."""

from datetime import date

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from organizer.core.reader import Area, Grant, Held, Office, Reader, Role

from .models import Account, GrantHeld, RoleHeld, StewardAssignment


def reader_of(session: Session, account: Account, today: date) -> Reader:
    """What the account holds on ``today``; a locked one holds nothing."""
    if account.locked_at is not None:
        return Reader(account_id=account.id, name=account.name)
    roles = session.scalars(
        select(RoleHeld).where(RoleHeld.account_id == account.id, held_on(RoleHeld, today))
    )
    grants = session.scalars(
        select(GrantHeld.grant).where(GrantHeld.account_id == account.id, held_on(GrantHeld, today))
    )
    return Reader(
        account_id=account.id,
        name=account.name,
        member_id=account.member_id,
        held=tuple(_held(role) for role in roles),
        grants=frozenset(Grant(grant) for grant in grants),
        areas=_areas(session, account.member_id, today) if account.member_id else (),
    )


def _areas(session: Session, member_id: int, today: date) -> tuple[Area, ...]:
    query = select(StewardAssignment).where(
        StewardAssignment.member_id == member_id, held_on(StewardAssignment, today)
    )
    found = (Area(one.unit_id, one.site_id, one.shift_id) for one in session.scalars(query))
    return tuple(area for area in found if area != Area())


Dated = type[RoleHeld] | type[GrantHeld] | type[StewardAssignment]


def held_on(table: Dated, day: date) -> ColumnElement[bool]:
    return and_(table.from_on <= day, or_(table.to_on.is_(None), table.to_on >= day))


def officers(session: Session, today: date) -> list[Account]:
    """The accounts that can make accounts and give roles: officers who are not locked."""
    query = (
        select(Account)
        .join(RoleHeld, RoleHeld.account_id == Account.id)
        .where(RoleHeld.role == Role.OFFICER, held_on(RoleHeld, today))
        .where(Account.locked_at.is_(None))
        .order_by(Account.id)
    )
    return list(session.scalars(query).unique())


def _held(row: RoleHeld) -> Held:
    office = Office(row.office) if row.office else None
    return Held(Role(row.role), office, row.unit_id, row.site_id)
