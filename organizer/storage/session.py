"""Transactions: ``begin`` for whoever writes, ``reading`` for whoever only looks.

One writes at a time, whichever the database: the audit's chain and every "look, then
write" stand on it.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from .engine import is_sqlite

WRITERS = 9104  # PostgreSQL's number for the lock that SQLite has by itself


@contextmanager
def begin(engine: Engine) -> Iterator[Session]:
    """One transaction that commits at the end or leaves nothing behind."""
    writer = engine.execution_options(sqlite_begin="IMMEDIATE")
    with Session(writer, expire_on_commit=False) as session, session.begin():
        if not is_sqlite(engine):
            session.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": WRITERS})
        yield session


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    with Session(engine, expire_on_commit=False) as session:
        yield session
