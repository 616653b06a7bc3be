"""The file of fair representation: the checklist, the decision, and when the person was told."""

from datetime import date

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.core.errors import Invalid
from organizer.grievances import access, fairness, queries
from organizer.grievances.fairness import ANSWERS, MERIT, Decided
from organizer.people.models import Account

from . import signing
from .guard import needs
from .state import begin, now, reading, today

bp = Blueprint("case_fairness", __name__, url_prefix="/cases/<int:case_id>/decision")


@bp.route("/", methods=["GET", "POST"])
@needs(Right.HANDLE_CASES)
def index(case_id: int) -> ResponseReturnValue:
    fault = ""
    if request.method == "POST":
        try:
            with begin() as session:
                case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
                fairness.decide(session, case, _given(), actor=signing.acting(), now=now())
            flash("Recorded. Now tell the person, and note when and how.")
            return redirect(url_for(".index", case_id=case_id), code=303)
        except Invalid as error:
            fault = str(error)
    with reading() as session:
        case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        found = [(one, _name(session, one.decided_by)) for one in fairness.of_case(session, case)]
        who, day = queries.grievant(session, case), today(session)
    page = render_template(
        "cases/fairness.html", case=case, found=found, merit=MERIT, answers=ANSWERS, day=day,
        fault=fault, given=request.form, who=who,
    )  # fmt: skip
    return page, 400 if fault else 200


@bp.post("/<int:file_id>/told")
@needs(Right.HANDLE_CASES)
def told(case_id: int, file_id: int) -> ResponseReturnValue:
    on = _day("told_on")
    if on is None:
        raise Invalid("On which day was the person told?")
    with begin() as session:
        case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        found = fairness.one(session, case, file_id)
        how = request.form.get("told_how", "")[:500]
        fairness.told(session, found, on, how, actor=signing.acting(), now=now())
    flash("Noted.")
    return redirect(url_for(".index", case_id=case_id), code=303)


def _given() -> Decided:
    form = request.form
    answers = {
        key: (form.get(f"answer-{key}", ""), form.get(f"words-{key}", "").strip()[:2000])
        for key in MERIT
    }
    return Decided(
        form.get("decision", "")[:5000], form.get("reason", "")[:20_000], _day("decided_on"),
        answers, form.get("second_reader", "")[:200],
    )  # fmt: skip


def _day(name: str) -> date | None:
    try:
        return date.fromisoformat(request.form.get(name, ""))
    except ValueError:
        return None


def _name(session: Session, account_id: int | None) -> str:
    account = session.get(Account, account_id) if account_id else None
    return account.name if account else "somebody without an account now"
