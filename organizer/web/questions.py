"""Questions passed to the chief steward, and the answers to them."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.clauses import questions, scope
from organizer.clauses.results import results
from organizer.clauses.scope import Filters
from organizer.core.access import Right, may
from organizer.core.errors import OrganizerError

from .forms.search import question_in
from .guard import needs
from .signing import acting
from .state import begin, model, now, reading, today

bp = Blueprint("questions", __name__, url_prefix="/questions")


@bp.get("/")
@needs(Right.OWN_ACCOUNT)
def index() -> ResponseReturnValue:
    with reading() as session:
        rows = questions.passed_to(session, g.reader)
    answers = may(g.reader, Right.ANSWER_QUESTIONS)
    return render_template("search/questions.html", rows=rows, answers=answers)


@bp.post("/")
@needs(Right.OWN_ACCOUNT)
def pass_on() -> ResponseReturnValue:
    with begin() as session:
        asked = question_in(request.form)
        row = questions.pass_on(session, g.reader, asked, actor=acting(), now=now())
    flash("Passed to the chief steward. The answer will stand here.")
    return redirect(url_for(".show", question_id=row.id), code=303)


@bp.get("/<int:question_id>")
@needs(Right.OWN_ACCOUNT)
def show(question_id: int) -> ResponseReturnValue:
    return _page(question_id)


@bp.post("/<int:question_id>")
@needs(Right.ANSWER_QUESTIONS)
def answer(question_id: int) -> ResponseReturnValue:
    words = request.form.get("answer", "")
    try:
        with begin() as session:
            clause_ids = [int(key) for key in request.form.getlist("clause") if key.isdigit()]
            questions.give_answer(
                session, g.reader, question_id, words, clause_ids, actor=acting(), now=now()
            )
    except OrganizerError as error:
        return _page(question_id, str(error), words), 400
    flash("Kept. Whoever asks something like it finds this answer with its clauses.")
    return redirect(url_for(".show", question_id=question_id), code=303)


@bp.post("/<int:question_id>/withdraw")
@needs(Right.ANSWER_QUESTIONS)
def withdraw(question_id: int) -> ResponseReturnValue:
    with begin() as session:
        questions.withdraw_answer(session, g.reader, question_id, actor=acting(), now=now())
    flash("Taken back. The answer is not found any more.")
    return redirect(url_for(".show", question_id=question_id), code=303)


def _page(question_id: int, error: str = "", words: str = "") -> str:
    """With the clauses to answer from: the nearest, or those of the words typed to look."""
    look = question_in(request.args)
    with reading() as session:
        row = questions.passed(session, g.reader, question_id)
        near = None
        if may(g.reader, Right.ANSWER_QUESTIONS):
            on = Filters(on=today(session))
            near = results(session, g.reader, model(), look or row.question, on)
        chosen = {one.clause_id for one in row.clauses}
        editions = {e.id: scope.name_of(e) for e in scope.choices(session, g.reader).editions}
    return render_template(
        "search/question.html",
        row=row,
        near=near,
        look=look,
        chosen=chosen,
        error=error,
        words=words or row.answer,
        editions=editions,
    )
