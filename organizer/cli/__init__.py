"""The command line: a file per subject, loaded only when its command is called."""

import sys
from typing import Any

import click

from organizer.core.errors import OrganizerError
from organizer.loading import load

# command -> the file in this folder that holds it
COMMANDS = {
    "init": "making",
    "serve": "serving",
    "work": "working",
    "doctor": "doctor",
    "import": "agreements",
    "import-contracts": "contracts",
    "outline": "agreements",
    "page": "agreements",
    "clauses": "agreements",
    "search": "searching",
    "evaluate": "evaluating",
    "check": "notices",
    "limits": "texts",
    "quote": "texts",
    "compare": "texts",
    "days": "deadlines",
    "backup": "keeping",
    "export": "keeping",
    "restore": "keeping",
    "verify": "keeping",
    "verify-notice": "verifying",
    "notice-keys": "signing_keys",
    "rotate-key": "signing_keys",
}


class Commands(click.Group):
    """Loads a command's file when it is asked for; turns our errors into status 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = load(f"organizer.cli.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name.replace('-', '_')}_command")
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except OrganizerError as error:
            click.echo(str(error), err=True)
            sys.exit(1)


@click.command(cls=Commands)
@click.option("--as", "account", metavar="ACCOUNT", help="Act as this account; asks its password.")
@click.pass_context
def main(ctx: click.Context, account: str | None) -> None:
    """The union local's own organizer."""
    ctx.obj = account
