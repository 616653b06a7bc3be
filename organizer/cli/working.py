"""The job loop alone."""

import os
import sys
import threading

import click

from organizer import logs
from organizer.jobs import loop as jobs

from .opened import as_json, opened, show


@click.command("work")
@click.option("--once", is_flag=True, help="End when the queue is empty.")
@click.option("--with-parent", is_flag=True, hidden=True, help="End when standard input closes.")
@as_json
def work_command(once: bool, with_parent: bool, as_json: bool) -> None:
    """Run the job loop alone."""
    logs.begin()
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
