"""Old files of grievances: hand in, name the columns, look through, write, take back."""

from collections.abc import Callable

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.core.errors import OrganizerError
from organizer.grievances import import_columns, old_files
from organizer.grievances.history_models import CaseImport

from . import signing
from .forms.case_files import CaseFileForm
from .forms.kept import say_at
from .guard import needs
from .state import begin, now, reading, state

bp = Blueprint("case_files", __name__, url_prefix="/cases/old-files")
LOOK_AGAIN = "2"  # seconds; the page asks again by itself, with or without script
HABITS = {"day": True, "month": False}


@bp.route("/", methods=["GET", "POST"])
@needs(Right.ASSIGN_CASES)
def index() -> ResponseReturnValue:
    form = CaseFileForm()
    if form.validate_on_submit():
        try:
            with begin() as session:
                given, actor = form.file.data, signing.acting()
                found = old_files.take_file(
                    session, state().files, given.filename, given.read(), actor=actor, now=now()
                )
            return redirect(url_for(".show", import_id=found.id), code=303)
        except OrganizerError as error:
            say_at(form.file, error)
    with reading() as session:
        listed = old_files.listed(session)
    page = render_template("history/files.html", form=form, listed=listed)
    return page, 400 if form.errors else 200


@bp.get("/<int:import_id>")
@needs(Right.ASSIGN_CASES)
def show(import_id: int) -> ResponseReturnValue:
    what = request.args.get("what", "")
    number = max(1, request.args.get("page", 1, type=int) or 1)
    with reading() as session:
        found = old_files.case_file(session, import_id)
        rows = old_files.rows_of(session, import_id, what, number)
        counts = old_files.counts(session, found)
    if found.state == old_files.CHOOSING or "columns" in request.args:
        return _columns(found, found.mapping)
    shown = sum(counts.values()) if not what else counts[what]
    pages = max(1, -(-shown // old_files.PAGE))
    is_busy = found.state in (old_files.WRITING, old_files.UNDOING)
    page = render_template(
        "history/file.html", file=found, rows=rows, counts=counts, what=what, page=number,
        pages=pages, is_busy=is_busy,
    )  # fmt: skip
    return page, {"Refresh": LOOK_AGAIN} if is_busy else {}


@bp.post("/<int:import_id>/columns")
@needs(Right.ASSIGN_CASES)
def columns(import_id: int) -> ResponseReturnValue:
    with begin() as session:
        found = old_files.case_file(session, import_id)
        mapping = {
            header: request.form.get(f"column-{at}", "") for at, header in enumerate(found.headers)
        }
        day_first = HABITS.get(request.form.get("habit", ""))
        try:
            with session.begin_nested():
                old_files.choose(session, state().files, found, mapping, day_first, now=now())
        except OrganizerError as error:
            return _columns(found, mapping, str(error)), 400
    return redirect(url_for(".show", import_id=import_id), code=303)


@bp.post("/<int:import_id>/write")
@needs(Right.ASSIGN_CASES)
def write(import_id: int) -> ResponseReturnValue:
    return _do(import_id, lambda session, found: old_files.confirm(
        session, found, actor=signing.acting(), now=now()
    ))  # fmt: skip


@bp.post("/<int:import_id>/undo")
@needs(Right.ASSIGN_CASES)
def undo(import_id: int) -> ResponseReturnValue:
    return _do(import_id, lambda session, found: old_files.undo(
        session, found, actor=signing.acting(), now=now()
    ))  # fmt: skip


@bp.post("/<int:import_id>/discard")
@needs(Right.ASSIGN_CASES)
def discard(import_id: int) -> ResponseReturnValue:
    with begin() as session:
        found = old_files.case_file(session, import_id)
        old_files.discard(session, found, actor=signing.acting(), now=now())
    flash("The file is set aside. Nothing was written.")
    return redirect(url_for(".index"), code=303)


def _columns(found: CaseImport, mapping: dict[str, str], error: str = "") -> str:
    folder = state().files
    unclear = old_files.unclear_days(folder, found, mapping)
    day_first = found.day_first
    if unclear and day_first is None:
        day_first = old_files.shown_habit(folder, found, mapping)
    return render_template(
        "history/file_columns.html", file=found, chosen=mapping, error=error,
        fields=[(field, words) for field, (words, _) in import_columns.FIELDS.items()],
        unclear=unclear[:3], day_first=day_first,
    )  # fmt: skip


def _do(import_id: int, deed: Callable[[Session, CaseImport], None]) -> ResponseReturnValue:
    with begin() as session:
        deed(session, old_files.case_file(session, import_id))
    return redirect(url_for(".show", import_id=import_id), code=303)
