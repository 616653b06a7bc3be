import json
from dataclasses import replace
from datetime import timedelta

import pytest
from click.testing import CliRunner

from organizer.cli import checkup, main
from organizer.cli.opened import Opened
from organizer.core.reader import OPERATOR, Actor
from organizer.storage import audit, keys
from organizer.storage.backup import back_up
from organizer.storage.session import begin
from tests.conftest import NOW


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
