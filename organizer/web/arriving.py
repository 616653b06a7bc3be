"""The first pages a moment after the start: they do not wait for the rest of the program.

A small application with these pages alone answers until the whole is loaded behind it. It knows
the other addresses from the last start, for its links; who asks for one of them waits.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from threading import Condition, Thread
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
LONGEST = 5.0  # seconds that the rest waits for first pages under way


class Arriving:
    """The WSGI application of a start: the first pages, then the whole for good."""

    def __init__(
        self, first: Flask, load: Callable[[], Flask], ready: Callable[[Flask], object]
    ) -> None:
        """``ready`` loads what the first pages load when they are first asked for."""
        self._first, self._load, self._ready = first, load, ready
        self._whole: Future[Flask] = Future()
        self._changed, self._is_wanted, self._under_way = Condition(), False, 1
        for name, target in (("first pages", self._make_ready), ("loading", self._bring)):
            Thread(target=target, name=name, daemon=True).start()

    def __call__(self, environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        if self._whole.done() or not _holds(self._first, environ):
            return self._when_whole()(environ, start)
        with self._changed:
            self._under_way += 1
        with self._ending():
            return self._first(environ, start)

    def _when_whole(self) -> Flask:
        with self._changed:
            self._is_wanted = True
            self._changed.notify_all()
        return self._whole.result()

    @contextmanager
    def _ending(self) -> Iterator[None]:
        """What is under way for the first pages ends with this."""
        try:
            yield
        finally:
            with self._changed:
                self._under_way -= 1
                self._changed.notify_all()

    def _make_ready(self) -> None:
        with self._ending():
            self._ready(self._first)

    def _bring(self) -> None:
        """Not beside the first pages, unless it is asked for: each would wait for the other."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_wanted, HEAD_START)
            self._changed.wait_for(lambda: self._is_wanted or not self._under_way, LONGEST)
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
