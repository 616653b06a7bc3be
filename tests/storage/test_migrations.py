"""The migrated schema is the one that the models declare."""

from alembic.autogenerate import compare_metadata
from alembic.config import Config as AlembicConfig
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from organizer.cli.keeping import load_tables
from organizer.storage.base import Base
from organizer.storage.migrate import is_current, upgrade
from organizer.storage.migrations import HEAD, HERE
from tests.conftest import NOW


def test_migrations_end_where_the_models_are(engine):
    load_tables()

    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, Base.metadata) == []


def test_there_is_one_head_and_the_program_knows_it():
    config = AlembicConfig()
    config.set_main_option("script_location", str(HERE))

    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_a_second_upgrade_changes_nothing_but_makes_a_copy_first(engine, tmp_path):
    upgrade(engine, tmp_path / "copies", now=NOW)

    assert is_current(engine)
    assert len(list((tmp_path / "copies").iterdir())) == 1
