"""Accounts as officers and the webmaster see them: who may come in, never what they read."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from .models import Account, GrantHeld, Invitation, LoginSession, RoleHeld, Site, Unit
from .reading import held_on


@dataclass(frozen=True)
class AccountRow:
    id: int
    name: str
    email: str
    roles: str
    is_locked: bool
    is_waiting: bool  # a link is out and no password chosen yet
    seen_at: datetime | None


@dataclass(frozen=True)
class RoleRow:
    id: int
    words: str
    limits: str
    from_on: date
    to_on: date | None


def listed(session: Session, day: date) -> list[AccountRow]:
    """Every account by name, with what it holds on a day and when it was last here."""
    roles: dict[int, list[str]] = {}
    for held in session.scalars(select(RoleHeld).where(held_on(RoleHeld, day))):
        roles.setdefault(held.account_id, []).append(held.office or held.role)
    seen = {
        row[0]: row[1]
        for row in session.execute(
            select(LoginSession.account_id, func.max(LoginSession.seen_at)).group_by(
                LoginSession.account_id
            )
        )
    }
    return [
        AccountRow(
            one.id,
            one.name,
            one.email,
            ", ".join(roles.get(one.id, ())),
            one.locked_at is not None,
            one.password_hash is None,
            seen.get(one.id),
        )
        for one in session.scalars(select(Account).order_by(func.lower(Account.name)))
    ]


def roles(session: Session, account_id: int, day: date) -> list[RoleRow]:
    query = (
        select(RoleHeld, Unit.name, Site.name)
        .outerjoin(Unit, Unit.id == RoleHeld.unit_id)
        .outerjoin(Site, Site.id == RoleHeld.site_id)
        .where(RoleHeld.account_id == account_id, held_on(RoleHeld, day))
        .order_by(RoleHeld.id)
    )
    return [
        RoleRow(
            held.id,
            f"{held.role}: {held.office}" if held.office else held.role,
            ", ".join(filter(None, (unit, site))) or "everywhere",
            held.from_on,
            held.to_on,
        )
        for held, unit, site in session.execute(query)
    ]


def grants(session: Session, account_id: int, day: date) -> list[GrantHeld]:
    query = select(GrantHeld).where(GrantHeld.account_id == account_id, held_on(GrantHeld, day))
    return list(session.scalars(query.order_by(GrantHeld.id)))


def open_link(session: Session, account_id: int, now: datetime) -> Invitation | None:
    query = select(Invitation).where(
        Invitation.account_id == account_id,
        Invitation.used_at.is_(None),
        Invitation.withdrawn_at.is_(None),
        Invitation.expires_at > now,
    )
    return session.scalar(query.order_by(Invitation.id.desc()))
