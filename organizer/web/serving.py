"""Serving: waitress for the pages, one child process for the jobs."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from waitress import create_server

from organizer.config import Config

from .app import create_app


def serve(config: Config, host: str, port: int) -> None:
    """Answer pages until the process ends; the jobs' child ends with it."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("waitress").setLevel(logging.WARNING)
    server = create_server(create_app(config), host=host, port=port, threads=8, ident="")
    address = config.public_url or f"http://{host}:{server.effective_port}"
    with _job_child():
        print(f"The organizer is at {address}", flush=True)
        try:
            server.run()
        finally:
            server.close()


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
