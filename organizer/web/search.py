"""The contract search: one box, results that can be checked."""

from flask import Blueprint, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.clauses import answering, plain_words, scope
from organizer.clauses.around import around
from organizer.clauses.questions import kept_answers
from organizer.clauses.results import results
from organizer.core.errors import NotFound
from organizer.desk import clause_history

from .forms.search import filters_in, question_in
from .guard import open_to_all
from .state import has_model, model, reading, state, today

bp = Blueprint("search", __name__)


@bp.get("/search")
@open_to_all  # the local chooses who reads agreements; the queries ask
def page() -> ResponseReturnValue:
    """The whole page; with ``part`` what stands below the box, asked for while one types."""
    question, part = question_in(request.args), request.args.get("part", "")
    with reading() as session:
        filters = filters_in(request.args, today(session))
        encoder = model() if question and part != "words" else None
        found, kept, answer, history = None, [], None, {}
        if question:
            as_typed = "as_typed" in request.args
            found = results(session, g.reader, encoder, question, filters, as_typed=as_typed)
            kept = kept_answers(session, g.reader, question)
            if part != "words":
                answer = answering.card(session, encoder, found)
                history = clause_history.lines(session, g.reader, found.clauses)
        if found and len(found.named) == 1 and not part:
            named = found.named[0]
            return redirect(url_for("agreements.clause", clause_id=named.clause.id), code=303)
        chosen = None if part else scope.choices(session, g.reader)
    return render_template(
        "search/found.html" if part else "search/results.html",
        question=question,
        filters=filters,
        found=found,
        kept=kept,
        answer=answer,
        history=history,
        choices=chosen,
        has_model=encoder is not None if question and part != "words" else has_model(),
        has_llm=bool(state().config.llm_url),
    )


@bp.get("/search/around/<int:clause_id>")
@open_to_all
def beside(clause_id: int) -> ResponseReturnValue:
    """What stands before and after a clause, and what it refers to."""
    with reading() as session:
        shown = around(session, g.reader, clause_id)
    name = "search/beside.html" if "part" in request.args else "search/around.html"
    return render_template(name, shown=shown)


@bp.get("/search/compare")
@open_to_all
def compare() -> ResponseReturnValue:
    """What two texts say to the same question."""
    question = question_in(request.args)
    with reading() as session:
        chosen = scope.choices(session, g.reader)
        sides = []
        for name in ("left", "right"):
            filters = filters_in({"edition": request.args.get(name, "")}, today(session))
            found = answer = None
            if question and filters.edition_id:
                found = results(session, g.reader, model(), question, filters)
                answer = answering.card(session, model(), found)
            sides.append((name, filters.edition_id, found, answer))
    return render_template("search/compare.html", question=question, choices=chosen, sides=sides)


@bp.get("/search/plain")
@open_to_all
def plain() -> ResponseReturnValue:
    """The answer in a model's words, each sentence held to the clause it points at."""
    question = question_in(request.args)
    llm_url = state().config.llm_url
    if not llm_url:
        raise NotFound("No language model is set up here. The agreement's own words are.")
    with reading() as session:
        filters = filters_in(request.args, today(session))
        found = results(session, g.reader, model(), question, filters) if question else None
    said = plain_words.put(llm_url, found) if found and not found.found.abstained else None
    return render_template("search/plain.html", question=question, said=said)
