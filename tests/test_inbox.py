"""Files put into the folder inbox: brought in once, whole, with a sentence beside them."""

import pytest
from sqlalchemy import select

from organizer.clauses.models import Agreement, Edition
from organizer.jobs import inbox
from organizer.jobs import loop as jobs
from organizer.storage.queue import Job
from organizer.storage.session import reading
from tests.conftest import AGREEMENT


@pytest.fixture
def folder(config, engine, monkeypatch):
    monkeypatch.setattr(jobs, "PAUSE", 0)
    folder = config.home / "inbox"
    folder.mkdir()
    return folder


def work(config, engine):
    return jobs.work(config, engine, once=True)


def editions(engine):
    with reading(engine) as session:
        query = select(Agreement.name, Edition.file_name).join(Edition).order_by(Edition.id)
        return [tuple(row) for row in session.execute(query)]


def test_a_file_is_brought_in_and_put_away_with_a_sentence(config, engine, folder):
    (folder / "Harbour Master.txt").write_bytes(AGREEMENT)

    work(config, engine)

    assert editions(engine) == [("Harbour Master", "Harbour Master.txt")]
    assert not (folder / "Harbour Master.txt").exists()
    assert (folder / "done" / "Harbour Master.txt").read_bytes() == AGREEMENT
    said = (folder / "done" / "Harbour Master.txt.txt").read_text()
    assert said.startswith("Brought in as edition 1: 2 pages, 2 articles")


def test_a_folder_names_the_agreement(config, engine, folder):
    (folder / "Harbour Master").mkdir()
    (folder / "Harbour Master" / "2024.txt").write_bytes(AGREEMENT)
    (folder / "Harbour Master" / "2027.txt").write_bytes(AGREEMENT + b"More.\n")

    work(config, engine)

    assert editions(engine) == [("Harbour Master", "2024.txt"), ("Harbour Master", "2027.txt")]


def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(config, engine, folder):
    (folder / "photo.pdf").write_bytes(b"\x89PNG\r\n\x1a\n")

    work(config, engine)

    assert editions(engine) == []
    said = (folder / "refused" / "photo.pdf.txt").read_text()
    assert said.startswith("This is a picture. Put the pictures of all pages into one PDF")
    assert said.endswith("Nothing was stored.\n")


def test_the_same_file_twice_is_recognised_and_both_are_kept(config, engine, folder):
    for _ in range(2):
        (folder / "a.txt").write_bytes(AGREEMENT)
        work(config, engine)

    assert len(editions(engine)) == 1
    assert "already" in (folder / "done" / "a 2.txt.txt").read_text()
    assert (folder / "done" / "a.txt").exists()


def test_a_file_that_still_grows_is_left_alone(config, engine, folder):
    watch, path = inbox.Watch(), folder / "growing.txt"

    path.write_bytes(AGREEMENT[:50])
    assert watch.look(engine, config.home) == 0
    path.write_bytes(AGREEMENT)
    assert watch.look(engine, config.home) == 0
    assert watch.look(engine, config.home) == 1
    assert watch.look(engine, config.home) == 0


@pytest.mark.parametrize("name", [".hidden.txt", "half.pdf.part", "~$open.docx", "a.crdownload"])
def test_what_is_no_finished_file_is_left_alone(config, engine, folder, name):
    (folder / name).write_bytes(AGREEMENT)

    work(config, engine)

    assert (folder / name).exists()
    assert editions(engine) == []


def test_a_link_out_of_the_folder_is_not_followed(config, engine, folder, tmp_path):
    (tmp_path / "elsewhere.txt").write_bytes(AGREEMENT)
    (folder / "link.txt").symlink_to(tmp_path / "elsewhere.txt")

    work(config, engine)

    assert editions(engine) == []


def test_a_file_taken_away_meanwhile_is_no_fault(config, engine, folder):
    watch = inbox.Watch()
    (folder / "gone.txt").write_bytes(AGREEMENT)
    assert [watch.look(engine, config.home) for _ in range(2)] == [0, 1]
    (folder / "gone.txt").unlink()

    work(config, engine)

    with reading(engine) as session:
        assert session.scalars(select(Job.state).where(Job.kind == inbox.JOB)).all() == ["done"]
