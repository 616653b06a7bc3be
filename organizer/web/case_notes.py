"""A steward's working notes in a case."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.core.access import Right
from organizer.core.errors import Invalid
from organizer.grievances import access, notes

from . import signing
from .guard import needs
from .state import begin, now, reading

bp = Blueprint("case_notes", __name__, url_prefix="/cases/<int:case_id>/notes")


@bp.get("/")
@needs(Right.WORKING_NOTES)
def index(case_id: int) -> ResponseReturnValue:
    return _page(case_id)


@bp.post("/")
@needs(Right.WORKING_NOTES)
def write(case_id: int) -> ResponseReturnValue:
    text = request.form.get("text", "")
    try:
        with begin() as session:
            case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
            notes.write(session, g.reader, case, text, actor=signing.acting(), now=now())
    except Invalid as error:
        return _page(case_id, text, str(error)), 400
    flash("Kept.")
    return redirect(url_for(".index", case_id=case_id), code=303)


def _page(case_id: int, text: str = "", fault: str = "") -> str:
    with reading() as session:
        case = access.case(session, g.reader, case_id)
        found = notes.of_case(session, g.reader, case)
    return render_template("cases/notes.html", case=case, found=found, text=text, fault=fault)
