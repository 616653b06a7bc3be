"""Making a home, with the sample local in it if that is wished."""

import click

from organizer.config import CONTRACTS
from organizer.notices import signing
from organizer.people.demo_accounts import demo_links
from organizer.sample.fill import fill
from organizer.storage.session import begin

from .opened import Opened, as_json, opened, show


@click.command("init")
@click.option("--demo", is_flag=True, help="Fill it with the sample local.")
@as_json
def init_command(demo: bool, as_json: bool) -> None:
    """Make the data folder and its database."""
    at = opened()
    if demo:
        model = at.model()
        fill(at.engine, at.config.home, CONTRACTS, model, now=at.now, progress=_say)
        _tell_links(at)
    with begin(at.engine) as session:
        signing.current_key(session, at.config.home, at.now)  # what notices are signed with
    document = {"home": str(at.config.home), "demo": demo}
    show(document, as_json, lambda: click.echo(f"Ready in {at.config.home}"))


def _tell_links(at: Opened) -> None:
    """One link a role, on standard error: they sign in once, on this machine only."""
    with begin(at.engine) as session:
        links = demo_links(session, at.now)
    base = at.config.public_url or "http://127.0.0.1:8421"
    _say("\nOnce `serve` runs, each of these signs in once, as somebody invented:")
    for who, path in links:
        _say(f"  {who:<26}{base}{path}")


def _say(doing: str) -> None:
    click.echo(doing, err=True)
