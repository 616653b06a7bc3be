"""Errors as pages: what happened, whether anything was lost, what to do."""

import errno
import logging
import secrets

from flask import Flask, render_template
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException, SecurityError

from organizer.core.errors import (
    Forbidden,
    Invalid,
    NotFound,
    OrganizerError,
    Refused,
    Unavailable,
)

logger = logging.getLogger(__name__)

STATUS: dict[type[OrganizerError], int] = {
    Invalid: 400,
    Forbidden: 403,
    NotFound: 404,
    Refused: 409,
    Unavailable: 503,
    OrganizerError: 500,
}
# status -> what happened, what to do
WORDS = {
    400: ("That request could not be read.", "Nothing was changed. Go back and try again."),
    403: ("This page is not open to you.", "Nothing was changed. Ask an officer if it should be."),
    404: ("There is nothing at this address.", "It may have been moved. Try the search."),
    405: (
        "This address opens in another way.",
        "A page was opened where a form is sent, or the other way round: an old link or a "
        "reload does that. Nothing was changed. Begin again from the first page.",
    ),
    409: ("That cannot be done now.", "Nothing was changed."),
    413: ("The file is too large.", "Nothing was stored. The most is 200 MB."),
    415: ("That kind of file cannot be read.", "Nothing was stored."),
    429: ("Too many tries in a short time.", "Nothing was lost. Wait a minute and try again."),
    500: ("Something went wrong on our side.", "What you last saved is kept. Try again."),
    503: ("A part of the organizer is not available.", "Tell whoever runs the machine."),
    507: ("The disk is full.", "Nothing was changed. Tell whoever runs the machine."),
}
# What a browser or program must be told beside the page.
TOLD = ("Allow", "Retry-After", "Content-Range")
BUSY = "The database is busy with something long. Nothing was changed: try again in a minute."


def attach(app: Flask) -> None:
    app.register_error_handler(OrganizerError, _ours)
    app.register_error_handler(CSRFError, _stale_form)
    app.register_error_handler(SecurityError, _another_name)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _unknown)


def _ours(error: OrganizerError) -> ResponseReturnValue:
    status = next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)
    return _page(status, str(error))


def _stale_form(_error: CSRFError) -> ResponseReturnValue:
    return _page(400, "This form was open for too long or came from another place.")


def _another_name(_error: SecurityError) -> ResponseReturnValue:
    # No page of ours: it would be full of links to a name that somebody made up.
    words = "This is not the address of the organizer. Ask the local's webmaster for it.\n"
    return words, 400, {"Content-Type": "text/plain; charset=utf-8"}


def _http(error: HTTPException) -> ResponseReturnValue:
    if error.code is not None and 300 <= error.code < 400:
        return error
    return *_page(error.code or 500), [
        (name, value) for name, value in error.get_headers() if name in TOLD
    ]


def _unknown(error: Exception) -> ResponseReturnValue:
    reference = secrets.token_hex(4)
    if _is_full(error):
        logger.error("the disk is full, reference %s", reference)
        return _page(507, reference=reference)
    if _is_busy(error):
        logger.error("the database is locked, reference %s", reference)
        return _page(503, BUSY, reference=reference)
    logger.exception("unexpected error, reference %s", reference)
    return _page(500, reference=reference)


def _is_full(error: Exception) -> bool:
    if isinstance(error, OSError):
        return error.errno in (errno.ENOSPC, errno.EDQUOT)
    return isinstance(error, OperationalError) and "disk is full" in str(error.orig)


def _is_busy(error: Exception) -> bool:
    return isinstance(error, OperationalError) and "locked" in str(error.orig)


def _page(status: int, message: str = "", reference: str = "") -> tuple[str, int]:
    what, then = WORDS.get(status) or WORDS[400 if status < 500 else 500]
    page = render_template(
        "error.html", status=status, what=message or what, then=then, reference=reference
    )
    return page, status
