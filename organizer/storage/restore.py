"""A local rebuilt from a backup or an export, in a home that is empty, and proved equal."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, Table, func, insert, select, text
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, Refused

from . import backup, export, manifest
from .base import Base
from .engine import is_sqlite, open_engine
from .migrate import upgrade

BATCH = 500


def restore(source: Path, home: Path, database_url: str, *, now: datetime) -> manifest.Manifest:
    """Rebuild ``home`` from a backup file or an export folder; it appears when it is whole.

    Refuses a home with something in it, and a source whose files don't match its manifest.
    """
    if home.exists() and any(home.iterdir()):
        raise Refused(f"{home} is not empty: nothing was restored over it.")
    part = home.with_name(home.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True, mode=0o700)
    try:
        made = _from_folder if source.is_dir() else _from_backup
        done = made(source, part, database_url, home, now)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    if home.exists():
        home.rmdir()
    part.rename(home)
    return done


def _from_backup(
    source: Path, part: Path, _url: str, _home: Path, _now: datetime
) -> manifest.Manifest:
    backup.unpack(source, part)
    done = _whole(part, source)
    (part / manifest.NAME).unlink()
    return done


def _from_folder(
    source: Path, part: Path, url: str, home: Path, now: datetime
) -> manifest.Manifest:
    if not (source / manifest.NAME).is_file():
        raise Invalid(f"{source} is not an export of the organizer.")
    done = _whole(source, source)
    for name in (export.FILES, *export.KEPT_FILES):
        _take_along(source / name, part / name)
    # A database inside the home is made beside it first, with the rest of the home.
    engine = open_engine(url.replace(str(home), str(part)))
    try:
        upgrade(engine, part / "copies", now=now)
        _fill(engine, source, done)
    finally:
        engine.dispose()
    return done


def _whole(folder: Path, source: Path) -> manifest.Manifest:
    wrong = manifest.problems_in(folder)
    found = manifest.parse((folder / manifest.NAME).read_bytes())
    if wrong or found is None:
        raise Invalid(f"{source} is not whole: {'; '.join(wrong[:3])}. Nothing was restored.")
    return found


def _take_along(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target)
    elif source.is_file():
        shutil.copy2(source, target)


def _fill(engine: Engine, source: Path, made: manifest.Manifest) -> None:
    with Session(engine) as session, session.begin():
        if is_sqlite(engine):
            session.execute(text("PRAGMA defer_foreign_keys=ON"))
        for table in Base.metadata.sorted_tables:
            for rows in _batches(export.rows_of(source, table)):
                session.execute(insert(table), rows)
            here = session.scalar(select(func.count()).select_from(table))
            if here != made.rows.get(table.name, 0):
                raise Invalid(f"The table {table.name} has {here} rows after the restore.")
            _count_on(session, table)


def _count_on(session: Session, table: Table) -> None:
    """PostgreSQL counts ids apart from the rows: the next one follows those that came in."""
    column = table.autoincrement_column
    if column is not None and not is_sqlite(session.get_bind().engine):
        counter = func.pg_get_serial_sequence(table.name, column.name)
        last = select(func.max(column)).scalar_subquery()
        session.execute(select(func.setval(counter, last)).where(last > 0))


def _batches(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while batch := list(islice(rows, BATCH)):
        yield batch
