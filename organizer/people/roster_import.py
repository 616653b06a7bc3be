"""A roster file from upload to undo: nothing is written until somebody says so."""

import json
from datetime import datetime
from pathlib import Path

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, NotFound, Refused
from organizer.core.reader import Actor
from organizer.storage import audit, files

from . import column_files, column_memory, roster_columns
from .column_files import (
    CHOOSING,
    PAGE,
    READING,
    READY,
    UNDOING,
    WRITING,
    WRITTEN,
    need,
)
from .models import RosterImport, RosterRow

READ, WRITE, UNDO = "read-roster", "write-roster", "undo-roster"  # the jobs


def take_file(
    session: Session, folder: Path, name: str, content: bytes, *, actor: Actor, now: datetime
) -> RosterImport:
    """Keep a file and read its headings; offers what such columns meant last time."""
    sheet = column_files.sheet_of(name, content)
    mapping = column_files.offered(session, sheet.headers, roster_columns.FIELDS)
    made = RosterImport(
        file_name=column_files.plain_name(name, "roster"),
        file_hash=files.keep(folder, content),
        state=CHOOSING,
        headers=json.dumps(sheet.headers, ensure_ascii=False),
        mapping=json.dumps(mapping, ensure_ascii=False),
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
    mapping = column_files.chosen(mapping, headers, roster_columns.FIELDS)
    reasons = roster_columns.objections(mapping)
    if reasons:
        raise Invalid(" ".join(reasons))
    need(found.state, CHOOSING, READY)
    found.mapping, found.state = json.dumps(mapping, ensure_ascii=False), READING
    column_memory.remember(session, headers, found.mapping, now)
    session.execute(delete(RosterRow).where(RosterRow.import_id == found.id))
    _ask(session, found, READ, actor, now)


def confirm(session: Session, found: RosterImport, *, actor: Actor, now: datetime) -> None:
    need(found.state, READY)
    if not found.added + found.changed:
        raise Refused(column_files.NOTHING_TO_WRITE)
    found.state = WRITING
    _ask(session, found, WRITE, actor, now)
    audit.write(session, actor, "wrote a roster file", f"roster file {found.id}", now=now)


def undo(session: Session, found: RosterImport, *, actor: Actor, now: datetime) -> None:
    """Take the whole file back as one step. A later file must be taken back first."""
    need(found.state, WRITTEN)
    later = select(RosterImport.id).where(
        RosterImport.id > found.id, RosterImport.state.in_((WRITING, WRITTEN))
    )
    if session.scalar(later.limit(1)):
        raise Refused("A later file was written over this one. Take that one back first.")
    found.state = UNDOING
    _ask(session, found, UNDO, actor, now)
    audit.write(session, actor, "took back a roster file", f"roster file {found.id}", now=now)


def discard(session: Session, found: RosterImport, *, actor: Actor, now: datetime) -> None:
    need(found.state, CHOOSING, READY)
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
    return list(rows), column_files.pages(count)


def _ask(session: Session, found: RosterImport, kind: str, actor: Actor, now: datetime) -> None:
    found.job_id = column_files.ask(session, kind, found.id, actor=actor, now=now)
