"""An old file of grievances from upload to undo: nothing is written until somebody says so."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import delete, func, insert, or_, select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, NotFound, Refused
from organizer.core.names import fold
from organizer.core.reader import Actor, Reader
from organizer.core.typed_days import habit, is_unclear
from organizer.documents.spreadsheet import Sheet, read_sheet
from organizer.people import column_files, column_memory, roster_columns
from organizer.people.column_files import (
    CHOOSING,
    PAGE,
    READY,
    UNDOING,
    WRITING,
    WRITTEN,
    need,
)
from organizer.people.local import today as local_today
from organizer.people.models import Unit
from organizer.storage import audit, files

from . import access, import_columns
from .history_models import CaseImport, CaseImportRow
from .import_row import Old, kept_number, read_row, title_of
from .models import Grievance

WRITE, UNDO, OF = "write-old-cases", "undo-old-cases", "cases"
ADDED, SAME, REFUSED = "added", "same", "refused"


def take_file(
    session: Session, folder: Path, name: str, content: bytes, *, actor: Actor, now: datetime
) -> CaseImport:
    sheet = column_files.sheet_of(name, content)
    made = CaseImport(
        file_name=column_files.plain_name(name, "cases"),
        file_hash=files.keep(folder, content), state=CHOOSING, headers=list(sheet.headers),
        mapping=column_files.offered(session, sheet.headers, import_columns.FIELDS, OF),
        made_at=now, made_by=actor.account_id,
    )  # fmt: skip
    session.add(made)
    session.flush()
    audit.write(session, actor, "took an old file of cases", f"case file {made.id}", now=now)
    return made


def unclear_days(folder: Path, found: CaseImport, mapping: Mapping[str, str]) -> list[str]:
    """Days of the file that may be two days: somebody has to say which habit it has."""
    return [text for text in _days(_sheet(folder, found), mapping) if is_unclear(text)]


def shown_habit(folder: Path, found: CaseImport, mapping: Mapping[str, str]) -> bool | None:
    """What the clear days of the file show: offered, and not taken without being asked."""
    return habit(_days(_sheet(folder, found), mapping))


def choose(
    session: Session, folder: Path, found: CaseImport, mapping: dict[str, str],
    day_first: bool | None, *, now: datetime,
) -> None:  # fmt: skip
    """Say what the columns mean, and plan every row for the preview."""
    need(found.state, CHOOSING, READY)
    known = column_files.chosen(mapping, found.headers, import_columns.FIELDS)
    reasons = [*roster_columns.chosen_twice(known, import_columns.FIELDS),
               *import_columns.objections(known)]  # fmt: skip
    if reasons:
        raise Invalid(" ".join(reasons))
    unclear = unclear_days(folder, found, known)
    if unclear and day_first is None:
        raise Invalid(
            f"“{unclear[0]}” may be two days. Say whether the month or the day comes first."
        )
    found.mapping, found.day_first, found.state = known, day_first, READY
    text = json.dumps(known, ensure_ascii=False)
    column_memory.remember(session, found.headers, text, now, OF)
    session.execute(delete(CaseImportRow).where(CaseImportRow.import_id == found.id))
    rows = _planned(session, folder, found, local_today(session, now))
    session.execute(insert(CaseImportRow), rows)


def confirm(session: Session, found: CaseImport, *, actor: Actor, now: datetime) -> None:
    need(found.state, READY)
    if not counts(session, found)[ADDED]:
        raise Refused(column_files.NOTHING_TO_WRITE)
    _hand_in(session, found, WRITE, WRITING, actor, now)
    audit.write(session, actor, "wrote an old file of cases", f"case file {found.id}", now=now)


def undo(session: Session, found: CaseImport, *, actor: Actor, now: datetime) -> None:
    """Take the whole file back as one step; a case that somebody worked on since stays."""
    need(found.state, WRITTEN)
    _hand_in(session, found, UNDO, UNDOING, actor, now)
    audit.write(session, actor, "took back an old file of cases", f"case file {found.id}", now=now)


def discard(session: Session, found: CaseImport, *, actor: Actor, now: datetime) -> None:
    need(found.state, CHOOSING, READY)
    session.execute(delete(CaseImportRow).where(CaseImportRow.import_id == found.id))
    session.delete(found)
    audit.write(session, actor, "set an old file of cases aside", f"case file {found.id}", now=now)


def case_file(session: Session, import_id: int) -> CaseImport:
    found = session.get(CaseImport, import_id)
    if found is None:
        raise NotFound("There is no such file of cases.")
    return found


def listed(session: Session) -> list[CaseImport]:
    return list(session.scalars(select(CaseImport).order_by(CaseImport.id.desc()).limit(50)))


def counts(session: Session, found: CaseImport) -> Counter[str]:
    query = (
        select(CaseImportRow.what, func.count())
        .where(CaseImportRow.import_id == found.id)
        .group_by(CaseImportRow.what)
    )
    return Counter({row[0]: row[1] for row in session.execute(query)})


def rows_of(
    session: Session, reader: Reader, import_id: int, what: str, page: int
) -> list[CaseImportRow]:
    """Rows to look through; one that became a case is seen by whoever reaches that case."""
    open_to = select(Grievance.id).where(access.reached(session, reader))
    query = select(CaseImportRow).where(
        CaseImportRow.import_id == import_id,
        or_(CaseImportRow.grievance_id.is_(None), CaseImportRow.grievance_id.in_(open_to)),
    )
    if what:
        query = query.where(CaseImportRow.what == what)
    query = query.order_by(CaseImportRow.number).limit(PAGE).offset((page - 1) * PAGE)
    return list(session.scalars(query))


def _hand_in(
    session: Session, found: CaseImport, kind: str, state: str, actor: Actor, now: datetime
) -> None:
    found.state = state
    found.job_id = column_files.ask(session, kind, found.id, actor=actor, now=now)


def _sheet(folder: Path, found: CaseImport) -> Sheet:
    return read_sheet(found.file_name, files.read(folder, found.file_hash))


def _days(sheet: Sheet, mapping: Mapping[str, str]) -> list[str]:
    places = [at for at, header in enumerate(sheet.headers)
              if mapping.get(header) in import_columns.DAYS]  # fmt: skip
    return [cells[at] for _, cells in sheet.rows for at in places if cells[at]]


def _planned(
    session: Session, folder: Path, found: CaseImport, today: date
) -> list[dict[str, object]]:
    sheet, known = _sheet(folder, found), _Known(session)
    columns = [found.mapping.get(header) for header in sheet.headers]
    planned: list[dict[str, object]] = []
    for number, cells in sheet.rows:
        mapped = {name: cell for name, cell in zip(columns, cells, strict=True) if name}
        old = read_row(mapped, found.day_first, today)
        what, why = known.plan(old, number)
        given = {**old.words, **{name: day.isoformat() for name, day in old.days.items()},
                 "outcome": old.outcome or "", "remedies": ";".join(old.remedies)}  # fmt: skip
        planned.append({"import_id": found.id, "number": number, "what": what, "why": why,
                        "given": given, "grievance_id": None})  # fmt: skip
    return planned


class _Known:
    """What is there already, with what earlier rows of the file bring."""

    def __init__(self, session: Session) -> None:
        self.numbers = {fold(one) for one in session.scalars(select(Grievance.number))}
        self.units = {fold(one) for one in session.scalars(select(Unit.name))}
        self.rows: dict[str, int] = {}

    def plan(self, old: Old, row: int) -> tuple[str, str]:
        unit, number = old.words["unit"], fold(kept_number(old.words["number"]))
        if unit and fold(unit) not in self.units:
            old.reasons.append(f"There is no unit “{unit[:60]}”. Add it, or leave the column out.")
        if old.reasons:
            return REFUSED, " ".join(old.reasons)
        if number and number in self.numbers:
            return SAME, "A case with this number is there already."
        mark = number or json.dumps([asdict(old)["words"], str(old.began_on)], sort_keys=True)
        earlier = self.rows.setdefault(mark, row)
        if earlier != row:
            return REFUSED, f"The same case stands in row {earlier} already."
        return ADDED, f"“{title_of(old.words)}”, {'ended' if 'ended_on' in old.days else 'open'}"
