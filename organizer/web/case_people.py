"""Who works on a case, who is walled off it, who looked; and handing cases over."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.core.errors import OrganizerError
from organizer.grievances import access, service, staffing
from organizer.grievances.models import Grievance

from . import signing
from .forms.cases import HandOverForm, PersonForm
from .forms.kept import say_at
from .guard import needs
from .state import begin, now, reading, today

bp = Blueprint("case_people", __name__, url_prefix="/cases")


@bp.get("/<int:case_id>/people")
@needs(Right.ASSIGN_CASES)
def show(case_id: int) -> ResponseReturnValue:
    with reading() as session:
        case = access.case(session, g.reader, case_id, Right.ASSIGN_CASES)
        return _page(session, case, _form(session))


@bp.post("/<int:case_id>/people")
@needs(Right.ASSIGN_CASES)
def change(case_id: int) -> ResponseReturnValue:
    """Give it to somebody, or wall somebody off it."""
    with begin() as session:
        case = access.case(session, g.reader, case_id, Right.ASSIGN_CASES)
        form = _form(session)
        if not form.validate_on_submit():
            return _page(session, case, form), 400
        try:
            with session.begin_nested():
                said = _deed(session, case, form)
        except OrganizerError as error:
            say_at(form.account_id, error)
            return _page(session, case, form), 400
    flash(said)
    return redirect(url_for(".show", case_id=case_id), code=303)


@bp.post("/<int:case_id>/people/<int:account_id>/back")
@needs(Right.ASSIGN_CASES)
def take_back(case_id: int, account_id: int) -> ResponseReturnValue:
    with begin() as session:
        case = access.case(session, g.reader, case_id, Right.ASSIGN_CASES)
        service.unassign(session, case, account_id, actor=signing.acting(), now=now())
    flash("Taken back.")
    return redirect(url_for(".show", case_id=case_id), code=303)


@bp.get("/<int:case_id>/looks")
@needs(Right.CASE_LOOKS)
def looks(case_id: int) -> ResponseReturnValue:
    with reading() as session:
        case = access.case(session, g.reader, case_id)
        found = staffing.looks(session, case.id)
    return render_template("cases/looks.html", case=case, looks=found)


@bp.route("/hand-over", methods=["GET", "POST"])
@needs(Right.ASSIGN_CASES)
def hand_over() -> ResponseReturnValue:
    with begin() as session:
        people = _named(staffing.handlers(session, today(session)))
        form = HandOverForm(_named(staffing.holders(session)), people)
        if form.is_submitted() and form.validate_on_submit():
            try:
                with session.begin_nested():
                    count = service.hand_over(
                        session, form.from_account.data, form.to_account.data,
                        actor=signing.acting(), now=now(),
                    )  # fmt: skip
            except OrganizerError as error:
                say_at(form.to_account, error)
            else:
                flash(f"{count} case{'' if count == 1 else 's'} handed over.")
                return redirect(url_for("cases.board"), code=303)
        page = render_template("cases/hand_over.html", form=form)
        return page, 400 if form.errors else 200


def _deed(session: Session, case: Grievance, form: PersonForm) -> str:
    whom, actor = form.account_id.data, signing.acting()
    if "wall" in request.form:
        service.wall(session, case, whom, form.why.data or "", actor=actor, now=now())
        return "Walled off. This person does not see the case any more."
    service.assign(session, case, whom, actor=actor, now=now())
    return "Given."


def _form(session: Session) -> PersonForm:
    return PersonForm(_named(staffing.handlers(session, today(session))))


def _named(people: list[staffing.Helper]) -> list[tuple[int, str]]:
    return [(one.account_id, one.name) for one in people]


def _page(session: Session, case: Grievance, form: PersonForm) -> str:
    return render_template(
        "cases/people.html", case=case, form=form, assigned=staffing.assigned(session, case.id),
        walled=staffing.walled(session, case.id),
    )  # fmt: skip
