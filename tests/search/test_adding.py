"""One more agreement: only it is read and embedded, and the search goes on meanwhile."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from organizer.clauses.search import find
from organizer.core.reader import OPERATOR
from organizer.search import index, shelf
from organizer.search.ranking import rank
from organizer.search.shelf import shelves
from organizer.search.stocks import stock_of
from organizer.storage.session import begin, reading
from tests.clauses.conftest import TEXT, bring_in
from tests.conftest import NOW
from tests.search.test_renewing import Counting
from tests.search.test_stocks import MARK, OPEN


class Slow(Counting):
    """A model that says when it was asked, and answers when it is let."""

    def __init__(self, name):
        super().__init__(name)
        self.begun, self.may_end, self.asked = Event(), Event(), []

    def encode(self, texts, progress=None):
        self.asked += texts
        self.begun.set()
        assert self.may_end.wait(30)
        return super().encode(texts)


@pytest.fixture
def kept(engine):
    with begin(engine) as session:
        for scope in (1, 2):
            given = index.prepare(OPEN, Counting("one"))
            index.add(session, scope, range(scope * 100, scope * 100 + 5), given)
        stock_of(session, [1, 2], "one")


def test_only_the_new_text_is_embedded_and_read(engine, kept, monkeypatch):
    model, filled = Slow("one"), []
    model.may_end.set()
    for name in ("_read", "_meanings"):
        monkeypatch.setattr(shelf, name, noting(filled, getattr(shelf, name)))
    with reading(engine) as session:
        before = shelves(session, [1, 2], "one")

    with begin(engine) as session:
        index.add(session, 3, [300], index.prepare(MARK, model))
    with reading(engine) as session:
        after = stock_of(session, [1, 2, 3], "one").shelves

    ((heading, text),) = MARK
    assert model.asked == [f"{heading}. {text}", *index.telling_sentences(text)]
    assert filled == [3, 3]
    assert list(after[:2]) == before


def noting(scopes, made):
    def noted(session, scope, *rest):
        scopes.append(scope)
        return made(session, scope, *rest)

    return noted


def test_the_search_goes_on_while_a_text_is_embedded(engine, kept):
    model = Slow("one")

    with ThreadPoolExecutor(1) as other:
        making = other.submit(index.prepare, MARK, model)
        assert model.begun.wait(30)
        with reading(engine) as session:
            assert rank(session, None, "overtime", [1, 2], 3).best
        model.may_end.set()

    assert making.result().model == "one"


def test_an_import_embeds_its_own_clauses_and_is_found_at_once(engine, config, monkeypatch):
    bring_in(engine, config, "first.txt", TEXT)
    model = Slow("one")
    model.may_end.set()
    monkeypatch.setattr("tests.clauses.conftest.import_file", _with(model))

    edition_id = bring_in(engine, config, "second.txt", TEXT.replace(b"Friday", b"Zebediahday"))

    assert any("Zebediahday" in line for line in model.asked)
    assert not any("Friday" in line for line in model.asked)
    with reading(engine) as session:
        found = find(session, OPERATOR, None, "zebediahday", on=NOW.date())
    assert found.hits[0].clause.edition_id == edition_id


def _with(model):
    from organizer.clauses.importing import import_file

    return lambda engine, folder, _model, *given, **more: import_file(
        engine, folder, model, *given, **more
    )
