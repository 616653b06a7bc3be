"""Who works on a case, who is walled off it, who looked; and handing cases over."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.core.errors import OrganizerError
from organizer.grievances import access, service, staffing
from organizer.grievances.models import Grievance

from . import signing
from .forms.cases import HandOverForm, PersonForm, WallForm
from .forms.kept import say_at
from .guard import needs
from .state import begin, now, reading, today

bp = Blueprint("case_people", __name__, url_prefix="/cases")


@bp.get("/<int:case_id>/people")
@needs(Right.ASSIGN_CASES)
def show(case_id: int) -> ResponseReturnValue:
    with reading() as session:
        case = access.case(session, g.reader, case_id, Right.ASSIGN_CASES)
        return _page(session, case, *_forms(session))


@bp.post("/<int:case_id>/people")
@needs(Right.ASSIGN_CASES)
def change(case_id: int) -> ResponseReturnValue:
    """Give it to somebody, or wall somebody off it."""
    with begin() as session:
        case = access.case(session, g.reader, case_id, Right.ASSIGN_CASES)
        forms = giving, walling = _forms(session)
        form = walling if "wall" in request.form else giving
        if not form.validate_on_submit():
            return _page(session, case, *forms), 400
        try:
            with session.begin_nested():
                said = _deed(session, case, form)
        except OrganizerError as error:
            say_at(next(iter(form)), error)
            return _page(session, case, *forms), 400
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
        left = request.args.get("from", type=int)
        form = HandOverForm(_named(staffing.holders(session)), people, data={"from_account": left})
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


def _deed(session: Session, case: Grievance, form: PersonForm | WallForm) -> str:
    actor = signing.acting()
    if isinstance(form, WallForm):
        whom, why = form.walled_id.data, form.why.data or ""
        service.wall(session, case, whom, why, actor=actor, now=now())
        return "Walled off. This person does not see the case any more."
    service.assign(session, case, form.account_id.data, actor=actor, now=now())
    return "Given."


def _forms(session: Session) -> tuple[PersonForm, WallForm]:
    people = _named(staffing.handlers(session, today(session)))
    return PersonForm(people), WallForm(people)


def _named(people: list[staffing.Helper]) -> list[tuple[int, str]]:
    return [(one.account_id, one.name) for one in people]


def _page(session: Session, case: Grievance, giving: PersonForm, walling: WallForm) -> str:
    return render_template(
        "cases/people.html", case=case, giving=giving, walling=walling,
        assigned=staffing.assigned(session, case.id), walled=staffing.walled(session, case.id),
    )  # fmt: skip
