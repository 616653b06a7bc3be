import json
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from click.testing import CliRunner
from sqlalchemy import select, update

from organizer.cli import checkup, main
from organizer.cli.opened import Opened
from organizer.config import PROJECT
from organizer.core.reader import OPERATOR, Actor
from organizer.search import folders, index, renewing
from organizer.search.models import Vector
from organizer.search.stocks import stock_of
from organizer.storage import audit, keys
from organizer.storage.backup import back_up
from organizer.storage.engine import open_engine
from organizer.storage.session import begin, reading
from tests.conftest import NOW
from tests.search.test_renewing import Counting
from tests.search.test_stocks import OPEN


@pytest.fixture
def at(config, engine):
    return Opened(config, engine, OPERATOR, NOW)


def test_the_doctor_looks_at_everything_promised(config, monkeypatch):
    monkeypatch.setenv("ORGANIZER_HOME", str(config.home))

    said = json.loads(CliRunner().invoke(main, ["doctor", "--json"]).stdout)

    names = {check["name"] for check in said["checks"]}
    assert {"model", "fonts", "ocr", "database", "disk", "mail", "backup", "reach"} <= names


def test_a_missing_model_is_said_and_what_still_works(at, tmp_path):
    broken = replace(at, config=replace(at.config, model_dir=tmp_path))

    assert checkup.model(broken) == (
        False,
        "The search model is missing or damaged: run `make model`. "
        "Search goes on with keywords alone.",
    )


def test_a_model_without_the_question_s_own_layers_is_a_finding(at, tmp_path):
    given = PROJECT / ".model"
    if not (given / "model.onnx").exists():
        pytest.skip("there is no search model: run make model")
    for name in ("model.onnx", "tokenizer.json", "name"):
        (tmp_path / name).symlink_to(given / name)

    found, detail = checkup.model(replace(at, config=replace(at.config, model_dir=tmp_path)))

    assert not found
    assert "a question's own layers are missing or damaged: run `make model`" in detail


def test_a_clock_set_back_is_a_finding(at, engine):
    with begin(engine) as session:
        audit.write(session, Actor(None, "", "test"), "did", "thing 1", now=NOW + timedelta(days=2))

    found, detail = checkup.clock(at)

    assert not found
    assert "is behind" in detail


def test_a_key_that_others_can_read_is_a_finding(at):
    keys.kept_key(at.config.home / keys.SEAL, lambda: b"key")
    assert checkup.key_files(at)[0]

    (at.config.home / keys.SEAL).chmod(0o644)

    found, detail = checkup.key_files(at)
    assert not found
    assert f"chmod 600 {at.config.home / keys.SEAL}" in detail


def test_a_backup_that_was_never_made_is_a_finding(at, tmp_path):
    assert checkup.backup(at)[0] is False

    back_up(at.engine, at.config.home, tmp_path / "out", now=NOW)

    assert checkup.backup(at) == (True, "the last is 0 days old")


@pytest.mark.parametrize(
    ("address", "proxy", "well", "words"),
    [
        pytest.param("", "", True, "no passkeys", id="office only"),
        pytest.param("http://10.0.0.9:8421", "", False, "no TLS", id="no TLS"),
        pytest.param("https://o.example", "", False, "TRUSTED_PROXY", id="proxy not named"),
        pytest.param("https://o.example", "127.0.0.1", True, "behind", id="all there"),
        pytest.param("organizer", "", False, "not an address", id="no address"),
    ],
)
def test_reach_says_what_is_missing(at, address, proxy, well, words):
    config = replace(at.config, public_url=address, trusted_proxy=proxy)

    found, detail = checkup.reach(replace(at, config=config))

    assert found is well
    assert words in detail


WIDTH = 384 * 4


@pytest.fixture
def read_in(engine, monkeypatch):
    """Two agreements of a few clauses, and a model of one's own that read them."""
    model = Counting("invented")
    monkeypatch.setattr(Opened, "model", lambda _: model)
    with begin(engine) as session:
        for scope in (1, 2):
            given = index.prepare(OPEN, model)
            index.add(session, scope, range(scope * 100, scope * 100 + 5), given)
    return model


def test_whole_vectors_are_well(at, read_in):
    assert checkup.vectors(at)[0]


@pytest.mark.parametrize(
    "damage", [b"", b"\x00" * 7, b"\x00" * (WIDTH - 4), np.full(384, np.nan, "f4").tobytes()]
)
def test_damaged_vectors_are_said_and_made_again(at, engine, read_in, damage):
    with begin(engine) as session:
        key = session.scalars(select(Vector.key)).first()
        session.execute(update(Vector).where(Vector.key == key).values(data=damage))
        index.touch(session, 1)

    well, detail = checkup.vectors(at)
    assert not well
    assert "those of 1 are damaged" in detail

    assert renewing.renew(engine, read_in, lambda done, total: None) == 1
    assert checkup.vectors(at)[0]


def test_missing_vectors_are_counted(at, engine, read_in):
    with begin(engine) as session:
        index.add(session, 3, [301], index.prepare(OPEN[:1], None))

    assert "of 11 passages 1 have no vectors" in checkup.vectors(at)[1]


def test_a_damaged_file_of_the_search_is_said(at, engine, read_in):
    folders.keep_in(engine, at.config.home / "cache" / "search")
    with reading(engine) as session:
        stock_of(session, [1, 2], "invented")
    assert "4 files kept, 0 to be renewed" in checkup.vectors(at)[1]

    (at.config.home / "cache" / "search" / "1.words").write_bytes(b"nothing of ours")
    with begin(engine) as session:
        index.touch(session, 2)

    found = checkup.vectors(at)
    assert found == (False, "1 kept files are damaged: made again at the next start")


def test_a_database_with_backups_of_its_own_is_not_asked_for_ours(at, server):
    there = open_engine(server.empty_database())

    good, words = checkup.backup(replace(at, engine=there))

    assert good
    assert "export" in words
    there.dispose()
