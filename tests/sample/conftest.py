"""The sample local, filled once and copied for each test: filling takes as long as many tests."""

import shutil
from datetime import datetime

import pytest

from organizer.config import CONTRACTS
from organizer.sample.fill import fill
from organizer.storage.engine import open_engine
from organizer.storage.migrate import copy_database

DAY = datetime(2026, 11, 21, 15)


@pytest.fixture(scope="session")
def filled(tmp_path_factory, empty_database):
    """A home with the sample local in it."""
    home = tmp_path_factory.mktemp("sample")
    working = home / "working.db"
    working.write_bytes(empty_database.read_bytes())
    engine = open_engine(f"sqlite:///{working}")
    fill(engine, home, CONTRACTS, None, now=DAY)
    copy_database(engine, home / "organizer.db")
    engine.dispose()
    for leftover in home.glob("working.db*"):
        leftover.unlink()
    return home


@pytest.fixture
def sample(request, config):
    """The sample local lies in this test's home; ask for it before ``engine``."""
    if request.config.getoption("--postgresql"):
        engine = open_engine(config.database_url)
        fill(engine, config.home, CONTRACTS, None, now=DAY)
        engine.dispose()
        return
    shutil.copytree(request.getfixturevalue("filled"), config.home, dirs_exist_ok=True)
