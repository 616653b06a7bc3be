"""What a mail or text-message gateway reports to us, with the secret that we gave it."""

import hmac
from typing import Any

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from organizer.core.errors import Forbidden, Invalid, NotFound
from organizer.notices import stopping
from organizer.wire.bounces import Bounce, bounces_in

from .guard import csrf, open_to_all
from .state import begin, now, state

bp = Blueprint("hooks", __name__, url_prefix="/hooks")
csrf.exempt(bp)  # a gateway carries a secret of its own instead
LARGEST = 2 * 1024 * 1024


@bp.post("/bounce")
@open_to_all
def bounce() -> ResponseReturnValue:
    """A delivery report as it stands (message/rfc822), or JSON with the message id and why."""
    _must_know_us()
    found = [_told(_json())] if request.is_json else bounces_in(request.get_data()[:LARGEST])
    with begin() as session:
        known = sum(stopping.bounced(session, one, now=now()) for one in found)
    return {"known": known}


@bp.post("/text")
@open_to_all
def text() -> ResponseReturnValue:
    """An answer to a text message: ``{"from": "+1…", "text": "STOP"}``."""
    _must_know_us()
    told = _json()
    number, words = _words(told, "from"), _words(told, "text")
    with begin() as session:
        return {"stopped": stopping.answered(session, number, words, now=now())}


def _must_know_us() -> None:
    secret = state().config.hook_token
    if not secret:
        raise NotFound("Nothing is listening here.")
    shown = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if not hmac.compare_digest(shown.encode(), secret.encode()):
        raise Forbidden("That is not the secret of this address.")


def _json() -> dict[str, Any]:
    told = request.get_json(silent=True)
    if not isinstance(told, dict):
        raise Invalid("Send a JSON object.")
    return told


def _told(told: dict[str, Any]) -> Bounce:
    final = told.get("final", True) is True
    return Bounce(_words(told, "to"), _words(told, "message_id"), final, _words(told, "why"))


def _words(told: dict[str, Any], name: str) -> str:
    return str(told.get(name) or "")[:1000]
