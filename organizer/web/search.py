"""The contract search: one box, results that can be checked.

What answers a question is slow to load: only the views that need it do.
"""

from itertools import zip_longest

from flask import Blueprint, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.clauses import scope
from organizer.core.errors import NotFound

from .forms.search import filters_in, question_in
from .guard import open_to_all
from .state import has_model, reading, state, today

bp = Blueprint("search", __name__)


@bp.get("/search")
@open_to_all  # the local chooses who reads agreements; the queries ask
def page() -> ResponseReturnValue:
    """The box, and below it the answers to what was asked."""
    question = question_in(request.args)
    if question:
        return _answers(question, request.args.get("part", ""))
    with reading() as session:
        return render_template(
            "search/results.html",
            question="",
            filters=filters_in(request.args, today(session)),
            choices=scope.choices(session, g.reader),
            has_model=has_model(),
        )


def _answers(question: str, part: str) -> ResponseReturnValue:
    """The whole page; with ``part`` what stands below the box, asked for while one types."""
    from . import asked

    with reading() as session:
        filters = filters_in(request.args, today(session))
        as_typed = "as_typed" in request.args
        said = asked.look_up(session, question, filters, part=part, as_typed=as_typed)
        named = said.found.named
        if len(named) == 1 and not part:
            return redirect(url_for("agreements.clause", clause_id=named[0].clause.id), code=303)
        return render_template(
            "search/found.html" if part else "search/results.html",
            question=question,
            filters=filters,
            found=said.found,
            kept=said.kept,
            answer=said.card,
            history=said.history,
            choices=None if part else scope.choices(session, g.reader),
            has_model=said.has_model,
            is_coming_in=said.is_coming_in,
            has_llm=bool(state().config.llm_url),
        )


@bp.get("/search/around/<int:clause_id>")
@open_to_all
def beside(clause_id: int) -> ResponseReturnValue:
    """What stands before and after a clause, and what it refers to."""
    from . import asked

    with reading() as session:
        shown = asked.around(session, clause_id)
    name = "search/beside.html" if "part" in request.args else "search/around.html"
    return render_template(name, shown=shown)


@bp.get("/search/compare")
@open_to_all
def compare() -> ResponseReturnValue:
    """What two texts say to the same question."""
    from . import asked

    question = question_in(request.args)
    with reading() as session:
        chosen = scope.choices(session, g.reader)
        two = [str(edition.id) for edition in chosen.editions[:2]]
        sides = []
        for name, usual in zip_longest(("left", "right"), two, fillvalue=""):
            filters = filters_in({"edition": request.args.get(name, usual)}, today(session))
            found = answer = None
            if question and filters.edition_id:
                found = asked.clauses_for(session, question, filters)
                answer = asked.card_of(session, found)
            sides.append((name, filters.edition_id, found, answer))
    return render_template("search/compare.html", question=question, choices=chosen, sides=sides)


@bp.get("/search/plain")
@open_to_all
def plain() -> ResponseReturnValue:
    """The answer in a model's words, each sentence held to the clause it points at."""
    from . import asked

    question = question_in(request.args)
    llm_url = state().config.llm_url
    if not llm_url:
        raise NotFound("No language model is set up here. The agreement's own words are.")
    with reading() as session:
        filters = filters_in(request.args, today(session))
        found = asked.clauses_for(session, question, filters) if question else None
    said = asked.in_plain_words(found, llm_url) if found else None
    return render_template("search/plain.html", question=question, said=said)
