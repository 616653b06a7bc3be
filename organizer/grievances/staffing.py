"""Who works on cases, who may be asked to, whose cases nobody looks after; read only."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from organizer.core.access import TABLE, Right
from organizer.core.reader import Role
from organizer.people.models import Account, RoleHeld

from .models import Assignment, CaseLook, Grievance, Wall

HANDLERS = tuple(str(holder) for holder in TABLE[Right.HANDLE_CASES] if isinstance(holder, Role))


@dataclass(frozen=True)
class Helper:
    account_id: int
    name: str
    since: datetime | None = None
    why: str = ""


def handlers(session: Session, day: date) -> list[Helper]:
    """Every account that may carry a case on that day."""
    query = select(Account.id, Account.name).where(_is_active(day)).order_by(Account.name)
    return [Helper(key, name) for key, name in session.execute(query)]


def assigned(session: Session, grievance_id: int) -> list[Helper]:
    query = (
        select(Account.id, Account.name, Assignment.from_at)
        .join(Assignment, Assignment.account_id == Account.id)
        .where(Assignment.grievance_id == grievance_id, Assignment.to_at.is_(None))
        .order_by(Assignment.from_at)
    )
    return [Helper(*row) for row in session.execute(query)]


def walled(session: Session, grievance_id: int) -> list[Helper]:
    query = (
        select(Account.id, Account.name, Wall.set_at, Wall.why)
        .join(Wall, Wall.account_id == Account.id)
        .where(Wall.grievance_id == grievance_id)
        .order_by(Account.name)
    )
    return [Helper(*row) for row in session.execute(query)]


def holders(session: Session) -> list[Helper]:
    """Everybody who has open cases, those who have left among them."""
    query = (
        select(Account.id, Account.name)
        .join(Assignment, Assignment.account_id == Account.id)
        .join(Grievance, Grievance.id == Assignment.grievance_id)
        .where(Grievance.is_open, Assignment.to_at.is_(None))
        .group_by(Account.id, Account.name)
        .order_by(Account.name)
    )
    return [Helper(key, name) for key, name in session.execute(query)]


def left_behind(
    session: Session, wanted: ColumnElement[bool], day: date
) -> list[tuple[Helper, int]]:
    """Who still has open cases of those ``wanted``, and may carry none any more; how many."""
    count = func.count(Grievance.id)
    query = (
        select(Account.id, Account.name, count)
        .join(Assignment, Assignment.account_id == Account.id)
        .join(Grievance, Grievance.id == Assignment.grievance_id)
        .where(wanted, Grievance.is_open, Assignment.to_at.is_(None), ~_is_active(day))
        .group_by(Account.id, Account.name)
        .order_by(count.desc(), Account.name)
    )
    return [(Helper(key, name), number) for key, name, number in session.execute(query)]


def without_helper(day: date) -> ColumnElement[bool]:
    """A case that nobody carries who still may: its dates are nobody's."""
    carried = (
        exists()
        .where(
            Assignment.grievance_id == Grievance.id,
            Assignment.to_at.is_(None),
            Account.id == Assignment.account_id,
            _is_active(day),
        )
        .correlate(Grievance)
    )
    return and_(Grievance.is_open, ~carried)


def looks(session: Session, grievance_id: int, most: int = 200) -> list[tuple[str, CaseLook]]:
    """Who looked at the case, the newest first."""
    query = (
        select(Account.name, CaseLook)
        .outerjoin(Account, Account.id == CaseLook.account_id)
        .where(CaseLook.grievance_id == grievance_id)
        .order_by(CaseLook.id.desc())
        .limit(most)
    )
    return [
        (name or "somebody whose account is gone", look) for name, look in session.execute(query)
    ]


def carried_by(session: Session, day: date) -> dict[int, list[Account]]:
    """For each open case those who carry it and still may."""
    query = (
        select(Assignment.grievance_id, Assignment.account_id)
        .join(Grievance, Grievance.id == Assignment.grievance_id)
        .where(Grievance.is_open, Assignment.to_at.is_(None))
        .order_by(Assignment.account_id)
    )
    accounts = {one.id: one for one in session.scalars(select(Account).where(_is_active(day)))}
    found: dict[int, list[Account]] = {}
    for case_id, account_id in session.execute(query):
        if account_id in accounts:
            found.setdefault(case_id, []).append(accounts[account_id])
    return found


def active(session: Session, account_ids: list[int], day: date) -> list[Account]:
    query = select(Account).where(Account.id.in_(account_ids), _is_active(day))
    return list(session.scalars(query.order_by(Account.id)))


def chiefs(session: Session, day: date) -> list[Account]:
    """Those who watch every deadline."""
    held = exists().where(
        RoleHeld.account_id == Account.id, RoleHeld.role == str(Role.CHIEF_STEWARD),
        *_on(day),
    )  # fmt: skip
    query = select(Account).where(held, Account.locked_at.is_(None))
    return list(session.scalars(query.order_by(Account.id)))


def _is_active(day: date) -> ColumnElement[bool]:
    held = (
        exists()
        .where(RoleHeld.account_id == Account.id, RoleHeld.role.in_(HANDLERS), *_on(day))
        .correlate(Account)
    )
    return and_(Account.locked_at.is_(None), held)


def _on(day: date) -> tuple[ColumnElement[bool], ...]:
    return RoleHeld.from_on <= day, or_(RoleHeld.to_on.is_(None), RoleHeld.to_on >= day)
