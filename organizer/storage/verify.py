"""Is a backup, an export or a home whole?"""

import hashlib
import tempfile
from pathlib import Path

from sqlalchemy import Engine, select, text
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid

from . import audit, backup, files, manifest, signing
from .base import Base
from .engine import is_sqlite

# Columns of this name hold the hash of a stored file.
FILE_COLUMN = "file_hash"


def verify_copy(path: Path) -> list[str]:
    """The problems of a backup file or an export folder."""
    if path.is_dir():
        return manifest.problems_in(path)
    with tempfile.TemporaryDirectory() as scratch:
        try:
            backup.unpack(path, Path(scratch))
        except Invalid as error:
            return [str(error)]
        return manifest.problems_in(Path(scratch))


def verify_home(engine: Engine, home: Path) -> list[str]:
    """Database, audit chain, signed heads, and every stored file against its hash."""
    with Session(engine) as session:
        return [
            *_database(session, engine),
            *audit.problems(session),
            *_heads(session, home),
            *_stored_files(session, home / "files"),
        ]


def _database(session: Session, engine: Engine) -> list[str]:
    if not is_sqlite(engine):
        return []
    said = session.scalars(text("PRAGMA integrity_check")).all()
    broken = session.execute(text("PRAGMA foreign_key_check")).all()
    return [f"database: {line}" for line in said if line != "ok"] + [
        f"database: a row of {row[0]} points to nothing" for row in broken
    ]


def _heads(session: Session, home: Path) -> list[str]:
    known = {audit.START, *session.scalars(select(audit.AuditEntry.hash))}
    found = []
    for made_at, head, is_ours in signing.signed_heads(home):
        if not is_ours:
            found.append(f"the note of the backup of {made_at} was not signed by this machine")
        elif head not in known:
            found.append(f"audit entries that the backup of {made_at} held are gone")
    return found


def _stored_files(session: Session, folder: Path) -> list[str]:
    found = []
    for digest in sorted(_named(session)):
        path = files.path_of(folder, digest)
        if not path.is_file():
            found.append(f"stored file {digest[:12]} is missing")
        elif hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            found.append(f"stored file {digest[:12]} was changed")
    return found


def _named(session: Session) -> set[str]:
    named: set[str] = set()
    for table in Base.metadata.sorted_tables:
        if FILE_COLUMN in table.c:
            column = table.c[FILE_COLUMN]
            named |= {digest for digest in session.scalars(select(column)) if digest}
    return named
