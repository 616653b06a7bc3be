"""Is this installation healthy?"""

import click

from .checkup import CHECKS
from .opened import as_json, opened, show


@click.command("doctor")
@as_json
def doctor_command(as_json: bool) -> None:
    """Say whether model, fonts, disk, clock, keys, backup, reach, mail and more are in order."""
    at = opened()
    checks = [(name, *check(at)) for name, check in CHECKS.items()]
    document = {"checks": [{"name": n, "ok": ok, "detail": detail} for n, ok, detail in checks]}

    def in_words() -> None:
        for name, ok, detail in checks:
            click.echo(f"{'ok  ' if ok else 'LOOK'}  {name}: {detail}")

    show(document, as_json, in_words)
