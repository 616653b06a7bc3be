"""What the script asks for passkeys: the questions, and the answers of the browser."""

import secrets
from base64 import b64decode, b64encode

from flask import Blueprint, flash, g, request, url_for
from flask import session as cookie
from flask.typing import ResponseReturnValue

from organizer.core.access import Right
from organizer.core.errors import Invalid, OrganizerError
from organizer.people import accounts, passkeys
from organizer.people.local import the_local
from organizer.people.passkeys import NOT_PROVED, Asked

from . import signing
from .guard import needs, open_to_all
from .state import begin, now, reading

bp = Blueprint("passkeys", __name__)
CHALLENGE = "passkey challenge"


@bp.post("/passkeys/question")
@open_to_all
def question() -> ResponseReturnValue:
    with reading() as session:
        return _json(passkeys.options_to_prove(_asked(the_local(session).name, is_new=True)))


@bp.post("/passkeys/answer")
@open_to_all
def answer() -> ResponseReturnValue:
    try:
        with begin() as session:
            asked = _asked(the_local(session).name)
            owner = passkeys.prove(session, request.get_data(as_text=True), asked, now=now())
    except OrganizerError as error:
        return {"error": str(error)}, 400
    signing.let_in(owner, "passkey")
    wanted = signing.own_path(request.args.get("next"))
    return {"next": wanted or url_for("today.page")}


@bp.post("/passkeys/new/question")
@needs(Right.OWN_ACCOUNT)
def new_question() -> ResponseReturnValue:
    with reading() as session:
        owner = accounts.account(session, g.reader.account_id)
        asked = _asked(the_local(session).name, is_new=True)
        return _json(passkeys.options_to_make(session, owner, asked))


@bp.post("/passkeys/new/answer")
@needs(Right.OWN_ACCOUNT)
def new_answer() -> ResponseReturnValue:
    try:
        with begin() as session:
            passkeys.add(
                session,
                accounts.account(session, g.reader.account_id),
                request.get_data(as_text=True),
                _asked(the_local(session).name),
                name=signing.agent_in_words(),
                actor=signing.acting(),
                now=now(),
            )
    except OrganizerError as error:
        return {"error": str(error)}, 400
    flash("The passkey is added. Next time you can sign in with it alone.")
    return {"next": url_for("account.page")}


def _asked(local: str, *, is_new: bool = False) -> Asked:
    """The question of this browser; each is answered once."""
    if is_new:
        cookie[CHALLENGE] = b64encode(secrets.token_bytes(32)).decode()
        kept = cookie[CHALLENGE]
    else:
        kept = cookie.pop(CHALLENGE, None)
    if kept is None:
        raise Invalid(NOT_PROVED)
    return signing.passkey_question(local or "Organizer", b64decode(kept))


def _json(text: str) -> ResponseReturnValue:
    return text, 200, {"Content-Type": "application/json"}
