"""What became of cases: by clause, like this one, how it ended, what has long been done."""

from datetime import date

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.core.access import Right
from organizer.core.errors import OrganizerError
from organizer.grievances import access, endings, history, likeness, practice, service
from organizer.grievances.citing import cited
from organizer.grievances.history import Asked
from organizer.grievances.history_models import CaseEnding

from . import signing
from .forms.case_history import EndingForm, PracticeForm
from .forms.kept import say_at
from .guard import needs
from .state import begin, model, now, reading, today

bp = Blueprint("case_history", __name__, url_prefix="/cases")
LONGEST = 200


@bp.get("/history")
@needs(Right.STATISTICS)
def clause() -> ResponseReturnValue:
    asked = request.args.get("clause", "").strip()[:LONGEST]
    named = cited(asked)
    with reading() as session:
        found = history.by_clause(session, g.reader, Asked(named[0])) if named else None
    return render_template(
        "history/clause.html", asked=asked, history=found, unread=bool(asked and not named)
    )


@bp.get("/<int:case_id>/like")
@needs(Right.CASES)
def like(case_id: int) -> ResponseReturnValue:
    encoder = model()
    with begin() as session:
        case = access.case(session, g.reader, case_id)
        found = likeness.like(session, g.reader, case, encoder)
        service.note_look(session, case, "cases like it", account_id=g.reader.account_id, now=now())
    return render_template(
        "history/like.html", case=case, found=found, has_model=encoder is not None
    )


@bp.route("/<int:case_id>/ending", methods=["GET", "POST"])
@needs(Right.HANDLE_CASES)
def ending(case_id: int) -> ResponseReturnValue:
    with begin() as session:
        case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        form = _ending_form(endings.of(session, case.id), today(session))
        if form.validate_on_submit():
            try:
                with session.begin_nested():
                    given = form.ending()
                    endings.record(session, case, given, actor=signing.acting(), now=now())
                flash("Recorded. It counts in the history of its clauses.")
                return redirect(url_for("cases.show", case_id=case_id), code=303)
            except OrganizerError as error:
                say_at(form.outcome, error)
        page = render_template(
            "history/form.html", form=form, title="How it ended", sub=case.title,
            kicker=f"Case {case.number}",
        )  # fmt: skip
    return page, 400 if form.errors else 200


@bp.route("/practice", methods=["GET", "POST"])
@needs(Right.ASSIGN_CASES)
def record_practice() -> ResponseReturnValue:
    form = PracticeForm()
    if form.validate_on_submit():
        try:
            with begin() as session:
                made = practice.record(session, form.practice(), actor=signing.acting(), now=now())
                named = cited(made.clauses)[0]
            flash("Recorded.")
            return redirect(url_for(".clause", clause=named.words), code=303)
        except OrganizerError as error:
            say_at(form.clauses, error)
    page = render_template(
        "history/form.html", form=form, title="Record a past practice", kicker="Cases",
        sub="What both sides have known and kept to for a long time may bind, written or not.",
    )  # fmt: skip
    return page, 400 if form.errors else 200


def _ending_form(kept: CaseEnding | None, day: date) -> EndingForm:
    if kept is None:
        return EndingForm(on=day)
    return EndingForm(
        outcome=kept.outcome, on=kept.on, arbitrator=kept.arbitrator, summary=kept.summary,
        remedies="\n".join(kept.remedies), precedent="no" if kept.is_non_precedential else "yes",
        is_confidential=kept.is_confidential,
    )  # fmt: skip
