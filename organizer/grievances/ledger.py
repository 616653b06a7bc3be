"""The ledger of a case as the rules read it, and what is derived from it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.case_clocks import UNCONFIRMED, CaseClock, Counting, clocks
from organizer.core.case_event import Happened, Kind, in_order
from organizer.core.deadlines import counting
from organizer.core.procedure import Procedure, from_plain
from organizer.core.steps import Standing, standing
from organizer.people.calendar import calendar_of

from .choices import Forum
from .models import CaseEvent, Grievance
from .procedures import NO_PROCEDURE, Confirmed, as_confirmed, confirmed_now
from .procedures import UNCONFIRMED as UNCONFIRMED_LIMIT


@dataclass(frozen=True)
class Derived:
    standing: Standing
    clocks: tuple[CaseClock, ...]

    @property
    def ours(self) -> CaseClock | None:
        dated = [one for one in self.clocks if one.deadline and not one.is_theirs]
        return min(dated, key=lambda one: one.deadline.safe if one.deadline else date.max,
                   default=None)  # fmt: skip

    @property
    def theirs(self) -> CaseClock | None:
        return next((one for one in self.clocks if one.deadline and one.is_theirs), None)


def entries(session: Session, grievance_id: int) -> list[CaseEvent]:
    """Everything that was ever written, in the order of writing."""
    query = select(CaseEvent).where(CaseEvent.grievance_id == grievance_id)
    return list(session.scalars(query.order_by(CaseEvent.id)))


def standing_entries(written: Iterable[CaseEvent]) -> list[CaseEvent]:
    """What counts now: the newest of each chain of corrections, unless it was struck out."""
    kept = list(written)
    superseded = {one.corrects_id for one in kept}
    return [one for one in kept if one.id not in superseded and not one.is_struck]


def happened(entry: CaseEvent) -> Happened:
    return Happened(
        Kind(entry.kind), entry.on, entry.step, entry.until, entry.is_in_writing, entry.is_theirs
    )


def procedure_of(case: Grievance) -> Procedure:
    """The copy that the case was opened under, for its steps; whether its limits are confirmed
    is only known with ``bound``."""
    return from_plain(case.procedure)


@dataclass(frozen=True)
class Ground:
    """What dates are counted on, asked once for any number of cases."""

    today: date
    count: Counting  # each clock once
    confirmed: Confirmed


def ground_of(session: Session, today: date, edition_ids: Iterable[int | None]) -> Ground:
    return Ground(today, counting(calendar_of(session)), confirmed_now(session, edition_ids))


def derive(ledger: Iterable[Happened], procedure: Procedure, ground: Ground) -> Derived:
    return derive_bound(ledger, as_confirmed(procedure, ground.confirmed), ground)


def derive_bound(ledger: Iterable[Happened], bound: Procedure, ground: Ground) -> Derived:
    """The same for a procedure that was asked already whether its limits are confirmed."""
    kept = in_order(tuple(ledger))
    found = standing(kept, bound)
    return Derived(found, clocks(kept, bound, ground.today, ground.count, found))


def derived(session: Session, case: Grievance, today: date) -> Derived:
    """The case as it stands now; nothing is written."""
    kept = [happened(one) for one in standing_entries(entries(session, case.id))]
    return derive(kept, procedure_of(case), ground_of(session, today, [case.edition_id]))


def rebuild(session: Session, case: Grievance, today: date) -> Derived:
    """Write what the board shows again from the ledger; twice does no more than once."""
    found = derived(session, case, today)
    write_down(case, found, today)
    return found


def write_down(case: Grievance, found: Derived, today: date, has_steps: bool | None = None) -> None:
    """``has_steps`` is told by whoever has read the procedure of many cases already."""
    if has_steps is None:
        has_steps = bool(case.procedure.get("steps"))
    ours, theirs = found.ours, found.theirs
    late = theirs.deadline if theirs else None
    case.late_after = (late.latest or late.rolled) if late else None
    case.status, case.step = found.standing.status, found.standing.step
    if case.late_after and case.late_after < today:
        case.status = case.status.replace("awaiting answer", "answer overdue")
    case.is_open = not found.standing.is_over
    case.due_on = ours.deadline.safe if ours and ours.deadline else None
    case.due_for = ours.title if ours else ""
    case.why_no_date = _why_none(case, found, has_steps)


def _why_none(case: Grievance, found: Derived, has_steps: bool) -> str:
    """What keeps the case without a date, when a person can mend it."""
    if not case.is_open:
        return ""
    if any(one.why_none == UNCONFIRMED for one in found.clocks):
        return UNCONFIRMED_LIMIT
    if case.forum == Forum.CONTRACT and not has_steps:
        return NO_PROCEDURE
    if found.clocks and not any(one.deadline for one in found.clocks):
        return found.clocks[0].why_none
    return ""
