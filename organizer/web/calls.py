"""Phone trees: making one, a steward's own list on a phone, and how it went."""

from typing import Any

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.core.access import Right
from organizer.notices import call_lists, calling, queries
from organizer.people import account_queries

from .guard import needs
from .notices import actor
from .state import begin, now, reading, today

bp = Blueprint("calls", __name__, url_prefix="/calls")


@bp.get("/")
@needs(Right.OWN_ACCOUNT)
def index() -> ResponseReturnValue:
    with reading() as session:
        trees = call_lists.mine(session, g.reader)
    return render_template("notices/calls.html", trees=trees)


@bp.post("/of/<int:version_id>")
@needs(Right.APPROVE_NOTICES)
def start(version_id: int) -> ResponseReturnValue:
    with begin() as session:
        version = queries.version(session, g.reader, version_id)
        made = calling.start(session, version, **_who())
    flash("Each steward finds their calls under Calls.")
    return redirect(url_for(".report", tree_id=made.id), code=303)


@bp.get("/<int:tree_id>")
@needs(Right.OWN_ACCOUNT)  # the list holds the reader's own calls and no others
def own(tree_id: int) -> ResponseReturnValue:
    with reading() as session:
        tree, people = call_lists.own_list(session, g.reader, tree_id, now())
    return render_template(
        "notices/call_list.html", tree=tree, people=people, results=calling.RESULTS
    )


@bp.post("/<int:tree_id>/one/<int:call_id>")
@needs(Right.OWN_ACCOUNT)
def note(tree_id: int, call_id: int) -> ResponseReturnValue:
    with begin() as session:
        call = calling.note(session, g.reader, call_id, request.form.get("result", ""), **_who())
    if call.result == "do not call":
        flash("Noted. Nobody calls them with news again.")
    return redirect(url_for(".own", tree_id=tree_id), code=303)


@bp.get("/<int:tree_id>/report")
@needs(Right.APPROVE_NOTICES)
def report(tree_id: int) -> ResponseReturnValue:
    with reading() as session:
        tree = call_lists.tree(session, g.reader, tree_id)
        shown = call_lists.report(session, tree)
        accounts = account_queries.listed(session, today(session))
    return render_template("notices/call_report.html", tree=tree, shown=shown, accounts=accounts)


@bp.post("/<int:tree_id>/give")
@needs(Right.APPROVE_NOTICES)
def give(tree_id: int) -> ResponseReturnValue:
    source, to = request.form.get("from", type=int), request.form.get("to", 0, type=int)
    with begin() as session:
        tree = call_lists.tree(session, g.reader, tree_id)
        count = calling.give(session, tree, source, to, **_who())
    flash(f"{count} calls given over.")
    return redirect(url_for(".report", tree_id=tree_id), code=303)


@bp.post("/<int:tree_id>/end")
@needs(Right.APPROVE_NOTICES)
def end(tree_id: int) -> ResponseReturnValue:
    with begin() as session:
        calling.end(session, call_lists.tree(session, g.reader, tree_id), **_who())
    flash("Ended. No list shows a name or a number any more.")
    return redirect(url_for(".report", tree_id=tree_id), code=303)


def _who() -> dict[str, Any]:
    return {"actor": actor(), "now": now()}
