"""Cases: the board, a case, starting one, and recording what happened."""

from datetime import date

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.core.steps import possible, stands_still
from organizer.grievances import (
    access,
    group,
    ledger,
    paper_queries,
    proof,
    queries,
    rebinding,
    reminders,
    service,
    staffing,
    text_since,
)
from organizer.grievances.forum_board import board_of_case
from organizer.grievances.models import Grievance
from organizer.grievances.queries import Wanted
from organizer.people.models import Unit
from organizer.people.queries import names_of

from . import signing
from .forms.cases import EventForm, StrikeForm
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
    by = given.get("by", "urgency")
    with reading() as session:
        day = today(session)
        rows = queries.board(session, g.reader, wanted)
        groups = queries.grouped(rows, by if by in queries.GROUPINGS else "urgency", day)
        load = queries.load(session, g.reader)
        units = names_of(session, Unit)
    return render_template(
        "cases/board.html", rows=rows, groups=groups, by=by, groupings=queries.GROUPINGS,
        load=load, units=units, wanted=wanted, day=day, due=due_words,
    )  # fmt: skip


@bp.get("/<int:case_id>")
@needs(Right.CASES)
def show(case_id: int) -> ResponseReturnValue:
    with begin() as session:
        case = access.case(session, g.reader, case_id)
        day = today(session)
        service.note_look(session, case, "case", account_id=g.reader.account_id, now=now())
        derived, procedure = queries.derived(session, case, day), ledger.procedure_of(case)
        known = {
            "derived": derived,
            "clocks": proof.shown(session, g.reader, derived.clocks),
            "timeline": queries.timeline(session, case),
            "grievant": queries.grievant(session, case),
            "group": group.people(session, case),
            "unseen": reminders.unacknowledged(session, case.id),
            "helpers": staffing.assigned(session, case.id),
            "pinned": text_since.pinned(session, g.reader, case, day),
            "status_since": text_since.status_since(session, case, day),
            "other": rebinding.other_ground(session, g.reader, case, day),
            "step": procedure.step(max(derived.standing.step, 1)),
            "stands_still": stands_still(derived.standing, procedure),
        }
    return render_template("cases/show.html", case=case, day=day, due=due_words, **known)


@bp.get("/<int:case_id>/forums")
@needs(Right.CASES)
def forums(case_id: int) -> ResponseReturnValue:
    with reading() as session:
        case = access.case(session, g.reader, case_id)
        written = ledger.standing_entries(ledger.entries(session, case.id))
        found = board_of_case(session, case, [ledger.happened(one) for one in written])
        day = today(session)
    return render_template("cases/case_forums.html", case=case, board=found, day=day)


@bp.post("/<int:case_id>/seen")
@needs(Right.HANDLE_CASES)
def seen(case_id: int) -> ResponseReturnValue:
    """The reminders of the case are answered: nobody further up is told."""
    with begin() as session:
        case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        reminders.acknowledge(session, case, actor=signing.acting(), now=now())
    flash("Noted that you have seen it. The date stands.")
    return redirect(url_for(".show", case_id=case_id), code=303)


@bp.post("/<int:case_id>/rebind")
@needs(Right.HANDLE_CASES)
def rebind(case_id: int) -> ResponseReturnValue:
    with begin() as session:
        case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        rebinding.rebind(session, g.reader, case, actor=signing.acting(), now=now())
    flash("The case follows that text now; its dates were counted again.")
    return redirect(url_for(".show", case_id=case_id), code=303)


@bp.route("/<int:case_id>/event", methods=["GET", "POST"])
@needs(Right.HANDLE_CASES)
def event(case_id: int) -> ResponseReturnValue:
    """Shows what would move first; the second press saves it."""
    return _entry(case_id, None)


@bp.route("/<int:case_id>/event/<int:entry_id>", methods=["GET", "POST"])
@needs(Right.HANDLE_CASES)
def correct(case_id: int, entry_id: int) -> ResponseReturnValue:
    """The same for an entry that was written down wrong: the old one stays, corrected."""
    return _entry(case_id, entry_id)


def _entry(case_id: int, corrects: int | None) -> ResponseReturnValue:
    with begin() as session:
        case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        form, day = _event_form(session, case, corrects), today(session)
        page = {"case": case, "form": form, "due": due_words, "day": day, "corrects": corrects}
        if not form.validate_on_submit():
            form.version.data = str(case.ledger_version)
            return render_template("cases/event.html", preview=None, **page)
        moved = form.version.data != str(case.ledger_version)
        seen = service.preview(session, case, form.happened(), day, corrects)
        stopped = any(one.is_final or not form.reason.data for one in seen.questions)
        if moved or stopped or "save" not in request.form:
            form.version.data = str(case.ledger_version)
            return render_template("cases/event.html", preview=seen, moved=moved, **page)
        service.record_event(
            session, case, form.happened(), form.proofs(), actor=signing.acting(), now=now(),
            reason=form.reason.data or "", corrects=corrects, version=case.ledger_version,
        )  # fmt: skip
    flash("Recorded." if corrects is None else "Corrected. The old entry stays in the record.")
    return redirect(url_for(".show", case_id=case_id), code=303)


@bp.route("/<int:case_id>/event/<int:entry_id>/strike", methods=["GET", "POST"])
@needs(Right.HANDLE_CASES)
def strike(case_id: int, entry_id: int) -> ResponseReturnValue:
    """What striking out would move stands above the button that does it."""
    with begin() as session:
        case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        day = today(session)
        entry = service.standing_entry(session, case, entry_id)
        seen = service.preview(session, case, None, day, entry_id)
        form = StrikeForm()
        moved = form.is_submitted() and form.version.data != str(case.ledger_version)
        if moved or not form.validate_on_submit():
            form.version.data = str(case.ledger_version)
            return render_template(
                "cases/strike.html", case=case, entry=entry, preview=seen, form=form, day=day,
                due=due_words, moved=moved,
            )  # fmt: skip
        service.strike(
            session, case, entry_id, reason=form.reason.data, actor=signing.acting(), now=now(),
            version=case.ledger_version,
        )  # fmt: skip
    flash("Struck out. It stays in the record, with the reason.")
    return redirect(url_for(".show", case_id=case_id), code=303)


def due_words(due: date, day: date) -> str:
    """ "3 working days left", beside the day itself."""
    if due < day:
        return "overdue"
    if due == day:
        return "today"
    left = reminders.working_days_left(day, due)
    return f"{left} working day{'' if left == 1 else 's'} left"


def _event_form(session: Session, case: Grievance, corrects: int | None) -> EventForm:
    written = ledger.standing_entries(ledger.entries(session, case.id))
    kinds = possible([ledger.happened(one) for one in written], ledger.procedure_of(case))
    papers = [(one.id, one.name) for one in paper_queries.listed(session, g.reader, case.id)]
    if corrects is None:
        return EventForm(kinds, papers)
    return EventForm(kinds, papers, obj=service.standing_entry(session, case, corrects))
