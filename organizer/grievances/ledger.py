"""The ledger of a case as the rules read it, and what is derived from it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.case_clocks import CaseClock, clocks
from organizer.core.case_event import Happened, Kind
from organizer.core.procedure import Procedure, from_plain
from organizer.core.steps import Standing, standing

from .models import CaseEvent, Grievance


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
    return from_plain(case.procedure)


def derive(ledger: Iterable[Happened], procedure: Procedure, today: date) -> Derived:
    kept = tuple(ledger)
    return Derived(standing(kept, procedure), clocks(kept, procedure, today))


def rebuild(session: Session, case: Grievance, today: date) -> Derived:
    """Write what the board shows again from the ledger; twice does no more than once."""
    kept = [happened(one) for one in standing_entries(entries(session, case.id))]
    derived = derive(kept, procedure_of(case), today)
    case.status, case.step = derived.standing.status, derived.standing.step
    case.is_open = not derived.standing.is_over
    ours, theirs = derived.ours, derived.theirs
    case.due_on = ours.deadline.safe if ours and ours.deadline else None
    case.due_for = ours.title if ours else ""
    late = theirs.deadline if theirs else None
    case.late_after = (late.latest or late.rolled) if late else None
    return derived
