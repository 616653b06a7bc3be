"""The public pages: is this notice ours, the keys, and ending messages. No sign-in, no tracking."""

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.core.errors import NotFound
from organizer.notices import publishing, stopping
from organizer.people.local import the_local

from .guard import csrf, open_to_all
from .state import begin, now, reading

bp = Blueprint("verify", __name__)
# Comparing keeps nothing, and the one click of a mail program carries no token (RFC 8058).
csrf.exempt(bp)
LONGEST = 50_000


@bp.get("/v")
@bp.get("/v/")
@open_to_all
def ask() -> ResponseReturnValue:
    code = request.args.get("code", "").strip().upper()
    if code:
        return redirect(url_for(".page", code=code[:20]), code=303)
    return render_template("notices/verify_ask.html")


@bp.route("/v/<code>", methods=["GET", "POST"])
@open_to_all
def page(code: str) -> ResponseReturnValue:
    pasted = request.form.get("text", "")[:LONGEST]
    with begin() as session:
        shown = publishing.shown(session, code)
        nearest = publishing.compared(shown.texts, pasted) if pasted.strip() else None
        ours = {text.id: publishing.is_ours(session, text) for text in shown.texts}
        local = the_local(session).name
    return render_template(
        "notices/verify.html", shown=shown, nearest=nearest, pasted=pasted, ours=ours, local=local
    )


@bp.get("/v/<code>/<int:text_id>.json")
@open_to_all
def proof(code: str, text_id: int) -> ResponseReturnValue:
    with reading() as session:
        shown = publishing.shown(session, code)
        for text in shown.texts:
            if text.id == text_id:
                return publishing.proof(session, text)
    raise NotFound("There is no such text.")


@bp.get("/v/keys")
@open_to_all
def keys() -> ResponseReturnValue:
    with reading() as session:
        found = publishing.keys(session)
    return render_template("notices/keys.html", keys=found)


@bp.get("/u/<token>")
@open_to_all
def unsubscribe(token: str) -> ResponseReturnValue:
    """A look alone changes nothing: mail programs open links by themselves."""
    with reading() as session:
        row = stopping.row_of(session, token)
    return render_template("notices/unsubscribe.html", row=row, token=token, done=False)


@bp.post("/u/<token>")
@open_to_all
def unsubscribed(token: str) -> ResponseReturnValue:
    with begin() as session:
        row = stopping.unsubscribe(session, token, now=now())
    current_app.logger.info("somebody ended messages by the link")
    return render_template("notices/unsubscribe.html", row=row, token=token, done=True)
