"""The long work of a roster file: reading it for the preview, writing it, taking it back.

Each goes in short transactions that note how far they came with what they did, so that
a job that was killed goes on where it stopped and does nothing twice.
"""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, delete, insert, select
from sqlalchemy.orm import Session

from organizer.core.reader import Actor
from organizer.documents.spreadsheet import read_sheet
from organizer.storage import files
from organizer.storage.session import begin, reading

from . import roster_plan, roster_write
from .column_files import READING, READY, UNDOING, UNDONE, WRITING, WRITTEN
from .models import RosterImport, RosterRow
from .roster_import import roster_file
from .roster_row import Given, read_row

Report = Callable[..., None]
BATCH = 100


def read(engine: Engine, folder: Path, import_id: int, report: Report) -> str:
    """Plan every row and keep the plans: the preview. The roster is only looked at."""
    with reading(engine) as session:
        found = roster_file(session, import_id)
        roster = roster_plan.known(session)
    if found.state != READING:
        return ""
    sheet = read_sheet(found.file_name, files.read(folder, found.file_hash))
    mapping: dict[str, str] = json.loads(found.mapping)
    columns = [mapping.get(header) for header in sheet.headers]
    planned: list[dict[str, Any]] = []
    for at, (number, cells) in enumerate(sheet.rows, 1):
        given = read_row({field: cell for field, cell in zip(columns, cells, strict=True) if field})
        plan = roster_plan.plan(roster, given, number)
        planned.append(_row(import_id, number, given, plan))
        if at % (BATCH * 4) == 0:
            report(done=at, total=len(sheet.rows), doing="comparing rows")
    with begin(engine) as session:
        session.execute(delete(RosterRow).where(RosterRow.import_id == import_id))
        session.execute(insert(RosterRow), planned)
        counts = Counter(row["what"] for row in planned)
        kept = roster_file(session, import_id)
        for what in ("added", "changed", "same", "refused"):
            setattr(kept, what, counts[what])
        kept.state = READY
    return f"{len(planned)} rows"


def write(engine: Engine, import_id: int, report: Report, now: Callable[[], datetime]) -> str:
    """Write the rows of the preview, a batch at a time; a row that was written has a "before"."""

    def some(session: Session, found: RosterImport) -> int:
        actor = Actor(found.made_by, "", "roster file")
        places = roster_plan.places(session)
        rows = _next(session, RosterRow.what.in_(("added", "changed")), RosterRow.before == "",
                     import_id)  # fmt: skip
        for row in rows:
            roster_write.write_row(session, places, row, actor=actor, now=now())
        return len(rows)

    return _in_batches(engine, import_id, WRITING, WRITTEN, some, report, now)


def undo(engine: Engine, import_id: int, report: Report, now: Callable[[], datetime]) -> str:
    """Put back what each row found, the last row first."""

    def some(session: Session, _found: RosterImport) -> int:
        rows = _next(session, RosterRow.before != "", RosterRow.before.is_not(None), import_id)
        for row in rows:
            roster_write.undo_row(session, row, now=now())
        return len(rows)

    return _in_batches(engine, import_id, UNDOING, UNDONE, some, report, now)


def _in_batches(
    engine: Engine,
    import_id: int,
    while_state: str,
    then: str,
    some: Callable[[Session, RosterImport], int],
    report: Report,
    now: Callable[[], datetime],
) -> str:
    done = 0
    while True:
        with begin(engine) as session:
            found = roster_file(session, import_id)
            if found.state != while_state:
                return ""
            count = some(session, found)
            total = found.added + found.changed
            if not count:
                found.state = then
                found.written_at = now() if then == WRITTEN else found.written_at
                found.undone_at = now() if then == UNDONE else None
                return f"{done} rows"
        done += count
        report(done=done, total=max(total, done), doing=while_state)


def _next(session: Session, *conditions: Any) -> list[RosterRow]:
    *chosen, import_id = conditions
    query = select(RosterRow).where(RosterRow.import_id == import_id, *chosen)
    return list(session.scalars(query.order_by(RosterRow.number).limit(BATCH)))


def _row(import_id: int, number: int, given: Given, plan: roster_plan.Plan) -> dict[str, Any]:
    return {
        "import_id": import_id,
        "number": number,
        "what": plan.what,
        "why": plan.why,
        "given": json.dumps(asdict(given), ensure_ascii=False),
        "member_id": plan.member_id,
        "before": "",
    }
