"""The door: who reads, what a view needs, headers, and the form token.

A view is shut until its decorator opens it: ``@needs(Right...)`` or ``@open_to_all``.
"""

import secrets
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

from flask import Flask, Response, abort, current_app, g, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFProtect

from organizer.core.access import Right, may, who_can
from organizer.core.errors import Forbidden
from organizer.people import sessions, set_up
from organizer.storage import keys

from . import signing
from .state import reading, state

View = TypeVar("View", bound=Callable[..., Any])
csrf = CSRFProtect()

CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


class SignInFirst(Forbidden):
    """A visitor asks for what may be theirs once we know who they are."""


def needs(right: Right) -> Callable[[View], View]:
    """Open a view to whoever has ``right``; its queries narrow what is shown."""

    def wrap(view: View) -> View:
        @wraps(view)
        def checked(*args: Any, **kwargs: Any) -> Any:
            if not may(g.reader, right):
                words = f"Only these may {right}: {who_can(right)}."
                raise Forbidden(words) if g.reader.account_id else SignInFirst(words)
            return view(*args, **kwargs)

        checked.opened_to = right  # type: ignore[attr-defined]  # what the route test reads
        return checked  # type: ignore[return-value]

    return wrap


def open_to_all(view: View) -> View:
    view.opened_to = None  # type: ignore[attr-defined]
    return view


def attach(app: Flask) -> None:
    csrf.init_app(app)
    app.permanent_session_lifetime = sessions.LASTS
    app.before_request(_identify)
    app.before_request(_shut_unless_opened)
    app.before_request(_to_set_up)
    app.after_request(_headers)
    app.after_request(_remember_device)


def secret_key(home: Path) -> bytes:
    """The key that signs cookies: made once, kept in the data folder, readable to us alone."""
    return keys.kept_key(home / keys.COOKIES, lambda: secrets.token_bytes(32))


def _identify() -> None:
    if request.endpoint != "static":
        g.reader = signing.identify()


def _shut_unless_opened() -> None:
    if request.endpoint is None or request.endpoint == "static":
        return
    view = current_app.view_functions[request.endpoint]
    if not hasattr(view, "opened_to"):
        abort(403)


def _to_set_up() -> ResponseReturnValue | None:
    """Before anybody has an account there is one page, and every other leads to it."""
    if current_app.config.get("SET_UP") or request.blueprint == "setup":
        return None
    if request.endpoint in (None, "static", "home.health"):
        return None
    with reading() as session:
        if set_up.is_needed(session):
            return redirect(url_for("setup.page"), code=303)
    current_app.config["SET_UP"] = True
    return None


def _remember_device(response: Response) -> Response:
    email = g.get("remember_device")
    if email:
        response.set_cookie(
            signing.DEVICE,
            signing.device_cookie(email),
            max_age=signing.DEVICE_LASTS,
            httponly=True,
            samesite="Lax",
            secure=state().config.is_tls,
        )
    return response


def _headers(response: Response) -> Response:
    headers = response.headers
    headers.setdefault("Content-Security-Policy", CONTENT_POLICY)
    headers["X-Content-Type-Options"] = "nosniff"
    headers["X-Frame-Options"] = "DENY"
    headers["Referrer-Policy"] = "no-referrer"
    headers["Permissions-Policy"] = "camera=(self), geolocation=(), microphone=()"
    headers["Cross-Origin-Opener-Policy"] = "same-origin"
    if state().config.is_tls:
        headers["Strict-Transport-Security"] = "max-age=31536000"
    if not response.cache_control.max_age:
        headers.setdefault("Cache-Control", "private, no-store")
    return response
