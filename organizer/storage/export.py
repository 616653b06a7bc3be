"""Everything of the local in open formats: a JSON Lines file a table, and the files.

A row is an object; days and moments are ISO 8601, bytes are base64. Nothing of
this program is needed to read it.
"""

import base64
import json
import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, LargeBinary, Table, select
from sqlalchemy.orm import Session

from organizer import __version__
from organizer.core.errors import Refused

from . import audit, keys, manifest
from .base import Base
from .migrate import revision_of

TABLES = "tables"
FILES = "files"
KEPT_FILES = (*keys.ALL, "backups.jsonl")


def export(
    engine: Engine,
    home: Path,
    target: Path,
    *,
    now: datetime,
    also: Callable[[Session, Path], object] = lambda session, folder: None,
) -> manifest.Manifest:
    """Write the export to ``target``, a folder that is not there yet or is empty.

    ``also`` writes what a room adds in a form of its own, into the folder it is given.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise Refused(f"{target} is not an empty folder. Nothing was written.")
    part = target.with_name(target.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    (part / TABLES).mkdir(parents=True)
    with engine.connect() as connection, Session(connection) as session:
        rows = {table.name: _write(session, table, part) for table in Base.metadata.sorted_tables}
        head = audit.head(session)
        also(session, part)
    for name in (FILES, *KEPT_FILES):
        _take_along(home / name, part / name)
    made = manifest.Manifest(
        "export",
        revision_of(engine) or "",
        __version__,
        now.isoformat(),
        head,
        manifest.hashes_in(part),
        rows,
    )
    (part / manifest.NAME).write_bytes(made.as_bytes())
    if target.exists():
        target.rmdir()
    part.rename(target)
    return made


def _write(session: Session, table: Table, folder: Path) -> int:
    count = 0
    with (folder / TABLES / f"{table.name}.jsonl").open("w", encoding="utf-8") as out:
        query = select(table).order_by(*table.primary_key.columns)
        for row in session.execute(query.execution_options(yield_per=1000)).mappings():
            plain = {name: _plain(value) for name, value in row.items()}
            out.write(json.dumps(plain, ensure_ascii=False) + "\n")
            count += 1
    return count


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value


def _take_along(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("*.part"))
    elif source.is_file():
        shutil.copy2(source, target)


def rows_of(folder: Path, table: Table) -> Iterator[dict[str, Any]]:
    """The rows of an exported table, with days, moments and bytes as the database wants them."""
    path = folder / TABLES / f"{table.name}.jsonl"
    if not path.exists():
        return
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield {n: _typed(table, n, value) for n, value in json.loads(line).items()}


def _typed(table: Table, name: str, value: Any) -> Any:
    if value is None or name not in table.c:
        return value
    kind = table.c[name].type
    if isinstance(kind, LargeBinary):
        return base64.b64decode(value)
    if isinstance(value, str) and kind.python_type is datetime:
        return datetime.fromisoformat(value)
    if isinstance(value, str) and kind.python_type is date:
        return date.fromisoformat(value)
    return value
