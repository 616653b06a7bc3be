"""An import says which page it reads, and ends between two pages with nothing stored."""

import pytest
from sqlalchemy import func, select

from organizer.clauses.importing import import_file
from organizer.clauses.models import Agreement, Clause, Edition
from organizer.clauses.storing import Asked
from organizer.core.reader import OPERATOR
from organizer.documents.sheets import as_pdf
from organizer.jobs.running import Cancelled
from organizer.search.models import Passage
from organizer.storage.session import reading
from tests.conftest import NOW

PAGES = "".join(
    f"<h1 style='page-break-before: always'>Article {n}</h1><p>All is well.</p>"
    for n in range(1, 5)
)


@pytest.fixture(scope="module")
def four_pages():
    return as_pdf(f"<html lang='en'><title>x</title><body>{PAGES}</body></html>")


def bring_in(engine, config, content, progress):
    asked = Asked("four.pdf", content, "Four")
    return import_file(
        engine, config.home / "files", None, asked, actor=OPERATOR.acting("operator"), now=NOW,
        progress=progress,
    )  # fmt: skip


def test_each_page_is_told(engine, config, four_pages):
    told = []

    done = bring_in(engine, config, four_pages, lambda *how_far: told.append(how_far))

    assert told[: done.pages] == [("page", n, done.pages) for n in range(1, done.pages + 1)]


@pytest.mark.parametrize("stop_at", ["page", "finding the articles"])
def test_an_import_that_is_ended_leaves_nothing(engine, config, four_pages, stop_at):
    def stop(doing, done, total):
        if doing == stop_at and (done == 2 or not total):
            raise Cancelled

    with pytest.raises(Cancelled):
        bring_in(engine, config, four_pages, stop)

    with reading(engine) as session:
        for table in (Agreement, Edition, Clause, Passage):
            assert session.scalar(select(func.count()).select_from(table)) == 0
    assert list((config.home / "files").glob("*/*")) == []


def test_after_it_was_ended_the_same_file_goes_through(engine, config, four_pages):
    def stop(*_):
        raise Cancelled

    with pytest.raises(Cancelled):
        bring_in(engine, config, four_pages, stop)

    assert not bring_in(engine, config, four_pages, lambda *_: None).already
