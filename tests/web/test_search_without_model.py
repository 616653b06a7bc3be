"""The search goes on by words when its model is missing, damaged, or has not read all clauses."""

from dataclasses import replace

import pytest

from organizer.cli import checkup
from organizer.cli.opened import Opened
from organizer.core.reader import OPERATOR
from organizer.web import asked
from organizer.web.app import create_app
from tests.conftest import NOW
from tests.search.test_renewing import Counting

DAMAGES = {
    "missing": {},
    "cut off": {"model.onnx": b"\x08\x08\x12\x07pytorch", "tokenizer.json": b"{}", "name": b"x"},
    "empty": {"model.onnx": b"", "tokenizer.json": b"", "name": b""},
    "something else": {"model.onnx": b"\x00" * 999, "tokenizer.json": b"[1]", "name": b"\xff"},
    "half copied": {"model.onnx": b"\x08\x08"},
}


@pytest.fixture(params=DAMAGES)
def damaged(request, config, tmp_path):
    folder = tmp_path / "model"
    folder.mkdir()
    for name, content in DAMAGES[request.param].items():
        (folder / name).write_bytes(content)
    return replace(config, model_dir=folder)


def test_the_page_finds_by_words_and_says_so(damaged, edition):
    app = create_app(damaged)
    app.config.update(SET_UP=True)
    client = app.test_client()

    for path in ("/search?q=days+off", "/search?q=days+off&part=all"):
        page = client.get(path).text
        assert "the search model is missing" in page
        assert "fourteen days" in page.replace("<mark>", "").replace("</mark>", "")
    assert "Art. 2 § 1" in client.get("/search?q=days+off&part=words").text
    app.extensions["organizer"].engine.dispose()


def test_the_doctor_says_so(damaged, engine):
    at = Opened(damaged, engine, OPERATOR, NOW)

    well, detail = checkup.model(at)

    assert not well
    assert "Search goes on with keywords alone." in detail
    assert checkup.vectors(at)[0]  # nothing can be said of vectors without their model


def test_clauses_that_are_still_to_be_read_are_found_by_words(client, edition, monkeypatch):
    monkeypatch.setattr(asked, "model", lambda: Counting("one"))

    page = client.get("/search?q=days+off").text

    assert "some clauses are still to be read for their meaning" in page
    assert "fourteen days" in page.replace("<mark>", "").replace("</mark>", "")
    assert "still to be read" not in client.get("/search?q=days+off&part=words").text
