"""New words of an update count only when the exam is no worse by them, or a person accepts."""

import pytest
from sqlalchemy import select

from organizer.clauses import exam, search_words
from organizer.clauses.learned import ExamRun
from organizer.clauses.models import Clause
from organizer.clauses.search import find
from organizer.clauses.search_choices import SearchWords
from organizer.clauses.today import today
from organizer.core.errors import Forbidden, NotFound
from organizer.core.reader import OPERATOR, Held, Reader, Role
from organizer.search import own_words
from organizer.storage.session import begin, reading
from tests.conftest import NOW

from .conftest import bring_in

TEXT = b"""Article 1: Hours
Section 1 - Meals
A refreshment interval of thirty minutes is unpaid.
Section 2 - Parking
Parking spaces are given out by lot each year.
"""
CHIEF = Reader(account_id=2, name="Bo Invented", held=(Held(Role.CHIEF_STEWARD),))
MEMBER = Reader(account_id=3, name="Cy Invented", held=(Held(Role.MEMBER),))
BO = CHIEF.acting("chief steward")
ASKED = "chow time"
KNOWS = {"thesaurus.toml": '[words]\n"chow" = "refreshment"\n'}
FORGOT = {"thesaurus.toml": '[words]\n"chow" = "parking"\n'}


@pytest.fixture(autouse=True)
def _as_shipped():
    yield
    own_words.use(own_words.version(), {})


@pytest.fixture
def update(monkeypatch, engine):
    """Renews the program: its words are those given, the rest as shipped."""
    shipped = dict(own_words.shipped())

    def renewed(changed):
        texts = shipped | changed
        monkeypatch.setattr(own_words, "shipped", lambda: texts)
        monkeypatch.setattr(own_words, "version", lambda: own_words.named(texts))
        own_words.use(own_words.version(), {})
        return texts

    return renewed


@pytest.fixture
def local(engine, config, update):
    """A local whose exam asks for the meal and whose search knows what chow time is."""
    bring_in(engine, config, "one.txt", TEXT)
    update(KNOWS)
    with begin(engine) as session:
        clauses = session.scalars(select(Clause)).all()
        wanted = next(c for c in clauses if "refreshment" in c.reading)
        exam.keep(session, CHIEF, ASKED, wanted.id, "", actor=BO, now=NOW)
    assert tried(engine) == "they count"


def tried(engine):
    return search_words.try_new(engine, None, day=NOW.date(), now=NOW)


def found(engine):
    with reading(engine) as session:
        return [hit.clause.section for hit in
                find(session, OPERATOR, None, ASKED, on=NOW.date()).hits]  # fmt: skip


def test_words_that_make_the_exam_worse_wait_and_the_old_ones_go_on(engine, local, update):
    old = found(engine)
    update(FORGOT)

    assert tried(engine) == "they wait for a person"

    assert found(engine) == old
    with reading(engine) as session:
        waiting = search_words.waiting(session)
        assert waiting.made_worse == [ASKED]
        assert [one.kind for one in today(session, CHIEF, NOW)] == ["words"]


def test_until_they_were_tried_the_old_ones_go_on(engine, local, update):
    old = found(engine)
    update(FORGOT)

    assert found(engine) == old
    with reading(engine) as session:
        assert search_words.is_new(session)


def test_accepted_they_count_and_nobody_is_told_again(engine, local, update):
    old = found(engine)
    update(FORGOT)
    tried(engine)

    with begin(engine) as session:
        row = search_words.waiting(session)
        search_words.accept(session, CHIEF, row.id, actor=BO, now=NOW)

    assert found(engine) != old
    with reading(engine) as session:
        assert today(session, CHIEF, NOW) == []
        assert session.scalars(select(ExamRun)).all()[-1].seen_name == "Bo Invented"
        assert not search_words.is_new(session)


def test_declined_the_old_ones_stay_until_the_next_update(engine, local, update):
    old = found(engine)
    update(FORGOT)
    tried(engine)
    with begin(engine) as session:
        row = search_words.waiting(session)
        search_words.decline(session, CHIEF, row.id, actor=BO, now=NOW)
        with pytest.raises(NotFound):
            search_words.accept(session, CHIEF, row.id, actor=BO, now=NOW)

    assert found(engine) == old
    update(KNOWS | {"pairs/new.txt": "hungry\n= Employees may eat at the proper time.\n"})
    assert tried(engine) == "they count"


def test_words_that_make_nothing_worse_count_at_once(engine, local, update):
    texts = update(KNOWS | {"pairs/new.txt": "hungry\n= Employees may eat at the proper time.\n"})

    assert tried(engine) == "they count"

    found(engine)
    assert own_words.in_use() == own_words.named(texts)
    with reading(engine) as session:
        kept = session.scalars(select(SearchWords).order_by(SearchWords.id)).all()
        assert [bool(row.texts) for row in kept] == [False, True]


def test_without_an_exam_they_count_at_once(engine, config, update):
    bring_in(engine, config, "one.txt", TEXT)
    update(KNOWS)
    tried(engine)
    update(FORGOT)

    assert tried(engine) == "they count"


def test_only_who_teaches_the_search_decides(engine, local, update):
    update(FORGOT)
    tried(engine)

    with begin(engine) as session:
        row = search_words.waiting(session)
        with pytest.raises(Forbidden):
            search_words.accept(session, MEMBER, row.id, actor=BO, now=NOW)


def test_a_trial_that_was_killed_is_begun_again(engine, local, update, monkeypatch):
    update(FORGOT)
    with monkeypatch.context() as patched:
        patched.setattr(exam, "ranked", _killed)
        with pytest.raises(KeyboardInterrupt):
            tried(engine)

    assert tried(engine) == "they wait for a person"


def _killed(*_):
    raise KeyboardInterrupt
