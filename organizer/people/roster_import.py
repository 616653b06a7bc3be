"""A roster file from upload to undo: nothing is written until somebody says so."""

import json
from datetime import datetime
from pathlib import Path

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, NotFound, Refused
from organizer.core.reader import Actor
from organizer.documents.spreadsheet import read_sheet
from organizer.storage import audit, files, queue

from . import column_memory, roster_columns
from .models import RosterImport, RosterRow

CHOOSING, READING, READY, WRITING, WRITTEN, UNDOING, UNDONE = (
    "choosing", "reading", "ready", "writing", "written", "undoing", "undone",
)  # fmt: skip
READ, WRITE, UNDO = "read-roster", "write-roster", "undo-roster"  # the jobs
PAGE = 100


def take_file(
    session: Session, folder: Path, name: str, content: bytes, *, actor: Actor, now: datetime
) -> RosterImport:
    """Keep a file and read its headings; offers what such columns meant last time."""
    sheet = read_sheet(name, content)
    if not sheet.rows:
        raise Invalid("The file has headings and no rows. Nothing was stored.")
    mapping = column_memory.remembered(session, sheet.headers) or json.dumps(
        roster_columns.suggested(sheet.headers)
    )
    made = RosterImport(
        file_name=Path(name.replace("\\", "/")).name[:120] or "roster",
        file_hash=files.keep(folder, content),
        state=CHOOSING,
        headers=json.dumps(sheet.headers, ensure_ascii=False),
        mapping=mapping,
        rows=len(sheet.rows),
        made_at=now,
        made_by=actor.account_id,
    )
    session.add(made)
    session.flush()
    audit.write(session, actor, "took a roster file", f"roster file {made.id}", now=now)
    return made


def choose(
    session: Session, found: RosterImport, mapping: dict[str, str], *, actor: Actor, now: datetime
) -> None:
    """Say what the columns mean, remember it, and ask for the preview."""
    headers = json.loads(found.headers)
    mapping = {
        header: field
        for header, field in mapping.items()
        if header in headers and field in roster_columns.FIELDS
    }
    reasons = roster_columns.objections(mapping)
    if reasons:
        raise Invalid(" ".join(reasons))
    _need(found, CHOOSING, READY)
    found.mapping, found.state = json.dumps(mapping, ensure_ascii=False), READING
    column_memory.remember(session, headers, found.mapping, now)
    session.execute(delete(RosterRow).where(RosterRow.import_id == found.id))
    _ask(session, found, READ, actor, now)


def confirm(session: Session, found: RosterImport, *, actor: Actor, now: datetime) -> None:
    _need(found, READY)
    if not found.added + found.changed:
        raise Refused("There is nothing to write: every row is there already or was refused.")
    found.state = WRITING
    _ask(session, found, WRITE, actor, now)
    audit.write(session, actor, "wrote a roster file", f"roster file {found.id}", now=now)


def undo(session: Session, found: RosterImport, *, actor: Actor, now: datetime) -> None:
    """Take the whole file back as one step. A later file must be taken back first."""
    _need(found, WRITTEN)
    later = select(RosterImport.id).where(
        RosterImport.id > found.id, RosterImport.state.in_((WRITING, WRITTEN))
    )
    if session.scalar(later.limit(1)):
        raise Refused("A later file was written over this one. Take that one back first.")
    found.state = UNDOING
    _ask(session, found, UNDO, actor, now)
    audit.write(session, actor, "took back a roster file", f"roster file {found.id}", now=now)


def discard(session: Session, found: RosterImport, *, actor: Actor, now: datetime) -> None:
    _need(found, CHOOSING, READY)
    session.execute(delete(RosterRow).where(RosterRow.import_id == found.id))
    session.delete(found)
    audit.write(session, actor, "discarded a roster file", f"roster file {found.id}", now=now)


def roster_file(session: Session, import_id: int) -> RosterImport:
    found = session.get(RosterImport, import_id)
    if found is None:
        raise NotFound("There is no such roster file.")
    return found


def listed(session: Session) -> list[RosterImport]:
    return list(session.scalars(select(RosterImport).order_by(RosterImport.id.desc()).limit(50)))


def rows_of(session: Session, import_id: int, what: str, page: int) -> tuple[list[RosterRow], int]:
    """A page of the preview, the rows of one kind or all, and how many pages there are."""
    chosen = [RosterRow.import_id == import_id]
    if what:
        chosen.append(RosterRow.what == what)
    count = session.scalar(select(func.count()).where(*chosen)) or 0
    query = select(RosterRow).where(*chosen).order_by(RosterRow.number)
    rows = session.scalars(query.limit(PAGE).offset((page - 1) * PAGE))
    return list(rows), max(1, -(-count // PAGE))


def _need(found: RosterImport, *states: str) -> None:
    if found.state not in states:
        raise Refused(f"That cannot be done now: the file is {found.state}. Nothing was changed.")


def _ask(session: Session, found: RosterImport, kind: str, actor: Actor, now: datetime) -> None:
    asked = queue.hand_in(session, kind, now=now, asked_by=actor.account_id, import_id=found.id)
    found.job_id = asked.id
