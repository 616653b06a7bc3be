"""Keeping what is here: backup, export, restore, verify."""

from functools import partial
from importlib import import_module
from pathlib import Path

import click
from sqlalchemy.orm import Session

from organizer.clauses.writing_out import FOLDER, write_out
from organizer.config import from_environment
from organizer.core.access import Right, may, who_can
from organizer.core.errors import Forbidden, NotFound
from organizer.storage import audit, verify
from organizer.storage.backup import back_up
from organizer.storage.export import export
from organizer.storage.manifest import Manifest
from organizer.storage.restore import restore
from organizer.storage.session import begin

from .opened import Opened, as_json, opened, show, utc_now

# Every file with tables, so that nothing is forgotten in an export.
MODELS = (
    "organizer.storage.audit",
    "organizer.storage.queue",
    "organizer.people.models",
    "organizer.people.calendar_models",
    "organizer.search.models",
    "organizer.clauses.models",
    "organizer.clauses.kept",
    "organizer.clauses.law_kept",
    "organizer.clauses.learned",
    "organizer.clauses.search_choices",
    "organizer.people.api_models",
    "organizer.notices.models",
    "organizer.notices.mailings",
    "organizer.notices.call_models",
    "organizer.notices.word_models",
    "organizer.grievances.models",
    "organizer.grievances.history_models",
)
HOLDS = (
    "It holds members' data and the keys that open second factors and sign notices: "
    "keep it as safe as the data folder."
)


@click.command("backup")
@click.argument("file", type=click.Path(path_type=Path))
@as_json
def backup_command(file: Path, as_json: bool) -> None:
    """Write one file with a consistent copy of everything, while others work."""
    at = opened()
    made = back_up(at.engine, at.config.home, file, now=at.now)
    _note(at, "made a backup")
    _show(made, as_json, f"Backed up to {file}. {HOLDS}")


@click.command("export")
@click.argument("folder", type=click.Path(path_type=Path))
@as_json
def export_command(folder: Path, as_json: bool) -> None:
    """Write everything of the local in open formats, with a manifest of hashes."""
    at = opened()
    if not may(at.reader, Right.EXPORT_ALL):
        raise Forbidden(
            f"Only these may export everything: {who_can(Right.EXPORT_ALL)}. "
            "Name your account: `python -m organizer --as ACCOUNT export FOLDER`."
        )
    load_tables()
    _note(at, "exported everything")
    made = export(at.engine, at.config.home, folder, now=at.now, also=partial(_contracts, at))
    _show(made, as_json, f"Exported to {folder}. {HOLDS}")


def _contracts(at: Opened, session: Session, folder: Path) -> None:
    """The agreements once more as folders that a person can read, edit and bring in."""
    write_out(session, at.config.home / "files", folder / FOLDER)


@click.command("restore")
@click.argument("source", type=click.Path(path_type=Path))
@as_json
def restore_command(source: Path, as_json: bool) -> None:
    """Rebuild the local from a backup or an export, in an empty data folder."""
    _there(source)
    load_tables()
    config = from_environment()
    url, home = config.database_url, config.home
    made = restore(source, home, url, now=utc_now())
    _show(made, as_json, f"Restored into {home}.")


@click.command("verify")
@click.argument("path", type=click.Path(path_type=Path), required=False)
@as_json
def verify_command(path: Path | None, as_json: bool) -> None:
    """Say whether a backup or an export is whole; without one, whether this home is."""
    load_tables()
    config = from_environment()
    if path is None or path.resolve() == config.home:
        at = opened()
        problems = verify.verify_home(at.engine, at.config.home)
    else:
        _there(path)
        problems = verify.verify_copy(path)
    document = {"ok": not problems, "problems": problems}
    show(document, as_json, lambda: click.echo("\n".join(problems) or "Whole."))
    if problems:
        raise SystemExit(1)


def load_tables() -> None:
    for module in MODELS:
        import_module(module)


def _there(path: Path) -> None:
    if not path.exists():
        raise NotFound(f"There is nothing at {path}.")


def _note(at: Opened, deed: str) -> None:
    with begin(at.engine) as session:
        audit.write(session, at.actor, deed, "local", now=at.now)


def _show(made: Manifest, as_json: bool, words: str) -> None:
    document = {
        "files": len(made.files),
        "rows": sum(made.rows.values()),
        "manifest_sha256": made.sha256,
    }
    show(document, as_json, lambda: click.echo(words))
