"""What shelves keep on disk: whole, damaged, older than the database, and not there."""

import logging

import numpy as np
import pytest

from organizer.search import folders, index, on_disk, shelf, shelf_files, stocks
from organizer.search.index import generations
from organizer.search.ranking import rank
from organizer.storage.engine import open_engine
from organizer.storage.session import begin, reading
from tests.search.test_renewing import Counting
from tests.search.test_stocks import MARK, MODEL, OPEN


@pytest.fixture
def folder(engine, tmp_path, monkeypatch):
    folder = tmp_path / "cache" / "search"
    monkeypatch.setattr(folders, "_folders", {folders.address_of(engine): folder})
    return folder


@pytest.fixture
def kept(engine, folder):
    """One text, read once, so that its files lie there."""
    with begin(engine) as session:
        index.add(session, 1, range(100, 105), index.prepare(OPEN, MODEL))
    answer(engine)
    return folder


def begun_anew():
    """As a process that has read nothing yet."""
    for known in (shelf._texts, shelf._shelves, stocks._kept):
        known.clear()


def answer(engine, words="overtime paid"):
    """The passages that have words, and those nearest to them."""
    begun_anew()
    with reading(engine) as session:
        stock = stocks.stock_of(session, [1], "one")
        near = stock.nearest(MODEL.encode([words])[0], 3).tolist() if stock.has_vectors else []
        return [item.owner for item in rank(session, None, words, [1], 3).best], near


def from_database(monkeypatch, engine):
    """Which parts of the text are read from the database for an answer."""
    read = []
    for name in ("_read", "_meanings"):
        made = getattr(shelf, name)
        monkeypatch.setattr(
            shelf, name, lambda *given, name=name, made=made: (read.append(name), made(*given))[1]
        )
    return answer(engine), read


def test_a_process_that_starts_anew_reads_nothing_from_the_database(engine, kept, monkeypatch):
    before = answer(engine)

    after, read = from_database(monkeypatch, engine)

    assert read == []
    assert after == before
    assert all(after)


def test_what_is_read_from_disk_is_what_was_made(engine, kept):
    begun_anew()
    with reading(engine) as session:
        again = shelf.shelf(session, 1, "one")
        folders.keep_in(engine, kept / "nowhere")
        begun_anew()
        made = shelf.shelf(session, 1, "one")

    there, here = (shelf_files._arrays_of(one.texts) for one in (again, made))
    assert there.keys() == here.keys()
    assert all(np.array_equal(there[name], here[name]) for name in here)
    assert np.array_equal(again.meanings.rows, made.meanings.rows)


def cut(content):
    return content[: len(content) // 2]


def changed(content):
    return content[:-3] + bytes([content[-3] ^ 1]) + content[-2:]


def lying(content):
    """It says of itself that it holds more numbers than any memory."""
    return content.replace(b"'shape': (", b"'shape': (9999999999999,")


@pytest.mark.parametrize("part", ["1.words", "1.*.vectors"])
@pytest.mark.parametrize(
    "damage", [cut, changed, lying, lambda _: b"", lambda _: b"no arrays\x00", lambda c: c[90:]]
)
def test_a_damaged_file_is_made_again(engine, kept, monkeypatch, caplog, part, damage):
    before, (path,) = answer(engine), list(kept.glob(part))
    path.write_bytes(damage(path.read_bytes()))

    with caplog.at_level(logging.WARNING):
        after, read = from_database(monkeypatch, engine)

    assert after == before
    assert len(read) == 1
    assert "damaged" in caplog.text
    assert from_database(monkeypatch, engine) == (before, [])


def test_a_file_older_than_the_database_is_made_again(engine, kept, monkeypatch):
    with begin(engine) as session:
        index.add(session, 1, [109], index.prepare(MARK, MODEL))

    _, read = from_database(monkeypatch, engine)

    assert read == ["_read", "_meanings"]
    assert answer(engine, "zebediah")[0][0] == 109
    assert len(list(kept.iterdir())) == 2


def test_a_file_made_by_other_code_is_made_again(engine, kept, monkeypatch):
    monkeypatch.setattr(on_disk, "made_by", lambda: "another")

    _, read = from_database(monkeypatch, engine)

    assert read == ["_read", "_meanings"]


def test_no_number_comes_twice_so_that_a_database_put_back_is_told_apart(engine, kept):
    seen = set()
    for _ in range(20):
        with begin(engine) as session:
            index.touch(session, 1)
            seen.add(generations(session, [1])[1])

    assert len(seen) == 20


def test_where_nothing_can_be_written_the_search_goes_on(engine, tmp_path, monkeypatch, caplog):
    blocked = tmp_path / "blocked"
    blocked.write_text("a file, no folder", encoding="utf-8")
    monkeypatch.setattr(folders, "_folders", {folders.address_of(engine): blocked / "search"})
    with begin(engine) as session:
        index.add(session, 1, range(100, 105), index.prepare(OPEN, MODEL))

    assert all(answer(engine))
    assert "keeps nothing" in caplog.text


def test_vectors_are_kept_when_they_are_all_there(engine, folder):
    with begin(engine) as session:
        index.add(session, 1, range(100, 105), index.prepare(OPEN, None))

    answer(engine)

    assert [path.name for path in folder.iterdir()] == ["1.words"]


def test_each_model_has_a_file_of_its_own(engine, kept):
    with begin(engine) as session:
        index.add(session, 1, [109], index.prepare(MARK, Counting("two")))

    assert shelf_files.vectors_file(kept, 1, "one") != shelf_files.vectors_file(kept, 1, "two")


def test_two_engines_of_one_database_share_what_was_read(engine, kept):
    other = open_engine(engine.url.render_as_string(hide_password=False))
    with reading(engine) as session:
        own = shelf.shelf(session, 1, "one")

    with reading(other) as session:
        assert shelf.shelf(session, 1, "one") is own
    other.dispose()
