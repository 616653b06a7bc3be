"""A person's tokens for programs."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.core.access import Right
from organizer.core.errors import Invalid, NotFound
from organizer.people import api_tokens

from .guard import needs
from .signing import acting, full_address
from .state import begin, now, reading

bp = Blueprint("api_tokens", __name__, url_prefix="/account/programs")


@bp.get("/")
@needs(Right.OWN_ACCOUNT)
def page() -> ResponseReturnValue:
    return _page()


@bp.post("/")
@needs(Right.OWN_ACCOUNT)
def make() -> ResponseReturnValue:
    """The one time the token is shown: so no redirect."""
    try:
        with begin() as session:
            name = request.form.get("name", "")
            made = api_tokens.make(session, _owner(), name, actor=acting(), now=now())
    except Invalid as error:
        return _page(error=str(error)), 400
    return _page(token=made.token)


@bp.post("/<int:token_id>/revoke")
@needs(Right.OWN_ACCOUNT)
def revoke(token_id: int) -> ResponseReturnValue:
    with begin() as session:
        api_tokens.revoke(session, _owner(), token_id, actor=acting(), now=now())
    flash("Taken back. Programs that used it get no answer any more.")
    return redirect(url_for(".page"), code=303)


def _owner() -> int:
    if g.reader.account_id is None:
        raise NotFound("There is no such account.")
    owner: int = g.reader.account_id
    return owner


def _page(token: str = "", error: str = "") -> str:
    with reading() as session:
        tokens = api_tokens.of_account(session, _owner())
    return render_template(
        "account/programs.html",
        tokens=tokens,
        token=token,
        error=error,
        address=full_address("/api/search?q=days+off"),
    )
