"""Starting things: the home, the pages, the job loop."""

import os
import sys
import threading

import click

from organizer import jobs
from organizer.config import CONTRACTS
from organizer.sample.fill import fill
from organizer.search.encoder import model_or_none

from .opened import as_json, opened, show


@click.command("init")
@click.option("--demo", is_flag=True, help="Fill it with the sample local.")
@as_json
def init_command(demo: bool, as_json: bool) -> None:
    """Make the data folder and its database."""
    at = opened()
    if demo:
        model = model_or_none(at.config.model_dir)
        fill(at.engine, at.config.home, CONTRACTS, model, now=at.now, progress=_say)
    document = {"home": str(at.config.home), "demo": demo}
    show(document, as_json, lambda: click.echo(f"Ready in {at.config.home}"))


def _say(doing: str) -> None:
    click.echo(doing, err=True)


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8421, show_default=True)
def serve_command(host: str, port: int) -> None:
    """Serve the pages, with a child process for jobs."""
    from organizer.web.serving import serve

    at = opened()
    serve(at.config, host, port)


@click.command("work")
@click.option("--once", is_flag=True, help="End when the queue is empty.")
@click.option("--with-parent", is_flag=True, hidden=True, help="End when standard input closes.")
@as_json
def work_command(once: bool, with_parent: bool, as_json: bool) -> None:
    """Run the job loop alone."""
    at = opened()
    if with_parent:
        threading.Thread(target=_end_with_parent, daemon=True).start()
    done = jobs.work(at.config, at.engine, once=once)
    words = f"{done.done} done, {done.failed} failed"
    show({"done": done.done, "failed": done.failed}, as_json, lambda: click.echo(words))


def _end_with_parent() -> None:
    # A job that was under way lapses and is taken up again: that is what claims are for.
    sys.stdin.buffer.read()
    os._exit(0)
