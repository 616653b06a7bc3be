"""Acting as an account in the terminal."""

import json

import pytest
from click.testing import CliRunner

from organizer.cli import main
from organizer.core.reader import Office, Role
from organizer.people import secrets
from organizer.storage.audit import AuditEntry
from organizer.storage.session import begin
from tests.factories import make_account

PASSWORD = "lantern tide copper nine"


@pytest.fixture
def run(config, monkeypatch):
    monkeypatch.setenv("ORGANIZER_HOME", str(config.home))
    return lambda *given, typed="": CliRunner().invoke(main, given, input=typed)


@pytest.fixture
def ann(engine):
    with begin(engine) as session:
        hashed = secrets.hash_password(PASSWORD)
        role, office = Role.OFFICER, Office.PRESIDENT
        return make_account(session, role, office=office, password_hash=hashed)


def deeds(engine):
    with begin(engine) as session:
        return [(entry.deed, entry.account_id) for entry in session.query(AuditEntry)]


def test_an_officer_exports_after_the_password_and_it_is_on_record(run, engine, ann, tmp_path):
    done = run("--as", ann.email, "export", str(tmp_path / "out"), typed=PASSWORD + "\n")

    assert done.exit_code == 0, done.output
    assert (tmp_path / "out" / "tables" / "member.jsonl").exists()
    assert ("acted in the terminal", ann.id) in deeds(engine)
    assert ("exported everything", ann.id) in deeds(engine)


@pytest.mark.parametrize("typed", ["wrong wrong wrong wrong\n", "\n", ""])
def test_a_wrong_password_does_nothing_and_is_on_record(run, engine, ann, tmp_path, typed):
    done = run("--as", ann.email, "export", str(tmp_path / "out"), typed=typed)

    assert done.exit_code == 1
    assert "do not fit together" in done.output
    assert not (tmp_path / "out").exists()
    assert [deed for deed, _ in deeds(engine)] == ["was refused in the terminal"]


def test_the_operator_does_not_export(run, tmp_path):
    assert run("export", str(tmp_path / "out")).exit_code == 1


def test_the_sample_local_comes_with_a_link_for_each_role(run, config, engine):
    done = run("init", "--demo", "--json")

    assert json.loads(done.stdout)["demo"] is True
    assert done.stderr.count("/welcome/") == 8
