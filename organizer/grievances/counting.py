"""What is counted of each case: one row a case, read for all of them together."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Text, cast, select
from sqlalchemy.orm import Session

from organizer.core.case_event import MAY_LIE_AHEAD, Happened, Kind
from organizer.core.deadlines import counting
from organizer.core.procedure import Procedure
from organizer.core.step_times import StepTime, step_times
from organizer.people.calendar import calendar_of
from organizer.people.models import Unit

from . import bulk
from .citing import chosen, cited, first_article, joined
from .history_models import CaseEnding
from .models import Grievance
from .outcomes import NOT_TOLD, STILL_OPEN, Outcome
from .procedures import as_confirmed, confirmed_now

NO_UNIT = "no unit"
BEFORE_FILING, ARBITRATION = "not filed", "arbitration"
ENDS = {
    Kind.SETTLED: Outcome.SETTLED,
    Kind.SETTLEMENT_DONE: Outcome.SETTLED,
    Kind.WITHDRAWN: Outcome.WITHDRAWN,
}


@dataclass(frozen=True)
class Facts:
    """A case as the reports count it. ``ended_on`` is None while it is open."""

    id: int
    unit: str
    clauses: str
    step: str
    outcome: str
    began_on: date
    ended_on: date | None
    times: tuple[StepTime, ...]

    @property
    def article(self) -> str:
        """The one it is counted under where each case is counted once."""
        return first_article(self.clauses)

    @property
    def articles(self) -> tuple[str, ...]:
        found = tuple(dict.fromkeys(one.of_article for one in cited(self.clauses)))
        return found or (self.article,)


def facts(session: Session, wanted: ColumnElement[bool]) -> list[Facts]:
    """Of every case under the condition, in the order of their ids."""
    units = {row[0]: row[1] for row in session.execute(select(Unit.id, Unit.name))}
    endings = select(CaseEnding.grievance_id, CaseEnding.outcome)
    told = {row[0]: row[1] for row in session.execute(endings)}
    happened = dict(bulk.ledgers(session, wanted))
    clauses_of, timed = chosen(session), _Timed(session)
    query = select(
        Grievance.id, Grievance.unit_id, Grievance.clauses, Grievance.is_open, Grievance.outcome,
        Grievance.opened_at, cast(Grievance.procedure, Text),
    ).where(wanted).order_by(Grievance.id)  # fmt: skip
    found = []
    for key, unit_id, typed, is_open, outcome, opened_at, procedure in session.execute(query):
        ledger = happened.get(key, [])
        ended = STILL_OPEN if is_open else _outcome(told.get(key) or outcome, ledger)
        first = min((one.on for one in ledger), default=opened_at.date())
        last = None if is_open else max(_pasts(ledger), default=first)
        times = timed(ledger, procedure) if _is_filed(ledger) else ()
        clauses = joined(clauses_of.get(key, ""), typed)
        unit = units.get(unit_id or 0, NO_UNIT)
        found.append(Facts(key, unit, clauses, _step(ledger), ended, first, last, times))
    return found


class _Timed:
    """The times of each step, by the limits that people stand behind now."""

    def __init__(self, session: Session) -> None:
        editions = session.scalars(select(Grievance.edition_id).distinct()).all()
        self.confirmed = confirmed_now(session, editions)
        self.count = counting(calendar_of(session))
        self.known: dict[str, Procedure] = {}

    def __call__(self, ledger: list[Happened], plain: str) -> tuple[StepTime, ...]:
        if plain not in self.known:
            self.known[plain] = as_confirmed(bulk.procedure(plain), self.confirmed)
        return step_times(ledger, self.known[plain], self.count)


def _is_filed(ledger: list[Happened]) -> bool:
    return any(one.kind == Kind.FILED for one in ledger)


def _pasts(ledger: list[Happened]) -> Iterator[date]:
    """What ended a case is the last thing that happened, not how long its file is kept."""
    return (one.on for one in ledger if one.kind not in MAY_LIE_AHEAD)


def _step(ledger: list[Happened]) -> str:
    """The highest that was reached."""
    if any(one.kind == Kind.INVOKED for one in ledger):
        return ARBITRATION
    highest = max((one.step for one in ledger if one.kind == Kind.FILED), default=0)
    return f"step {highest}" if highest else BEFORE_FILING


def _outcome(told: str, ledger: list[Happened]) -> str:
    if told in set(Outcome):
        return told
    return next((ENDS[one.kind] for one in reversed(ledger) if one.kind in ENDS), NOT_TOLD)
