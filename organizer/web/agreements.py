"""Reading agreements: the list, an edition part by part, a clause."""

from flask import Blueprint, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.clauses import queries, scope
from organizer.clauses import reading as pages
from organizer.desk import clause_history

from .forms.whom import place_in
from .guard import open_to_all
from .state import reading, today

bp = Blueprint("agreements", __name__)


@bp.get("/agreements")
@open_to_all  # the local chooses who reads agreements; the queries ask
def index() -> ResponseReturnValue:
    with reading() as session:
        editions = queries.editions(session, g.reader)
        day = today(session)
        holding = {edition.id for edition in queries.in_force_on(session, g.reader, day)}
        standings = queries.standings(session, {e.agreement_id for e in editions}, day)
    now, other = ([e for e in editions if (e.id in holding) is is_now] for is_now in (True, False))
    return render_template("agreements/index.html", now=now, other=other, standings=standings)


@bp.get("/agreements/<int:edition_id>")
@open_to_all
def edition(edition_id: int) -> ResponseReturnValue:
    part, is_whole = request.args.get("part", type=int), "whole" in request.args
    with reading() as session:
        page = pages.edition_page(
            session, g.reader, edition_id, today(session), part=part, is_whole=is_whole
        )
        # Phones keep the whole text: what became of cases is not kept with it.
        listed = [] if is_whole else [one.clause for one in page.clauses]
        history = clause_history.lines(session, g.reader, listed)
    return render_template("agreements/edition.html", page=page, history=history)


@bp.get("/clauses/<int:clause_id>")
@open_to_all
def clause(clause_id: int) -> ResponseReturnValue:
    with reading() as session:
        day, whom, chosen = place_in(session, request.args, today(session))
        page = pages.clause_page(session, g.reader, clause_id, day, whom)
        if page.clause.id != clause_id:  # it was merged: an old link leads on to its words
            here, asked = url_for(".clause", clause_id=page.clause.id), request.query_string
            return redirect(f"{here}?{asked.decode()}" if asked else here, code=303)
        history = clause_history.beside(session, g.reader, page.clause)
        known = scope.choices(session, g.reader)
    return render_template(
        "agreements/clause.html", page=page, history=history, chosen=chosen, known=known, on=day
    )


@bp.get("/clauses/<int:clause_id>/place")
@open_to_all
def place(clause_id: int) -> ResponseReturnValue:
    with reading() as session:
        found = queries.clause(session, g.reader, clause_id)
        part = pages.part_of(session, g.reader, found)
        edition_id = found.edition_id
    address = url_for(".edition", edition_id=edition_id, part=part, _anchor=f"c{found.id}")
    return redirect(address, code=303)
