"""The directory of stewards, and the letters that name them to the agency."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from organizer.core.access import Right
from organizer.people import work

from . import signing
from .guard import needs
from .state import begin, now, reading, today

bp = Blueprint("stewards", __name__, url_prefix="/people/stewards")


@bp.get("/")
@needs(Right.STEWARD_DIRECTORY)
def index() -> ResponseReturnValue:
    with reading() as session:
        stewards = work.stewards(session, today(session))
    return render_template("people/stewards.html", stewards=stewards)


@bp.post("/<int:assignment_id>/letter")
@needs(Right.KEEP_ROSTER)
def letter(assignment_id: int) -> ResponseReturnValue:
    with begin() as session:
        on = today(session)
        work.note_letter(session, assignment_id, on, actor=signing.acting(), now=now())
    flash("Noted: the letter was sent today.")
    return redirect(url_for(".index"), code=303)


@bp.post("/<int:assignment_id>/end")
@needs(Right.KEEP_ROSTER)
def end(assignment_id: int) -> ResponseReturnValue:
    with begin() as session:
        on = today(session)
        work.end_assignment(session, assignment_id, on, actor=signing.acting(), now=now())
    flash("Their time as steward there ends today.")
    return redirect(url_for(".index"), code=303)
