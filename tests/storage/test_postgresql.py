"""PostgreSQL, the way out: the same tables, the same rows, one writer at a time."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import select

from organizer.cli.keeping import load_tables
from organizer.core.errors import Refused
from organizer.core.reader import OPERATOR, Role
from organizer.people.models import Account
from organizer.storage import audit, queue
from organizer.storage.backup import back_up
from organizer.storage.base import Base
from organizer.storage.engine import open_engine
from organizer.storage.export import export
from organizer.storage.migrate import upgrade
from organizer.storage.restore import restore
from organizer.storage.session import begin, reading
from organizer.storage.verify import verify_home
from tests.conftest import NOW
from tests.factories import make_account

from .test_backup import contents


@pytest.fixture
def there(server):
    engine = open_engine(server.empty_database())
    yield engine
    engine.dispose()


def test_migrations_end_where_the_models_are_there_too(there):
    load_tables()

    with there.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []


def test_a_local_moves_over_by_its_export_and_goes_on(engine, config, edition, server, tmp_path):
    load_tables()
    with begin(engine) as session:
        ann = make_account(session, Role.OFFICER)
    export(engine, config.home, tmp_path / "out", now=NOW)
    url, home = server.empty_database(migrated=False), tmp_path / "new home"

    restore(tmp_path / "out", home, url, now=NOW)

    moved = open_engine(url)
    assert contents(moved) == contents(engine)
    assert verify_home(moved, home) == []
    with begin(moved) as session:  # ids go on after those that came in
        assert make_account(session, Role.STEWARD, name="Bo").id > ann.id
    with reading(moved) as session:
        assert len(session.scalars(select(Account)).all()) == 2
    moved.dispose()


def test_many_who_write_at_once_leave_one_chain(there):
    def write(number):
        with begin(there) as session:
            audit.write(session, OPERATOR.acting("test"), "did", f"thing {number}", now=NOW)

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(write, range(30)))

    with reading(there) as session:
        assert audit.problems(session) == []


def test_a_job_is_claimed_by_one_worker(there):
    with begin(there) as session:
        queue.hand_in(session, "do", now=NOW)

    def claim(_):
        with begin(there) as session:
            return queue.claim(session, now=NOW) is not None

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(claim, range(8))) == [False] * 7 + [True]


def test_a_backup_says_what_to_use_instead(there, tmp_path):
    with pytest.raises(Refused, match="pg_dump"):
        back_up(there, tmp_path, tmp_path / "out", now=NOW)


def test_a_second_upgrade_changes_nothing(there, tmp_path):
    upgrade(there, tmp_path / "copies", now=NOW)

    assert not (tmp_path / "copies").exists()
