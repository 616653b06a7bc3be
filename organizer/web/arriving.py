"""The first pages a moment after the start: they do not wait for the rest of the program.

A small application with these pages alone answers until the whole is loaded behind it. It knows
the other addresses from the last start, for its links; who asks for one of them waits.
"""

import logging
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from threading import Event, Thread
from typing import TYPE_CHECKING

from flask import Flask
from werkzeug.exceptions import HTTPException

from organizer.config import Config

from .addresses import Address
from .app import create_app

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

logger = logging.getLogger(__name__)
FIRST = ("home", "search", "sign_in", "setup")
HEAD_START = 0.5  # seconds in which the first page has the processor to itself


class Arriving:
    """The WSGI application of a start: the first pages, then the whole for good."""

    def __init__(self, first: Flask, load: Callable[[], Flask]) -> None:
        self._first, self._load = first, load
        self._whole: Future[Flask] = Future()
        self._wanted = Event()
        Thread(target=self._bring, name="loading", daemon=True).start()

    def __call__(self, environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        return self._answering(environ)(environ, start)

    def _answering(self, environ: "WSGIEnvironment") -> Flask:
        if not self._whole.done() and _holds(self._first, environ):
            return self._first
        self._wanted.set()
        return self._whole.result()

    def _bring(self) -> None:
        self._wanted.wait(HEAD_START)
        try:
            self._whole.set_result(self._load())
        except BaseException as error:
            logger.exception("the pages behind the first ones could not be loaded")
            self._whole.set_exception(error)


def first_pages(config: Config, addresses: list[Address]) -> Flask:
    """An application with the first pages, that knows where the others are."""
    app = create_app(config, FIRST)
    own = set(app.view_functions)
    for rule, endpoint, methods in addresses:
        if endpoint not in own:
            app.add_url_rule(rule, endpoint, _elsewhere, methods=methods)
    return app


def _elsewhere() -> str:
    raise AssertionError("a page of the whole was asked of the first pages")


def _holds(first: Flask, environ: "WSGIEnvironment") -> bool:
    """Whether the first pages answer this themselves; what they do not know is for the whole."""
    try:
        endpoint, _ = first.url_map.bind_to_environ(environ).match()
    except HTTPException:
        return False
    return first.view_functions[endpoint] is not _elsewhere
