"""The limits of public law: their words, their source, and who in the local stands behind them."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.clauses import law
from organizer.core.access import Right
from organizer.storage import queue

from . import signing
from .guard import needs
from .state import begin, now, reading

bp = Blueprint("law", __name__, url_prefix="/law")


@bp.get("/")
@needs(Right.READ_AGREEMENTS)
def index() -> ResponseReturnValue:
    with reading() as session:
        known = law.law_of(session)
    forums = list(dict.fromkeys(clock.forum for clock in known.clocks))
    groups = [(name, [one for one in known.clocks if one.forum == name]) for name in forums]
    return render_template("cases/law.html", groups=groups, elections=known.elections)


@bp.post("/")
@needs(Right.KEEP_AGREEMENTS)
def change() -> ResponseReturnValue:
    """Confirm an entry after reading it, or take that back; every case is counted again."""
    key, actor = request.form.get("key", ""), signing.acting()
    with begin() as session:
        if "withdraw" in request.form:
            law.withdraw_law(session, g.reader, key, actor=actor, now=now())
            said = "Taken back. Nothing is counted from it any more."
        else:
            law.confirm_law(session, g.reader, key, actor=actor, now=now())
            said = "Confirmed. Dates are counted from it now."
        queue.hand_in(session, "rebuild-cases", now=now())
    flash(said)
    return redirect(url_for(".index", _anchor=key), code=303)
