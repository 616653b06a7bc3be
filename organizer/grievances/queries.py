"""What is read of cases, each as far as this reader reaches."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import case as when
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from organizer.core.reader import Reader
from organizer.people.models import Account, Member

from . import access, ledger
from .models import Assignment, CaseEvent, Grievance

MOST = 200
case = access.case


@dataclass(frozen=True)
class BoardRow:
    id: int
    number: str
    title: str
    who: str
    status: str
    due_on: date | None
    due_for: str
    late_after: date | None

    def is_overdue(self, today: date) -> bool:
        return self.due_on is not None and self.due_on < today


@dataclass(frozen=True)
class Wanted:
    step: int | None = None
    steward: int | None = None
    unit_id: int | None = None
    is_open: bool = True


def board(session: Session, reader: Reader, wanted: Wanted) -> list[BoardRow]:
    """By the safe date, the overdue first; those without a date after them."""
    who = func.coalesce(Member.name, Grievance.grievant)
    query = (
        select(
            Grievance.id, Grievance.number, Grievance.title, who, Grievance.status,
            Grievance.due_on, Grievance.due_for, Grievance.late_after,
        )
        .outerjoin(Member, Member.id == Grievance.member_id)
        .where(access.reached(session, reader), Grievance.is_open == wanted.is_open)
        .order_by(
            when((Grievance.due_on.is_(None), 1), else_=0), Grievance.due_on, Grievance.id
        )
        .limit(MOST)
    )  # fmt: skip
    if wanted.step is not None:
        query = query.where(Grievance.step == wanted.step)
    if wanted.unit_id is not None:
        query = query.where(Grievance.unit_id == wanted.unit_id)
    if wanted.steward is not None:
        query = query.join(Assignment, Assignment.grievance_id == Grievance.id).where(
            Assignment.account_id == wanted.steward, Assignment.to_at.is_(None)
        )
    return [BoardRow(*row) for row in session.execute(query)]


def load(session: Session, reader: Reader) -> list[tuple[int, str, int]]:
    """How many open cases each steward carries, of those this reader sees."""
    count = func.count(Grievance.id)
    query = (
        select(Account.id, Account.name, count)
        .join(Assignment, Assignment.account_id == Account.id)
        .join(Grievance, Grievance.id == Assignment.grievance_id)
        .where(access.reached(session, reader), Grievance.is_open, Assignment.to_at.is_(None))
        .group_by(Account.id, Account.name)
        .order_by(count.desc(), Account.name)
    )
    return [(key, name, number) for key, name, number in session.execute(query)]


derived = ledger.derived


def timeline(session: Session, found: Grievance) -> list[tuple[CaseEvent, bool]]:
    """Every entry, the newest day first, and whether it still counts."""
    written = ledger.entries(session, found.id)
    counts = {one.id for one in ledger.standing_entries(written)}
    shown = [(one, one.id in counts) for one in written]
    return sorted(shown, key=lambda pair: (pair[0].on, pair[0].id), reverse=True)


def grievant(session: Session, found: Grievance) -> str:
    member = session.get(Member, found.member_id) if found.member_id else None
    return member.name if member else found.grievant
