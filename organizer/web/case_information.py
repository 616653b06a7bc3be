"""Requests for information of a case: what is open, what came, and the clock of a refusal."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.core.errors import Invalid, Refused
from organizer.grievances import access, case_letters, information
from organizer.grievances.information import Standing
from organizer.grievances.models import Grievance
from organizer.grievances.paper_models import CaseLetter

from . import signing
from .forms.information import ReplyForm, SentForm
from .forms.kept import say_at
from .guard import needs
from .state import begin, now, reading, today

bp = Blueprint("case_information", __name__, url_prefix="/cases/<int:case_id>/information")


@bp.get("/")
@needs(Right.CASES)
def index(case_id: int) -> ResponseReturnValue:
    with reading() as session:
        case = access.case(session, g.reader, case_id)
        day = today(session)
        found = information.standings(session, case, day)
        ready = _ready(session, case, found)
    return render_template("cases/information.html", case=case, found=found, ready=ready, day=day)


@bp.post("/sent")
@needs(Right.HANDLE_CASES)
def sent(case_id: int) -> ResponseReturnValue:
    form = SentForm()
    if not form.validate_on_submit() or not str(form.letter_id.data).isdigit():
        raise Invalid("Say which letter was sent, and on which day.")
    with begin() as session:
        case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        letter = case_letters.one(session, case, int(form.letter_id.data))
        information.sent(session, case, letter, form.on.data, actor=signing.acting(), now=now())
    flash("Recorded as sent.")
    return redirect(url_for(".index", case_id=case_id), code=303)


@bp.route("/<int:request_id>", methods=["GET", "POST"])
@needs(Right.HANDLE_CASES)
def show(case_id: int, request_id: int) -> ResponseReturnValue:
    with begin() as session:
        case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        asked = information.one(session, case, request_id)
        items = information.items_of(session, asked)
        form = ReplyForm([(one.id, f"{one.item} ({one.state})") for one in items])
        if form.validate_on_submit():
            try:
                with session.begin_nested():
                    information.reply(
                        session, case, asked, form.kind.data, form.on.data, form.items.data or [],
                        actor=signing.acting(), now=now(), note=form.note.data or "",
                        promised_on=form.promised_on.data,
                    )  # fmt: skip
                flash("Noted.")
                return redirect(url_for(".index", case_id=case_id), code=303)
            except (Invalid, Refused) as error:
                say_at(form.on, error)
        found = information.standing(session, asked, today(session))
    status = 400 if request.method == "POST" else 200
    return render_template("cases/information_one.html", case=case, one=found, form=form), status


def _ready(session: Session, case: Grievance, found: list[Standing]) -> list[CaseLetter]:
    """Approved requests that nobody recorded as sent."""
    gone = {one.request.letter_id for one in found}
    return [
        one
        for one in case_letters.of_case(session, case)
        if one.kind == "information" and one.approved_at and one.id not in gone
    ]
