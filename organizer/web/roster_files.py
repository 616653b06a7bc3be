"""Roster files: hand in, say what the columns mean, look through, write, take back; and out."""

import json
from collections.abc import Callable

from flask import Blueprint, Response, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.core.errors import OrganizerError
from organizer.documents.spreadsheet import written
from organizer.people import queries, roster_columns, roster_import
from organizer.people.models import RosterImport
from organizer.storage import audit, queue

from . import signing
from .forms.kept import say_at
from .forms.roster import RosterFileForm
from .guard import needs
from .people import wanted_from_query
from .state import begin, now, reading, state, today

bp = Blueprint("roster_files", __name__, url_prefix="/people/files")
LOOK_AGAIN = "2"  # seconds; the page asks again by itself, with or without script
KINDS = ("added", "changed", "refused", "same")
EXPORTED = ("Name", "Wants to be called", "Unit", "Site", "Section", "Shift", "On leave")


@bp.route("/", methods=["GET", "POST"])
@needs(Right.KEEP_ROSTER)
def index() -> ResponseReturnValue:
    form = RosterFileForm()
    if form.validate_on_submit():
        try:
            with begin() as session:
                given = form.file.data
                found = roster_import.take_file(
                    session,
                    state().files,
                    given.filename,
                    given.read(),
                    actor=signing.acting(),
                    now=now(),
                )
            return redirect(url_for(".show", import_id=found.id), code=303)
        except OrganizerError as error:
            say_at(form.file, error)
    with reading() as session:
        listed = roster_import.listed(session)
    page = render_template("people/files.html", form=form, listed=listed)
    return page, 400 if form.errors else 200


@bp.get("/<int:import_id>")
@needs(Right.KEEP_ROSTER)
def show(import_id: int) -> ResponseReturnValue:
    what = request.args.get("what", "")
    number = max(1, request.args.get("page", 1, type=int) or 1)
    with reading() as session:
        found = roster_import.roster_file(session, import_id)
        job = session.get(queue.Job, found.job_id) if found.job_id else None
        rows, pages = roster_import.rows_of(session, import_id, what, number)
    if found.state == roster_import.CHOOSING or "columns" in request.args:
        return _columns(found)
    if found.state in (roster_import.READING, roster_import.WRITING, roster_import.UNDOING):
        page = render_template("people/file_busy.html", file=found, job=job)
        return page, {"Refresh": LOOK_AGAIN} if job and job.state in ("waiting", "running") else {}
    shown = [(row, json.loads(row.given)) for row in rows]
    return render_template(
        "people/file.html", file=found, rows=shown, what=what, kinds=KINDS, page=number, pages=pages
    )


@bp.post("/<int:import_id>/columns")
@needs(Right.KEEP_ROSTER)
def columns(import_id: int) -> ResponseReturnValue:
    with begin() as session:
        found = roster_import.roster_file(session, import_id)
        headers = json.loads(found.headers)
        mapping = {
            header: request.form.get(f"column-{at}", "") for at, header in enumerate(headers)
        }
        try:
            with session.begin_nested():
                roster_import.choose(session, found, mapping, actor=signing.acting(), now=now())
        except OrganizerError as error:
            return _columns(found, mapping, str(error)), 400
    return redirect(url_for(".show", import_id=import_id), code=303)


@bp.post("/<int:import_id>/write")
@needs(Right.KEEP_ROSTER)
def write(import_id: int) -> ResponseReturnValue:
    return _do(import_id, lambda session, found: roster_import.confirm(
        session, found, actor=signing.acting(), now=now()
    ))  # fmt: skip


@bp.post("/<int:import_id>/undo")
@needs(Right.KEEP_ROSTER)
def undo(import_id: int) -> ResponseReturnValue:
    return _do(import_id, lambda session, found: roster_import.undo(
        session, found, actor=signing.acting(), now=now()
    ))  # fmt: skip


@bp.post("/<int:import_id>/discard")
@needs(Right.KEEP_ROSTER)
def discard(import_id: int) -> ResponseReturnValue:
    with begin() as session:
        found = roster_import.roster_file(session, import_id)
        roster_import.discard(session, found, actor=signing.acting(), now=now())
    flash("The file is set aside. Nothing was written.")
    return redirect(url_for(".index"), code=303)


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


def _columns(found: RosterImport, mapping: dict[str, str] | None = None, error: str = "") -> str:
    chosen = json.loads(found.mapping) if mapping is None else mapping
    return render_template(
        "people/file_columns.html",
        file=found,
        headers=json.loads(found.headers),
        chosen=chosen,
        fields=[(field, words) for field, (words, _) in roster_columns.FIELDS.items()],
        error=error,
    )


def _do(import_id: int, deed: Callable[[Session, RosterImport], None]) -> ResponseReturnValue:
    with begin() as session:
        deed(session, roster_import.roster_file(session, import_id))
    return redirect(url_for(".show", import_id=import_id), code=303)
