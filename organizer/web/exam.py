"""The local's own exam of its search."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.clauses import exam, search_words
from organizer.core.access import Right

from .forms.search import question_in
from .guard import needs
from .signing import acting
from .state import begin, now, reading

bp = Blueprint("exam", __name__, url_prefix="/exam")


@bp.get("/")
@needs(Right.TEACH_SEARCH)
def index() -> ResponseReturnValue:
    with reading() as session:
        rows, runs = exam.questions(session), exam.runs(session)
        by_update = bool(exam.worse_by_update(session))
        waiting = search_words.waiting(session)
        moved = exam.changes(session, runs[1].ranks, runs[0].ranks) if len(runs) > 1 else []
    return render_template(
        "search/exam.html", rows=rows, runs=runs, moved=moved, by_update=by_update,
        waiting=waiting, good=exam.GOOD,
    )  # fmt: skip


@bp.post("/")
@needs(Right.TEACH_SEARCH)
def keep() -> ResponseReturnValue:
    asked, trap = question_in(request.form), request.form.get("trap", "")
    clause_id = request.form.get("clause", 0, type=int)
    with begin() as session:
        exam.keep(session, g.reader, asked, clause_id, trap, actor=acting(), now=now())
    flash("Kept in the exam. It runs now, and after each change.")
    return redirect(url_for(".index"), code=303)


@bp.post("/run")
@needs(Right.TEACH_SEARCH)
def run() -> ResponseReturnValue:
    with begin() as session:
        exam.ask_for(session, "a person asked for it", now=now())
    flash("The exam runs. Its places stand here in a moment.")
    return redirect(url_for(".index"), code=303)


@bp.post("/noted")
@needs(Right.TEACH_SEARCH)
def noted() -> ResponseReturnValue:
    with begin() as session:
        exam.take_note(session, g.reader, actor=acting(), now=now())
    flash("Noted, with your name.")
    return redirect(url_for(".index"), code=303)


@bp.post("/words/<int:words_id>/accept")
@needs(Right.TEACH_SEARCH)
def accept_words(words_id: int) -> ResponseReturnValue:
    with begin() as session:
        search_words.accept(session, g.reader, words_id, actor=acting(), now=now())
    flash("Accepted. The search uses the new words from now on.")
    return redirect(url_for(".index"), code=303)


@bp.post("/words/<int:words_id>/decline")
@needs(Right.TEACH_SEARCH)
def decline_words(words_id: int) -> ResponseReturnValue:
    with begin() as session:
        search_words.decline(session, g.reader, words_id, actor=acting(), now=now())
    flash("Kept. The search goes on with the words it had.")
    return redirect(url_for(".index"), code=303)


@bp.post("/<int:question_id>/withdraw")
@needs(Right.TEACH_SEARCH)
def withdraw(question_id: int) -> ResponseReturnValue:
    with begin() as session:
        exam.withdraw(session, g.reader, question_id, actor=acting(), now=now())
    flash("Taken out of the exam.")
    return redirect(url_for(".index"), code=303)
