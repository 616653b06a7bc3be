"""An import is whole or not there: the same file twice, two editions, two at once, bad files."""

from threading import Barrier, Thread

import pytest
from sqlalchemy import func, select

from organizer.clauses.importing import import_file
from organizer.clauses.models import Agreement, Clause, Edition, StoredPage
from organizer.clauses.storing import Asked
from organizer.core.errors import Invalid, Refused
from organizer.core.reader import OPERATOR
from organizer.search.models import Passage
from organizer.storage.session import reading
from tests.clauses.conftest import TEXT, bring_in
from tests.conftest import NOW
from tests.documents import pdfs_made, words_made
from tests.documents.test_wrong_input import REFUSED

OTHER = TEXT.replace(b"fifteen (15)", b"ten (10)")


def counts(engine, *tables):
    with reading(engine) as session:
        return [session.scalar(select(func.count()).select_from(table)) for table in tables]


@pytest.mark.parametrize("name", [name for name in REFUSED if name != "a bomb"])
def test_a_refused_file_leaves_nothing_behind(engine, config, name):
    with pytest.raises(Invalid):
        bring_in(engine, config, "x", REFUSED[name][0]())

    assert counts(engine, Agreement, Edition, StoredPage, Clause, Passage) == [0] * 5
    assert list((config.home / "files").glob("*/*")) == []


def test_five_thousand_pages_leave_nothing_behind(engine, config):
    with pytest.raises(Invalid, match="4,000 is the most"):
        bring_in(engine, config, "x", pdfs_made.blank_pages(5000))

    assert counts(engine, Agreement, Edition) == [0, 0]


def test_the_same_file_twice_is_one_edition(engine, config):
    first = bring_in(engine, config, "a.txt", TEXT, agreement="Harbour")

    assert bring_in(engine, config, "b.txt", TEXT, agreement="Harbour") == first
    assert counts(engine, Agreement, Edition) == [1, 1]


def test_another_file_of_the_same_name_is_another_edition(engine, config):
    ids = [bring_in(engine, config, "a.txt", one, agreement="Harbour") for one in (TEXT, OTHER)]

    assert len(set(ids)) == 2
    assert counts(engine, Agreement, Edition) == [1, 2]


def test_the_other_view_of_a_tracked_file_is_not_passed_off_as_the_first(engine, config):
    content = words_made.tracked()  # made once: a Word file holds the second it was made in
    bring_in(engine, config, "a.docx", content)

    with pytest.raises(Refused, match="read as accepted"):
        bring_in(engine, config, "a.docx", content, tracked="rejected")
    bring_in(engine, config, "before.docx", content, tracked="rejected")

    assert counts(engine, Edition) == [2]


@pytest.mark.parametrize(("files", "editions"), [((TEXT, TEXT), 1), ((TEXT, OTHER), 2)])
def test_two_imports_at_once_do_not_disturb_each_other(engine, config, files, editions):
    meet, done, failed = Barrier(2, timeout=30), [], []

    def wait(doing, _done, _total):
        if doing == "finding the articles":
            meet.wait()  # both have looked whether it is here, and neither has stored it

    def run(content):
        asked = Asked("a.txt", content, "Harbour")
        try:
            done.append(import_file(
                engine, config.home / "files", None, asked, actor=OPERATOR.acting("operator"),
                now=NOW, progress=wait,
            ))  # fmt: skip
        except Exception as error:
            failed.append(error)

    threads = [Thread(target=run, args=(one,)) for one in files]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failed == []
    assert len({one.edition_id for one in done}) == editions
    assert counts(engine, Agreement, Edition) == [1, editions]
