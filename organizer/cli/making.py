"""Making a home, with the sample local in it if that is wished."""

import click

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
