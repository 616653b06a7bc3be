"""The long work of an old file: writing its cases, and taking them back.

Both go in short transactions, each row with the note that it is done, so that a job that was
killed goes on where it stopped and does nothing twice.
"""

from collections.abc import Callable
from datetime import date, datetime

from sqlalchemy import Engine, delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from organizer.core.case_event import Happened, Kind
from organizer.core.errors import OrganizerError
from organizer.core.names import fold
from organizer.core.reader import Actor
from organizer.people.column_files import UNDOING, UNDONE, WRITING, WRITTEN
from organizer.people.models import Unit
from organizer.storage.session import begin

from . import case_vectors, endings, service
from .endings import Ending
from .history_models import CaseEnding, CaseImport, CaseImportRow, CaseVector
from .import_row import kept_number, title_of
from .models import Assignment, CaseEvent, CaseLook, Grievance
from .old_files import ADDED, REFUSED, case_file
from .opening import Opening
from .outcomes import Outcome

Report = Callable[..., None]
Now = Callable[[], datetime]
BATCH = 25
REASON = "taken over from an old file"
KINDS = {Outcome.SETTLED: Kind.SETTLEMENT_DONE, Outcome.WITHDRAWN: Kind.WITHDRAWN,
         Outcome.WITHDRAWN_FOR_GOOD: Kind.WITHDRAWN}  # fmt: skip


def write(engine: Engine, import_id: int, report: Report, now: Now) -> str:
    def some(session: Session, found: CaseImport) -> int:
        units = {fold(row.name): row.id for row in session.scalars(select(Unit))}
        waiting = CaseImportRow.grievance_id.is_(None) & (CaseImportRow.what == ADDED)
        rows = _next(session, found, waiting)
        for row in rows:
            _try_row(session, row, units, now())
        return len(rows)

    return _in_batches(engine, import_id, (WRITING, WRITTEN), some, report, now)


def undo(engine: Engine, import_id: int, report: Report, now: Now) -> str:
    def some(session: Session, found: CaseImport) -> int:
        rows = _next(session, found, CaseImportRow.grievance_id.is_not(None))
        for row in rows:
            _undo_row(session, row)
        return len(rows)

    return _in_batches(engine, import_id, (UNDOING, UNDONE), some, report, now)


def _in_batches(
    engine: Engine, import_id: int, states: tuple[str, str],
    some: Callable[[Session, CaseImport], int], report: Report, now: Now,
) -> str:  # fmt: skip
    done = 0
    while True:
        with begin(engine) as session:
            found = case_file(session, import_id)
            if found.state != states[0]:
                return ""
            count = some(session, found)
            if not count:
                found.state = states[1]
                case_vectors.ask_for(session, now())
                found.written_at = now() if states[1] == WRITTEN else found.written_at
                found.undone_at = now() if states[1] == UNDONE else None
                return f"{done} cases"
        done += count
        report(done=done, doing=states[0])


def _next(session: Session, found: CaseImport, wanted: object) -> list[CaseImportRow]:
    query = select(CaseImportRow).where(CaseImportRow.import_id == found.id, wanted)  # type: ignore[arg-type]
    return list(session.scalars(query.order_by(CaseImportRow.number).limit(BATCH)))


def _try_row(session: Session, row: CaseImportRow, units: dict[str, int], now: datetime) -> None:
    """A row that the ledger will not take after all is refused by itself."""
    try:
        with session.begin_nested():
            row.grievance_id = _write_row(session, row, units, now).id
    except OrganizerError as error:
        row.what, row.why = REFUSED, str(error)


def _write_row(
    session: Session, row: CaseImportRow, units: dict[str, int], now: datetime
) -> Grievance:
    given, actor = row.given, Actor(None, "", "old file")
    asked = Opening(
        title_of(given), grievant=given["grievant"], unit_id=units.get(fold(given["unit"])),
        what_happened=given["what_happened"], clauses=given["clauses"],
        incident_on=_day(given, "incident_on"),
    )  # fmt: skip
    case = service.open_case(session, asked, actor=actor, now=now)
    if given["number"]:
        case.number = kept_number(given["number"])
    outcome = Outcome(given["outcome"]) if given["outcome"] else None
    for event in _events(given, outcome):
        service.record_event(session, case, event, actor=actor, now=now, reason=REASON)
    ended_on = _day(given, "ended_on")
    if outcome and ended_on:
        remedies = tuple(given["remedies"].split(";"))
        ending = Ending(outcome, ended_on, given["arbitrator"], remedies)
        endings.record(session, case, ending, actor=actor, now=now)
    session.flush()
    row.given = given | {"version": str(case.ledger_version)}
    return case


def _events(given: dict[str, str], outcome: Outcome | None) -> list[Happened]:
    """What the row tells, as entries of the ledger; a day it leaves out is not made up."""
    found = []
    for name, kind, step in (("filed_on", Kind.FILED, 1), ("answered_on", Kind.ANSWERED, 1)):
        day = _day(given, name)
        if day and (kind == Kind.FILED or given.get("filed_on")):
            found.append(Happened(kind, day, step))
    ended_on = _day(given, "ended_on")
    if ended_on:
        found.append(Happened(KINDS.get(outcome or Outcome.MOOT, Kind.CLOSED), ended_on))
    return found


def _day(given: dict[str, str], name: str) -> date | None:
    return date.fromisoformat(given[name]) if given.get(name) else None


def _undo_row(session: Session, row: CaseImportRow) -> None:
    """A case that was given to somebody, edited or published since then stays."""
    case = session.get_one(Grievance, row.grievance_id)
    case_id, row.grievance_id = case.id, None
    held = session.scalar(select(Assignment.id).where(Assignment.grievance_id == case.id).limit(1))
    if held or str(case.ledger_version) != row.given["version"]:
        row.why = f"Kept: somebody worked on it since. It is case {case.number}."
        return
    session.flush()
    try:
        with session.begin_nested():
            for table in (CaseEnding, CaseLook, CaseVector):
                session.execute(delete(table).where(table.grievance_id == case.id))
            events = CaseEvent.grievance_id == case.id
            session.execute(delete(CaseEvent).where(events, CaseEvent.corrects_id.is_not(None)))
            session.execute(delete(CaseEvent).where(events))
            session.delete(case)
            session.flush()
    except IntegrityError:
        kept = session.get_one(Grievance, case_id)
        row.why = f"Kept: something else names it by now. It is case {kept.number}."
