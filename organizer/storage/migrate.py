"""Bringing a database to the schema of this program, after a copy was made."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, inspect, text

from .engine import is_sqlite
from .migrations import HEAD, HERE


def revision_of(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return found


def is_current(engine: Engine) -> bool:
    return revision_of(engine) == HEAD


def upgrade(engine: Engine, copies: Path, *, now: datetime) -> None:
    """Migrate to the head; an SQLite database is copied into ``copies`` beforehand."""
    before = revision_of(engine)
    if before and is_sqlite(engine):
        copies.mkdir(parents=True, exist_ok=True)
        copy_database(engine, copies / f"{now:%Y-%m-%d-%H%M%S}-before-{HEAD}.db")
    # Alembic is loaded only when there is something to do, so that a start is quick.
    from alembic import command
    from alembic.config import Config

    with engine.begin() as connection:
        alembic_config = Config()
        alembic_config.set_main_option("script_location", str(HERE))
        alembic_config.attributes["connection"] = connection
        command.upgrade(alembic_config, "head")


def copy_database(engine: Engine, target: Path) -> None:
    """A consistent copy while others read and write."""
    source = engine.url.database
    assert source is not None
    with closing(sqlite3.connect(source)) as ours, closing(sqlite3.connect(target)) as copy:
        ours.backup(copy)
