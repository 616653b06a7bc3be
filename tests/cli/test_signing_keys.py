"""The signing key is there after ``init``, is listed, and is rotated by an officer alone."""

import json

import pytest
from click.testing import CliRunner

from organizer.cli import main
from organizer.core.reader import Role
from organizer.notices import publishing
from organizer.people import secrets
from organizer.storage.session import begin
from tests.factories import make_account
from tests.notices.making import make_notice
from tests.notices.test_publishing import published

PASSWORD = "quiet harbor seven lamps"


@pytest.fixture
def run(config, monkeypatch):
    monkeypatch.setenv("ORGANIZER_HOME", str(config.home))
    return lambda *given, typed="": CliRunner().invoke(main, given, input=typed)


def keys(run):
    return json.loads(run("notice-keys", "--json").output)["keys"]


def test_init_makes_the_first_key_and_a_second_init_no_other(run, config, engine):
    run("init")
    first = keys(run)
    run("init")

    assert len(first) == 1
    assert keys(run) == first
    assert (config.home / "notice-keys" / first[0]["key_id"]).stat().st_mode & 0o777 == 0o600


def test_an_officer_rotates_it_and_an_old_notice_still_verifies(run, config, engine):
    run("init")
    with begin(engine) as session:
        old = published(session, config.home, notice=make_notice(session))
        hashed = secrets.hash_password(PASSWORD)
        ann = make_account(session, Role.WEBMASTER, password_hash=hashed)
        email = ann.email

    done = run("--as", email, "rotate-key", "--json", typed=PASSWORD + "\n")

    assert done.exit_code == 0, done.output
    newest, retired = keys(run)
    assert newest["retired_at"] is None
    assert retired["retired_at"] is not None
    with begin(engine) as session:
        assert publishing.is_ours(session, session.get_one(type(old), old.id))


def test_the_operator_and_a_steward_rotate_nothing(run, engine):
    run("init")
    with begin(engine) as session:
        hashed = secrets.hash_password(PASSWORD)
        email = make_account(session, Role.STEWARD, password_hash=hashed).email

    assert run("rotate-key").exit_code == 1
    assert run("--as", email, "rotate-key", typed=PASSWORD + "\n").exit_code == 1
    assert len(keys(run)) == 1
