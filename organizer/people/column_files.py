"""A file with columns on its way in: taken, its columns named, looked through, written, taken back.

Roster files and old files of cases go the same way. What a row means, and what writing it does,
is told by the room that it goes into.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import PureWindowsPath

from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, Refused
from organizer.core.reader import Actor
from organizer.documents.spreadsheet import Sheet, read_sheet
from organizer.storage import queue

from . import column_memory
from .roster_columns import Fields, suggested

CHOOSING, READING, READY, WRITING, WRITTEN, UNDOING, UNDONE = (
    "choosing", "reading", "ready", "writing", "written", "undoing", "undone",
)  # fmt: skip
BUSY = (READING, WRITING, UNDOING)
PAGE = 100  # rows to look through at once
NOTHING_TO_WRITE = "There is nothing to write: every row is there already or was refused."


def sheet_of(name: str, content: bytes) -> Sheet:
    sheet = read_sheet(name, content)
    if not sheet.rows:
        raise Invalid("The file has headings and no rows. Nothing was stored.")
    return sheet


def plain_name(name: str, otherwise: str) -> str:
    """Without the folders that a browser may tell."""
    return PureWindowsPath(name).name[:120] or otherwise


def offered(
    session: Session, headers: tuple[str, ...], fields: Fields, of: str = ""
) -> dict[str, str]:
    """heading -> field: what such columns meant last time, else a guess."""
    kept = column_memory.remembered(session, headers, of)
    found: dict[str, str] = json.loads(kept) if kept else suggested(headers, fields)
    return found


def chosen(mapping: Mapping[str, str], headers: Iterable[str], fields: Fields) -> dict[str, str]:
    """Of what was said about columns, what the file and the fields know."""
    known = set(headers)
    return {head: field for head, field in mapping.items() if head in known and field in fields}


def need(state: str, *states: str) -> None:
    if state not in states:
        raise Refused(f"That cannot be done now: the file is {state}. Nothing was changed.")


def ask(session: Session, kind: str, import_id: int, *, actor: Actor, now: datetime) -> int:
    """The job that does the long work of a file."""
    asked = queue.hand_in(session, kind, now=now, asked_by=actor.account_id, import_id=import_id)
    return asked.id


def pages(count: int) -> int:
    return max(1, -(-count // PAGE))
