"""The list of people of a group grievance: from the roster, or typed."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.core.access import Right
from organizer.core.errors import OrganizerError
from organizer.grievances import access, group

from . import signing
from .guard import needs
from .state import begin, now, reading, today

bp = Blueprint("case_group", __name__, url_prefix="/cases/<int:case_id>/group")


@bp.get("/")
@needs(Right.HANDLE_CASES)
def show(case_id: int) -> ResponseReturnValue:
    return _page(case_id, request.args.get("q", ""))


@bp.post("/")
@needs(Right.HANDLE_CASES)
def add(case_id: int) -> ResponseReturnValue:
    typed = request.form.get("name", "")
    try:
        with begin() as session:
            case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
            member_id = request.form.get("member", type=int)
            person = group.named(session, g.reader, member_id=member_id, name=typed)
            group.add(session, case, person, actor=signing.acting(), now=now())
    except OrganizerError as error:
        return _page(case_id, typed, str(error)), 400
    flash(f"{person.name} is listed.")
    return redirect(url_for(".show", case_id=case_id), code=303)


@bp.post("/<int:person_id>/off")
@needs(Right.HANDLE_CASES)
def off(case_id: int, person_id: int) -> ResponseReturnValue:
    with begin() as session:
        case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        group.remove(session, case, person_id, actor=signing.acting(), now=now())
    flash("Taken off the list.")
    return redirect(url_for(".show", case_id=case_id), code=303)


def _page(case_id: int, words: str, error: str = "") -> str:
    with reading() as session:
        case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        listed = group.people(session, case)
        offered = group.offered(session, g.reader, words, today(session))
    return render_template(
        "cases/group.html", case=case, people=listed, offered=offered, words=words, error=error
    )
