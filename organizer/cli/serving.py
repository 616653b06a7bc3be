"""Serving the pages."""

import click

from organizer.web.serving import serve

from .opened import opened


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8421, show_default=True)
def serve_command(host: str, port: int) -> None:
    """Serve the pages, with a child process for jobs."""
    at = opened()
    serve(at.config, host, port)
