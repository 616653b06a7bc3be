"""The first page."""

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue

from .guard import open_to_all

bp = Blueprint("home", __name__)


@bp.get("/")
@open_to_all
def index() -> ResponseReturnValue:
    return redirect(url_for("search.page"), code=303)


@bp.get("/health")
@open_to_all
def health() -> ResponseReturnValue:
    return {"ok": True}
