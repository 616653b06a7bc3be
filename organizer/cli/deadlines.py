"""The deadline engine on the command line: a line in, its dates and their proof out."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from organizer.core.clock_rule import from_plain
from organizer.core.deadlines import deadline
from organizer.core.errors import Invalid, OrganizerError

from .opened import batch_lines


@click.command("days")
@click.option("--batch", type=click.Path(path_type=Path), required=True, help="JSON lines.")
@click.option("--json", "as_json", is_flag=True, help="JSON lines (always).")
def days_command(batch: Path, as_json: bool) -> None:
    """Count the days of each line of a file, with the trace of each count."""
    for given, wrong in batch_lines(batch):
        line: dict[str, Any] = {"id": given.get("id") if given else None}
        try:
            if given is None:
                raise Invalid(wrong)
            line |= dates_of(given)
        except OrganizerError as error:
            line["error"] = str(error)
        # Half a surrogate pair in an id is written as JSON writes it, not refused by the terminal.
        written = json.dumps(line, ensure_ascii=False).encode("utf-8", "backslashreplace")
        click.echo(written.decode())


def dates_of(given: Mapping[str, Any]) -> dict[str, Any]:
    """The shape that CLI.md promises; ``latest`` only for the other side's clocks."""
    found = deadline(from_plain(given))
    dates = {"nominal": found.nominal, "rolled": found.rolled, "safe": found.safe}
    if found.latest is not None:
        dates["latest"] = found.latest
    shown: dict[str, Any] = {name: day.isoformat() for name, day in dates.items()}
    shown["trace"] = [f"{line.day.isoformat()} {line.why}" for line in found.trace]
    return shown
