"""Bringing an agreement in: the form, and the job that reads it."""

from pathlib import PurePath
from typing import Any

from flask import Blueprint, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from organizer.clauses.coming_in import IMPORT
from organizer.core.access import Right
from organizer.documents.tracked import ACCEPTED, REJECTED
from organizer.storage import files, queue

from .forms.importing import ImportForm
from .guard import needs
from .state import begin, now, state

bp = Blueprint("importing", __name__)


@bp.route("/agreements/new", methods=["GET", "POST"])
@needs(Right.KEEP_AGREEMENTS)
def new() -> ResponseReturnValue:
    form = ImportForm()
    if not form.validate_on_submit():
        return render_template("agreements/new.html", form=form), 400 if form.errors else 200
    digest = files.keep(state().files, form.file.data.read())
    with begin() as session:
        job = queue.hand_in(
            session,
            IMPORT,
            now=now(),
            asked_by=g.reader.account_id,
            file_hash=digest,
            asked_by_name=g.reader.name,
            **_facts(form),
        )
    return redirect(url_for("progress.page", job_id=job.id), code=303)


def _facts(form: ImportForm) -> dict[str, Any]:
    starts, ends = form.starts_on.data, form.ends_on.data
    return {
        "file_name": PurePath(form.file.data.filename).name,
        "agreement": form.agreement.data.strip(),
        "kind": form.kind.data,
        "unit": (form.unit.data or "").strip(),
        "starts_on": starts.isoformat() if starts else "",
        "ends_on": ends.isoformat() if ends else "",
        "tracked": REJECTED if form.tracked.data == REJECTED else ACCEPTED,
        "status": (form.status.data or "").strip(),
    }
