"""The search for programs: a token of one person, that person's access, a limited rate."""

import time
from collections import defaultdict, deque
from functools import cache
from threading import Lock
from typing import Any

from flask import Blueprint, Response, g, jsonify, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from organizer.clauses import answering
from organizer.clauses.results import Results, Shown, results
from organizer.config import PROJECT
from organizer.core.errors import Forbidden, Invalid, NotFound, OrganizerError
from organizer.core.reader import Reader
from organizer.people import api_tokens
from organizer.people import reading as readers

from .forms.search import LONGEST, filters_in, question_in
from .guard import csrf, open_to_all
from .state import model, reading, today

bp = Blueprint("api", __name__, url_prefix="/api")
csrf.exempt(bp)  # a token is shown with each request, never a cookie
MINUTE, MOST = 60.0, 60
STATUS: dict[type[OrganizerError], int] = {Invalid: 400, Forbidden: 401, NotFound: 404}
ARGUMENTS = ("q", "on", "agreement", "kind", "unit", "article", "edition")
DESCRIPTION = PROJECT / "static" / "openapi.json"
_asked: dict[int, deque[float]] = defaultdict(deque)
_lock = Lock()


class TooOften(OrganizerError):
    """A token asked more than its share of a minute."""


@bp.get("/openapi.json")
@open_to_all
def openapi() -> ResponseReturnValue:
    return Response(_description(), mimetype="application/json")


@cache
def _description() -> bytes:
    return DESCRIPTION.read_bytes()


@bp.get("/search")
@open_to_all  # the token says who asks; without one there is no answer
def search() -> ResponseReturnValue:
    with reading() as session:
        g.reader = _holder(session)
        asked = _asked_for()
        filters = filters_in(request.args, today(session))
        found = results(session, g.reader, model(), asked, filters)
        card = answering.card(session, model(), found)
        return jsonify(_document(found, card))


def _holder(session: Any) -> Reader:
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    found = api_tokens.holder(session, token.strip()) if kind.lower() == "bearer" else None
    if found is None:
        raise Forbidden("Show a token: Authorization: Bearer …. You make one under Your account.")
    token_id, account = found
    _count(token_id)
    return readers.reader_of(session, account, today(session))


def _count(token_id: int) -> None:
    with _lock:
        times, at = _asked[token_id], time.monotonic()
        while times and times[0] <= at - MINUTE:
            times.popleft()
        if len(times) >= MOST:
            raise TooOften(f"A token may ask {MOST} times a minute. Wait a little.")
        times.append(at)


def _asked_for() -> str:
    """Raises Invalid for what a page would quietly mend: a program can be told."""
    unknown = [name for name in request.args if name not in ARGUMENTS]
    twice = [name for name in ARGUMENTS if len(request.args.getlist(name)) > 1]
    if unknown or twice:
        raise Invalid(f"These are given once each: {', '.join(ARGUMENTS)}.")
    asked = question_in(request.args)
    if not asked or len(request.args["q"]) > LONGEST:
        raise Invalid(f"Give a question in q, of up to {LONGEST} characters.")
    return asked


def _document(found: Results, card: answering.Card | None) -> dict[str, Any]:
    return {
        "question": found.asked,
        "searched_for": found.searched_for,
        "abstained": found.found.abstained,
        "named": [_place(one.clause) for one in found.named],
        "answer": [
            _place(line.shown.clause)
            | {
                "quotation": line.quotation,
                "amounts": line.amounts,
                "is_instead": line.is_instead,
            }
            for line in (card.lines if card else ())
        ],
        "hits": [_hit(one) for group in found.groups for one in (group.first, *group.rest)],
    }


def _hit(shown: Shown) -> dict[str, Any]:
    return _place(shown.clause) | {
        "text": "".join(piece.words for piece in shown.pieces),
        "is_part": shown.is_part,
        "why": shown.why,
        "legal_status": shown.governing.standing.status,
        "in_force": shown.governing.reasons,
    }


def _place(clause: Any) -> dict[str, Any]:
    starts = clause.edition.starts_on
    return {
        "clause": clause.id,
        "citation": clause.citation,
        "page": clause.page,
        "agreement": clause.edition.agreement.name,
        "edition": clause.edition_id,
        "from": starts.isoformat() if starts else None,
    }


@bp.errorhandler(OrganizerError)
def _ours(error: OrganizerError) -> ResponseReturnValue:
    if isinstance(error, TooOften):
        return jsonify(error=str(error)), 429, {"Retry-After": "10"}
    status = next((STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), 503)
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else {}
    return jsonify(error=str(error)), status, headers


@bp.errorhandler(HTTPException)
def _http(error: HTTPException) -> ResponseReturnValue:
    return jsonify(error=error.name), error.code or 500
