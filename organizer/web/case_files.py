"""Old files of grievances: how they go the way of files with columns."""

from flask import Blueprint, g, render_template, request
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.grievances import import_columns, old_files
from organizer.grievances.history_models import CaseImport
from organizer.people import column_files

from .column_files import Files, add_pages, asked_for
from .state import now, reading, state

bp = Blueprint("case_files", __name__, url_prefix="/cases/old-files")
HABITS = {"day": True, "month": False}


def _choose(session: Session, found: CaseImport, mapping: dict[str, str]) -> None:
    day_first = HABITS.get(request.form.get("habit", ""))
    old_files.choose(session, state().files, found, mapping, day_first, now=now())


def _ask_columns(found: CaseImport, mapping: dict[str, str] | None, error: str) -> str:
    folder, chosen = state().files, found.mapping if mapping is None else mapping
    unclear = old_files.unclear_days(folder, found, chosen)
    day_first = found.day_first
    if unclear and day_first is None:
        day_first = old_files.shown_habit(folder, found, chosen)
    return render_template(
        "history/file_columns.html", file=found, headers=found.headers, chosen=chosen, error=error,
        fields=[(field, words) for field, (words, _) in import_columns.FIELDS.items()],
        unclear=unclear[:3], day_first=day_first,
    )  # fmt: skip


def _look_through(found: CaseImport) -> str:
    what, number = asked_for()
    with reading() as session:
        rows = old_files.rows_of(session, g.reader, found.id, what, number)
        counts = old_files.counts(session, found)
    shown = counts[what] if what else sum(counts.values())
    return render_template(
        "history/file.html", file=found, rows=rows, counts=counts, what=what, page=number,
        pages=column_files.pages(shown),
    )  # fmt: skip


add_pages(bp, Files(
    right=Right.ASSIGN_CASES, what="Take over an old file of cases", place="Cases",
    take=old_files.take_file,
    listed=old_files.listed, one=old_files.case_file, headers=lambda found: found.headers,
    choose=_choose, ask_columns=_ask_columns, look_through=_look_through,
    confirm=old_files.confirm, undo=old_files.undo, discard=old_files.discard,
))  # fmt: skip
