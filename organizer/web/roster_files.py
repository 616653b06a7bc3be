"""Roster files: how they go the way of files with columns; and the roster as a file, out."""

import json

from flask import Blueprint, Response, g, render_template
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.documents.spreadsheet import written
from organizer.people import queries, roster_columns, roster_import
from organizer.people.models import RosterImport
from organizer.storage import audit

from . import signing
from .column_files import Files, add_pages, asked_for
from .guard import needs
from .people import wanted_from_query
from .state import begin, now, reading, today

bp = Blueprint("roster_files", __name__, url_prefix="/people/files")
KINDS = ("added", "changed", "refused", "same")
EXPORTED = ("Name", "Wants to be called", "Unit", "Site", "Section", "Shift", "On leave")


@bp.get("/export.csv")
@needs(Right.KEEP_ROSTER)
def export() -> ResponseReturnValue:
    with begin() as session:
        day = today(session)
        rows = queries.everyone(session, g.reader, wanted_from_query(), day)
        audit.write(
            session, signing.acting(), "downloaded the roster", "roster", now=now(), rows=len(rows)
        )
    sees = queries.sees_membership(g.reader)
    lines = (
        (row.name, row.preferred_name, row.unit, row.site, row.section, row.shift,
         "yes" if row.on_leave else "no", *([row.status] if sees else []))
        for row in rows
    )  # fmt: skip
    text = written((*EXPORTED, *(["Membership"] if sees else [])), lines)
    name = f"roster-{day.isoformat()}.csv"
    headers = {"Content-Disposition": f"attachment; filename={name}"}
    return Response(text, mimetype="text/csv", headers=headers)


def _choose(session: Session, found: RosterImport, mapping: dict[str, str]) -> None:
    roster_import.choose(session, found, mapping, actor=signing.acting(), now=now())


def _ask_columns(found: RosterImport, mapping: dict[str, str] | None, error: str) -> str:
    return render_template(
        "people/file_columns.html", file=found, headers=_headers(found), error=error,
        chosen=json.loads(found.mapping) if mapping is None else mapping,
        fields=[(field, words) for field, (words, _) in roster_columns.FIELDS.items()],
    )  # fmt: skip


def _headers(found: RosterImport) -> list[str]:
    headers: list[str] = json.loads(found.headers)
    return headers


def _look_through(found: RosterImport) -> str:
    what, number = asked_for()
    with reading() as session:
        rows, pages = roster_import.rows_of(session, found.id, what, number)
    shown = [(row, json.loads(row.given)) for row in rows]
    return render_template(
        "people/file.html", file=found, rows=shown, what=what, kinds=KINDS, page=number, pages=pages
    )


add_pages(bp, Files(
    right=Right.KEEP_ROSTER, what="Import a roster file", place="Roster",
    take=roster_import.take_file,
    listed=roster_import.listed, one=roster_import.roster_file, headers=_headers,
    choose=_choose, ask_columns=_ask_columns, look_through=_look_through,
    confirm=roster_import.confirm, undo=roster_import.undo, discard=roster_import.discard,
))  # fmt: skip
