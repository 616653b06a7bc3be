"""The model that the search reads with, and trying another: one for more languages, say."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.clauses import live_model, search_model
from organizer.core.access import Right

from .guard import needs
from .signing import acting
from .state import begin, now, reading, state

bp = Blueprint("search_model", __name__, url_prefix="/exam/model")


@bp.get("/")
@needs(Right.TEACH_SEARCH)
def index() -> ResponseReturnValue:
    with reading() as session:
        live, tries = live_model.live(session), search_model.tries(session)
        has_open = search_model.waiting(session) is not None
    folder = live.folder if live else live_model.SHIPPED
    others = [one for one in (live_model.SHIPPED, *_offered()) if one != folder]
    return render_template(
        "search/model.html", live=live, tries=tries, others=others, has_open=has_open
    )


@bp.post("/")
@needs(Right.TEACH_SEARCH)
def ask() -> ResponseReturnValue:
    folder, home = request.form.get("folder", ""), state().config.home
    with begin() as session:
        search_model.ask(session, g.reader, folder, home=home, actor=acting(), now=now())
    flash("The model is being tried. The search goes on with the one it has.")
    return redirect(url_for(".index"), code=303)


@bp.post("/<int:model_id>/accept")
@needs(Right.TEACH_SEARCH)
def accept(model_id: int) -> ResponseReturnValue:
    with begin() as session:
        search_model.accept(session, g.reader, model_id, actor=acting(), now=now())
    flash("Accepted. The search reads with it from now on.")
    return redirect(url_for(".index"), code=303)


@bp.post("/<int:model_id>/withdraw")
@needs(Right.TEACH_SEARCH)
def withdraw(model_id: int) -> ResponseReturnValue:
    with begin() as session:
        search_model.withdraw(session, g.reader, model_id, actor=acting(), now=now())
    flash("Taken back. The search stays as it is.")
    return redirect(url_for(".index"), code=303)


def _offered() -> list[str]:
    return search_model.offered(state().config.home)
