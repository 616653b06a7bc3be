"""What the local taught its search: "we say X for Y", and "this clause answered it"."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.clauses import teaching
from organizer.clauses.learned import Lesson
from organizer.core.access import Right
from organizer.core.errors import Invalid

from .forms.search import question_in
from .guard import needs
from .signing import acting
from .state import begin, now, reading

bp = Blueprint("teaching", __name__, url_prefix="/our-words")


@bp.get("/")
@needs(Right.READ_AGREEMENTS)
def index() -> ResponseReturnValue:
    return _page()


@bp.post("/")
@needs(Right.TEACH_SEARCH)
def say() -> ResponseReturnValue:
    said, means = request.form.get("said", ""), request.form.get("means", "")
    try:
        with begin() as session:
            lesson = teaching.say(session, g.reader, said, means, actor=acting(), now=now())
    except Invalid as error:
        return _page(str(error), said, means), 400
    flash(_told(lesson))
    return redirect(url_for(".index"), code=303)


@bp.post("/answers")
@needs(Right.TEACH_SEARCH)
def answered() -> ResponseReturnValue:
    asked = question_in(request.form)
    clause_id = request.form.get("clause", 0, type=int)
    with begin() as session:
        lesson = teaching.answered(session, g.reader, asked, clause_id, actor=acting(), now=now())
    flash(_told(lesson))
    return redirect(url_for("search.page", q=asked), code=303)


@bp.post("/<int:lesson_id>/withdraw")
@needs(Right.TEACH_SEARCH)
def withdraw(lesson_id: int) -> ResponseReturnValue:
    with begin() as session:
        teaching.withdraw(session, g.reader, lesson_id, actor=acting(), now=now())
    flash("Taken back. It counts no more, and stays on this page.")
    return redirect(url_for(".index"), code=303)


@bp.post("/<int:lesson_id>/accept")
@needs(Right.TEACH_SEARCH)
def accept(lesson_id: int) -> ResponseReturnValue:
    with begin() as session:
        teaching.accept(session, g.reader, lesson_id, actor=acting(), now=now())
    flash("Accepted. It counts from now on.")
    return redirect(url_for(".index"), code=303)


def _told(lesson: Lesson) -> str:
    if lesson.live_at is None:
        return "Kept. It is tried on the exam first, and counts if nothing gets worse by it."
    return "Kept, with your name. It counts from now on, and anybody can see it under Our words."


def _page(error: str = "", said: str = "", means: str = "") -> str:
    with reading() as session:
        lessons = teaching.lessons_of(session)
    return render_template(
        "search/words.html", lessons=lessons, error=error, said=said, means=means
    )
