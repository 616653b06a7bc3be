"""A backup: one file with a consistent copy of the database and every stored file.

It is a plain tar with a manifest, so that it can be looked into without this
program. The head of the audit chain is signed into it: a chain whose tail was
cut off later no longer holds that head.
"""

import shutil
import tarfile
import tempfile
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from organizer import __version__
from organizer.core.errors import Invalid, Refused

from . import audit, manifest
from .engine import is_sqlite, open_engine
from .migrate import copy_database, revision_of
from .signing import sign_head

DATABASE = "organizer.db"
# What of the home travels: the database is copied apart; copies, caches and the drawn pages of
# agreements (which are drawn again when somebody looks) are not needed, and letters with home
# addresses are not kept beyond their day.
LEFT_OUT = {"copies", "cache", "pictures", "letters", "backups.jsonl"}


def back_up(engine: Engine, home: Path, target: Path, *, now: datetime) -> manifest.Manifest:
    """Write a backup to ``target`` while others work; it appears only when it is whole."""
    if not is_sqlite(engine):
        raise Refused("The database is PostgreSQL: use `export`, or pg_dump beside the files.")
    if target.exists():
        raise Refused(f"{target} is already there. Choose another name; nothing was written.")
    with tempfile.TemporaryDirectory(dir=_folder_of(target)) as scratch:
        folder = Path(scratch) / "backup"
        made = _gather(engine, home, folder, now=now)
        part = Path(scratch) / "backup.tar"
        with tarfile.open(part, "w") as tar:
            tar.add(folder, arcname=".")
        part.replace(target)
    sign_head(home, made.audit_head, made.made_at)
    return made


def _folder_of(target: Path) -> Path:
    folder = target.resolve().parent
    if not folder.is_dir():
        raise Invalid(f"There is no folder {folder} to write the backup to.")
    return folder


def _gather(engine: Engine, home: Path, folder: Path, *, now: datetime) -> manifest.Manifest:
    folder.mkdir()
    # Database first: a file that it names is stored before the row that names it.
    copy_database(engine, folder / DATABASE)
    for path in sorted(home.iterdir()):
        if path.name in LEFT_OUT or path.name.startswith(DATABASE):
            continue
        if path.is_dir():
            shutil.copytree(path, folder / path.name, ignore=shutil.ignore_patterns("*.part"))
        elif path.is_file():
            shutil.copy2(path, folder / path.name)
    copied = open_engine(f"sqlite:///{folder / DATABASE}")
    with Session(copied) as session:
        head = audit.head(session)
    schema = revision_of(copied) or ""
    copied.dispose()
    for leftover in folder.glob(f"{DATABASE}-*"):
        leftover.unlink()
    made = manifest.Manifest(
        "backup", schema, __version__, now.isoformat(), head, manifest.hashes_in(folder)
    )
    (folder / manifest.NAME).write_bytes(made.as_bytes())
    return made


def unpack(source: Path, folder: Path) -> None:
    """Open a backup into ``folder``. Raises Invalid for what is no backup of ours."""
    try:
        with tarfile.open(source) as tar:
            tar.extractall(folder, filter="data")
    except (tarfile.TarError, OSError, EOFError) as error:
        raise Invalid(f"{source} is not a whole backup: it cannot be opened.") from error
    if not (folder / manifest.NAME).is_file():
        raise Invalid(f"{source} is not a backup of the organizer.")
