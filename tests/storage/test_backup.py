"""Backup, export, restore and verify: everything comes back, and damage is found."""

import json
import tarfile

import pytest
from sqlalchemy import select, text

from organizer.cli.keeping import load_tables
from organizer.core.errors import Invalid, Refused
from organizer.storage import audit
from organizer.storage.backup import back_up
from organizer.storage.base import Base
from organizer.storage.engine import open_engine
from organizer.storage.export import export
from organizer.storage.restore import restore
from organizer.storage.session import begin, reading
from organizer.storage.verify import verify_copy, verify_home
from tests.conftest import NOW


def contents(engine):
    with reading(engine) as session:
        return {
            table.name: [
                tuple(row)
                for row in session.execute(select(table).order_by(*table.primary_key.columns))
            ]
            for table in Base.metadata.sorted_tables
        }


@pytest.fixture
def elsewhere(tmp_path):
    return tmp_path / "elsewhere"


def come_back(source, home):
    load_tables()
    url = f"sqlite:///{home / 'organizer.db'}"
    restore(source, home, url, now=NOW)
    return open_engine(url)


@pytest.mark.parametrize("way", [back_up, export])
def test_what_goes_out_comes_back_equal(way, engine, config, edition, tmp_path, elsewhere):
    load_tables()
    out = tmp_path / "out"
    way(engine, config.home, out, now=NOW)

    again = come_back(out, elsewhere)

    assert verify_copy(out) == []
    assert contents(again) == contents(engine)
    assert verify_home(again, elsewhere) == []
    again.dispose()


def test_a_home_with_something_in_it_is_not_overwritten(engine, config, tmp_path):
    back_up(engine, config.home, tmp_path / "out", now=NOW)

    with pytest.raises(Refused, match="not empty"):
        come_back(tmp_path / "out", config.home)


def test_a_changed_export_is_found_and_not_restored(engine, config, edition, tmp_path, elsewhere):
    load_tables()
    out = tmp_path / "out"
    export(engine, config.home, out, now=NOW)
    with (out / "tables" / "clause.jsonl").open("a") as more:
        more.write("{}\n")

    assert verify_copy(out) == ["tables/clause.jsonl was changed"]
    with pytest.raises(Invalid, match="not whole"):
        come_back(out, elsewhere)
    assert not elsewhere.exists()


def test_a_cut_backup_is_no_backup(engine, config, tmp_path):
    out = tmp_path / "out.tar"
    back_up(engine, config.home, out, now=NOW)
    out.write_bytes(out.read_bytes()[:5000])

    assert "not a whole backup" in verify_copy(out)[0]


def test_a_backup_cannot_write_outside_the_home(tmp_path, elsewhere):
    evil = tmp_path / "evil.tar"
    (tmp_path / "x").write_text("x")
    with tarfile.open(evil, "w") as tar:
        tar.add(tmp_path / "x", arcname="../../x")

    with pytest.raises(Invalid):
        come_back(evil, elsewhere)


def test_an_export_is_readable_without_the_program(engine, config, edition, tmp_path):
    load_tables()
    export(engine, config.home, tmp_path / "out", now=NOW)

    lines = (tmp_path / "out" / "tables" / "clause.jsonl").read_text().splitlines()
    assert json.loads(lines[1])["citation"] == "Art. 2 § 1, sheet 2"


def test_a_missing_or_changed_file_is_named(engine, config, edition):
    load_tables()
    (stored,) = [p for p in (config.home / "files").rglob("*") if p.is_file()]
    stored.write_bytes(b"other words")

    assert [p for p in verify_home(engine, config.home) if "was changed" in p]


def test_a_cut_off_tail_of_the_audit_shows_after_a_backup(engine, config, edition, tmp_path):
    load_tables()
    back_up(engine, config.home, tmp_path / "out", now=NOW)
    with begin(engine) as session:
        last = session.scalars(select(audit.AuditEntry.id)).all()[-1]
        session.execute(text("DELETE FROM audit_entry WHERE id = :id"), {"id": last})

    problems = verify_home(engine, config.home)

    assert [p for p in problems if "are gone" in p]
