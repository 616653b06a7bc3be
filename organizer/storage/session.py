"""Transactions: ``begin`` for whoever writes, ``reading`` for whoever only looks.

One writes at a time, whichever the database: the audit's chain and every "look, then
write" stand on it.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.orm import Session


@contextmanager
def begin(engine: Engine) -> Iterator[Session]:
    """One transaction that commits at the end or leaves nothing behind."""
    writer = engine.execution_options(writes=True)
    with Session(writer, expire_on_commit=False) as session, session.begin():
        yield session


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    with Session(engine, expire_on_commit=False) as session:
        yield session
