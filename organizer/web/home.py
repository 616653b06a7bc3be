"""The first page."""

from flask import Blueprint, g, redirect, url_for
from flask.typing import ResponseReturnValue

from organizer.core.access import Right, may

from .guard import open_to_all

bp = Blueprint("home", __name__)


@bp.get("/")
@open_to_all
def index() -> ResponseReturnValue:
    signed_in = may(g.reader, Right.OWN_ACCOUNT)
    return redirect(url_for("today.page" if signed_in else "search.page"), code=303)


@bp.get("/health")
@open_to_all
def health() -> ResponseReturnValue:
    return {"ok": True}
