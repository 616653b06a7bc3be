"""Cases: the board, a case, starting one, and recording what happened."""

from datetime import date

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.core.steps import possible
from organizer.grievances import access, ledger, queries, service
from organizer.grievances.models import Grievance
from organizer.grievances.queries import Wanted
from organizer.grievances.reminders import working_days_left
from organizer.people.models import Unit
from organizer.people.queries import names_of

from . import signing
from .forms.cases import EventForm
from .guard import needs
from .state import begin, now, reading, today

bp = Blueprint("cases", __name__, url_prefix="/cases")


@bp.get("/")
@needs(Right.CASES)
def board() -> ResponseReturnValue:
    given = request.args
    wanted = Wanted(
        step=given.get("step", type=int), steward=given.get("steward", type=int),
        unit_id=given.get("unit_id", type=int), is_open="closed" not in given,
    )  # fmt: skip
    with reading() as session:
        day = today(session)
        rows = queries.board(session, g.reader, wanted)
        load = queries.load(session, g.reader)
        units = names_of(session, Unit)
    return render_template(
        "cases/board.html", rows=rows, load=load, units=units, wanted=wanted, day=day, due=due_words
    )


@bp.get("/<int:case_id>")
@needs(Right.CASES)
def show(case_id: int) -> ResponseReturnValue:
    with begin() as session:
        case = access.case(session, g.reader, case_id)
        day = today(session)
        service.note_look(session, case, "case", account_id=g.reader.account_id, now=now())
        known = {
            "derived": queries.derived(session, case, day),
            "timeline": queries.timeline(session, case),
            "grievant": queries.grievant(session, case),
        }
    return render_template("cases/show.html", case=case, day=day, due=due_words, **known)


@bp.route("/<int:case_id>/event", methods=["GET", "POST"])
@needs(Right.HANDLE_CASES)
def event(case_id: int) -> ResponseReturnValue:
    """Shows what would move first; the second press saves it."""
    with begin() as session:
        case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        form, day = _event_form(session, case), today(session)
        page = {"case": case, "form": form, "due": due_words, "day": day}
        if not form.validate_on_submit():
            form.version.data = str(case.ledger_version)
            return render_template("cases/event.html", preview=None, **page)
        moved = form.version.data != str(case.ledger_version)
        seen = service.preview(session, case, form.happened(), day)
        stopped = any(one.is_final or not form.reason.data for one in seen.questions)
        if moved or stopped or "save" not in request.form:
            form.version.data = str(case.ledger_version)
            return render_template("cases/event.html", preview=seen, moved=moved, **page)
        service.record_event(
            session, case, form.happened(), form.proofs(), actor=signing.acting(), now=now(),
            reason=form.reason.data or "",
        )  # fmt: skip
    flash("Recorded.")
    return redirect(url_for(".show", case_id=case_id), code=303)


def due_words(due: date, day: date) -> str:
    """ "3 working days left", beside the day itself."""
    left = working_days_left(day, due)
    if due < day:
        return "overdue"
    if due == day:
        return "today"
    return f"{left} working day{'' if left == 1 else 's'} left"


def _event_form(session: Session, case: Grievance) -> EventForm:
    written = ledger.standing_entries(ledger.entries(session, case.id))
    kinds = possible([ledger.happened(one) for one in written], ledger.procedure_of(case))
    return EventForm(kinds)
