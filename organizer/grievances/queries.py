"""What is read of cases, each as far as this reader reaches."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import case as when
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from organizer.core.reader import Reader
from organizer.people.models import Account, Member, Unit

from . import access, group, ledger
from .choices import CaseKind
from .models import Assignment, CaseEvent, Grievance

MOST = 200
SOON = timedelta(days=7)
URGENCIES = ("Overdue", "Within a week", "Later", "Management is late", "No date of ours")
GROUPINGS = ("urgency", "step", "steward", "unit")
NOBODY = "Nobody"
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
    step: int = 0
    unit: str = ""
    why_no_date: str = ""
    stewards: tuple[str, ...] = ()

    def is_overdue(self, today: date) -> bool:
        return self.due_on is not None and self.due_on < today

    def urgency(self, today: date) -> str:
        """The group on the board, for the order of URGENCIES."""
        if self.due_on is None:
            late = self.late_after is not None and self.late_after < today
            return URGENCIES[3] if late else URGENCIES[4]
        if self.due_on < today:
            return URGENCIES[0]
        return URGENCIES[1] if self.due_on - today <= SOON else URGENCIES[2]


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
            Grievance.due_on, Grievance.due_for, Grievance.late_after, Grievance.step,
            func.coalesce(Unit.name, ""), Grievance.why_no_date,
        )
        .outerjoin(Member, Member.id == Grievance.member_id)
        .outerjoin(Unit, Unit.id == Grievance.unit_id)
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
    rows = [BoardRow(*row) for row in session.execute(query)]
    names = _stewards(session, [row.id for row in rows])
    return [replace(row, stewards=tuple(names.get(row.id, ()))) for row in rows]


def _stewards(session: Session, ids: list[int]) -> dict[int, list[str]]:
    query = (
        select(Assignment.grievance_id, Account.name)
        .join(Account, Account.id == Assignment.account_id)
        .where(Assignment.grievance_id.in_(ids), Assignment.to_at.is_(None))
        .order_by(Account.name)
    )
    found: dict[int, list[str]] = {}
    for key, name in session.execute(query):
        found.setdefault(key, []).append(name)
    return found


def grouped(rows: list[BoardRow], by: str, today: date) -> list[tuple[str, list[BoardRow]]]:
    """The rows under headings; a case of two stewards stands under both."""
    found: dict[str, list[BoardRow]] = {}
    for row in rows:
        for name in _groups(row, by, today):
            found.setdefault(name, []).append(row)
    names = list(URGENCIES) if by == "urgency" else sorted(found, key=lambda n: (n == NOBODY, n))
    return [(name, found[name]) for name in names if name in found]


def _groups(row: BoardRow, by: str, today: date) -> tuple[str, ...]:
    if by == "step":
        return (f"Step {row.step}" if row.step else "Not filed yet",)
    if by == "unit":
        return (row.unit or "No unit",)
    if by == "steward":
        return row.stewards or (NOBODY,)
    return (row.urgency(today),)


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
    """By name; of a group, the first and that others are listed."""
    member = session.get(Member, found.member_id) if found.member_id else None
    name = member.name if member else found.grievant
    if found.kind != CaseKind.GROUP:
        return name
    return group.called(name, group.people(session, found))
