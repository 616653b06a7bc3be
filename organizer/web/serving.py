"""Serving: waitress for the pages, one child process for the jobs."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from waitress import create_server
from waitress.server import BaseWSGIServer, MultiSocketServer

from organizer.config import Config
from organizer.core.errors import Unavailable
from organizer.storage.lock import hold

from .app import create_app


def serve(config: Config, host: str, port: int) -> None:
    """Answer pages until the process ends; the jobs' child ends with it."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("waitress").setLevel(logging.WARNING)
    with hold(config.home / "serving.lock", "Another organizer serves this data folder already."):
        server = _listen(config, host, port)
        address = config.public_url or f"http://{host}:{server.effective_port}"
        with _job_child():
            print(f"The organizer is at {address}", flush=True)
            try:
                server.run()
            finally:
                server.close()


def _listen(config: Config, host: str, port: int) -> MultiSocketServer | BaseWSGIServer:
    try:
        return create_server(
            create_app(config), host=host, port=port, threads=8, ident="", **_proxy(config)
        )
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


@contextmanager
def _job_child() -> Iterator[None]:
    # The child watches its standard input: when this process dies, however, the pipe closes.
    child = subprocess.Popen(
        [sys.executable, "-m", "organizer", "work", "--with-parent"], stdin=subprocess.PIPE
    )
    try:
        yield
    finally:
        child.terminate()
        child.wait(10)
