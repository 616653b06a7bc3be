"""Serving: waitress for the pages, one child process for the jobs."""

import gc
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any

from flask import Flask
from jinja2 import FileSystemBytecodeCache
from sqlalchemy.orm import configure_mappers
from waitress import create_server
from waitress.server import BaseWSGIServer, MultiSocketServer

from organizer import logs
from organizer.config import Config
from organizer.core.errors import Refused, Unavailable
from organizer.loading import all_kept, load
from organizer.people.models import Local
from organizer.second_reader.at_hand import at_hand
from organizer.storage.lock import hold
from organizer.storage.session import reading

from .addresses import remember, remembered
from .app import create_app
from .arriving import Arriving, first_pages
from .job_child import job_child
from .setup import CODE, code_of
from .state import model

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

ADDRESSES = "cache/addresses.json"
READ_FIRST = ("agreements/", "macros/", "layout/", "history/")


def serve(config: Config, host: str, port: int) -> None:
    """Answer pages until the process ends; the jobs' child ends with it."""
    logs.begin()
    at_hand.keep_at(config.model_dir)
    with hold(config.home / "serving.lock", "Another organizer serves this data folder already."):
        app, answering = _application(config)
        _only_here_when_sample(app, host)
        server = listen(answering, config, host, port)
        address = config.public_url or f"http://{host}:{server.effective_port}"
        with job_child():
            print(f"The organizer is at {address}", flush=True)
            _tell_code(app)
            try:
                server.run()
            finally:
                server.close()


def _application(config: Config) -> tuple[Flask, "WSGIApplication"]:
    """What knows the settings, and what answers: the first pages first where that is possible."""
    addresses = remembered(config.home / ADDRESSES)
    if addresses:
        first = quick_to_draw(first_pages(config, addresses), config)
        return first, Arriving(first, partial(_whole, config, code_of(first)), ready_to_search)
    whole = _whole(config)
    return whole, whole


def _whole(config: Config, code: str | None = None) -> Flask:
    """All pages. ``code`` is the one for setting up that the first pages ask for already."""
    app = quick_to_draw(create_app(config), config)
    if code:
        app.config[CODE] = code
    remember(app, config.home / ADDRESSES)
    Thread(target=make_ready, args=(app,), name="making ready", daemon=True).start()
    return app


def ready_to_search(app: Flask) -> None:
    """Load what the first question would wait for; before the set-up nobody asks any."""
    if code_of(app):
        return
    load("organizer.web.asked")
    with app.app_context(), all_kept():
        from organizer.search.bridged import bridge_of

        if known := model():
            bridge_of(known)


def make_ready(app: Flask) -> None:
    """Do what the first view of an agreement would wait for: its templates, and the tables.
    After it the program is as it stays."""
    ready_to_search(app)
    configure_mappers()
    for name in app.jinja_env.list_templates():
        if name.startswith(READ_FIRST):
            app.jinja_env.get_template(name)
    gc.freeze()  # the program itself is never garbage: each later look passes it by


def quick_to_draw(app: Flask, config: Config) -> Flask:
    """Keep what is made of each template, so that the next start need not make it again."""
    folder = config.home / "cache" / "pages"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    app.jinja_env.bytecode_cache = FileSystemBytecodeCache(str(folder))
    return app


def _tell_code(app: Flask) -> None:
    code = code_of(app)
    if code:
        print(f"First visit: the page asks for this code once: {code}", flush=True)


def _only_here_when_sample(app: Flask, host: str) -> None:
    """The sample local has accounts that anybody with a link may use: it stays on this machine."""
    with reading(app.extensions["organizer"].engine) as session:
        local = session.get(Local, 1)
    if local is not None and local.is_demo and host not in ("127.0.0.1", "localhost", "::1"):
        raise Refused(
            "The sample local is served on this machine only. Leave out --host, or make a "
            "real local in another data folder."
        )


def listen(
    app: "WSGIApplication", config: Config, host: str, port: int
) -> MultiSocketServer | BaseWSGIServer:
    try:
        return create_server(app, host=host, port=port, threads=8, ident="", **_proxy(config))
    except OSError as error:
        raise Unavailable(
            f"Port {port} on {host} cannot be used ({error.strerror}). "
            "Something else answers there, or choose another: `serve --port 8422`."
        ) from error


def _proxy(config: Config) -> dict[str, Any]:
    """Whose word on the visitor's address and scheme is taken: nobody's, unless it is set."""
    if not config.trusted_proxy:
        return {}
    headers = {"x-forwarded-for", "x-forwarded-proto", "x-forwarded-host"}
    return {
        "trusted_proxy": config.trusted_proxy,
        "trusted_proxy_headers": headers,
        "clear_untrusted_proxy_headers": True,
    }
