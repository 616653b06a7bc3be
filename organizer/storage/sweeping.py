"""Stored files that nothing names: left by an upload that was cut off, or by a paper removed."""

import time
from pathlib import Path

from sqlalchemy import Engine, String, select
from sqlalchemy.orm import Session

from .base import Base
from .queue import Job

HOUR = 3600.0
OPEN = ("waiting", "running", "failed")


def is_needed(session: Session) -> bool:
    """Each day: an import that was refused or ended leaves its file behind."""
    return True


def sweep(engine: Engine, folder: Path, *, older_than: float = HOUR) -> int:
    """Remove them; how many. A file younger than ``older_than`` seconds may still be wanted.

    Whatever looks like a hash in any row counts as naming a file, and so does a job that is
    not done: better one file too many than one too few.
    """
    found = [path for path in folder.glob("*/*") if path.is_file() and _age(path) >= older_than]
    if not found:
        return 0
    with Session(engine) as session:
        named, asked = _named(session), _asked(session)
    loose = [path for path in found if path.name not in named and path.name not in asked]
    for path in loose:
        if _age(path) >= older_than:  # kept again meanwhile, it counts as new
            path.unlink(missing_ok=True)
    return len(loose)


def _age(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except FileNotFoundError:
        return -1.0


def _named(session: Session) -> set[str]:
    named: set[str] = set()
    for table in Base.metadata.sorted_tables:
        for column in table.c:
            if column.name.endswith("_hash") and isinstance(column.type, String):
                named |= {digest for digest in session.scalars(select(column)) if digest}
    return named


def _asked(session: Session) -> str:
    """The arguments of jobs that are not done, as one text in which a hash may stand."""
    return " ".join(session.scalars(select(Job.arguments).where(Job.state.in_(OPEN))))
