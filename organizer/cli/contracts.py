"""Agreements described in folders, on the command line."""

from pathlib import Path

import click

from organizer.clauses.bringing import Bringing, bring_in_all

from .opened import as_json, opened, show


@click.command("import-contracts")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--confirmed",
    is_flag=True,
    help="Take limits as confirmed where the folder says so: for the export of this local alone.",
)
@as_json
def import_contracts_command(folder: Path, confirmed: bool, as_json: bool) -> None:
    """Bring in every agreement that a folder's agreement.toml files describe."""
    at = opened()
    how = Bringing(at.engine, at.files, at.model(), at.actor, at.now, trusts=confirmed)
    done = bring_in_all(how, folder)
    new = [one.edition_id for one in done if not one.already]
    told = {"editions": [one.edition_id for one in done], "new": new}
    show(told, as_json, lambda: click.echo(f"{len(done)} texts, {len(new)} of them new."))
