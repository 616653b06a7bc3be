"""All open cases derived again: a day has passed, a limit was confirmed, a closure declared."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from organizer.core.case_event import Happened
from organizer.core.procedure import Procedure, from_plain
from organizer.storage.session import begin, reading

from . import ledger
from .models import CaseEvent, Grievance

AT_ONCE = 500  # cases in one short write


def rebuild_open(
    engine: Engine, today: date, progress: Callable[[int, int], None] = lambda done, total: None
) -> int:
    """Twice does no more than once; each lot is written by itself."""
    with reading(engine) as session:
        ids = session.scalars(select(Grievance.id).where(Grievance.is_open)).all()
    for start in range(0, len(ids), AT_ONCE):
        progress(start, len(ids))
        with begin(engine) as session:
            rebuild_some(session, ids[start : start + AT_ONCE], today)
    return len(ids)


def rebuild_some(session: Session, ids: Sequence[int], today: date) -> None:
    """Many cases at once: one query for their ledgers, each procedure read once."""
    cases = session.scalars(select(Grievance).where(Grievance.id.in_(ids))).all()
    ground = ledger.ground_of(session, today, (case.edition_id for case in cases))
    ledgers = _ledgers(session, ids)
    known: dict[str, Procedure] = {}
    for case in cases:
        procedure = known.setdefault(repr(case.procedure), from_plain(case.procedure))
        found = ledger.derive(ledgers[case.id], procedure, ground)
        ledger.write_down(case, found, today)


def _ledgers(session: Session, ids: Sequence[int]) -> dict[int, list[Happened]]:
    query = select(CaseEvent).where(CaseEvent.grievance_id.in_(ids)).order_by(CaseEvent.id)
    written: dict[int, list[CaseEvent]] = defaultdict(list)
    for entry in session.scalars(query):
        written[entry.grievance_id].append(entry)
    return {
        key: [ledger.happened(one) for one in ledger.standing_entries(written[key])] for key in ids
    }
