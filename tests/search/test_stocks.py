"""What a stock joins, keeps and never holds: a text that its reader may not see."""

import numpy as np
import pytest
from sqlalchemy import select, update

from organizer.search import index, renewing, spoken, stocks
from organizer.search.models import Vector
from organizer.search.nearest import from_database
from organizer.search.ragged import of_rows, widened
from organizer.search.ranking import rank
from organizer.search.signals import signals
from organizer.search.stocks import stock_of
from organizer.search.words import stems
from organizer.storage.session import begin, reading
from tests.search.test_renewing import Counting

OPEN = [("Hours", f"Overtime of {n} hours is paid. It is paid each second week.") for n in range(5)]
MARK = [("Secret", "Zebediah overtime zebediah mandated. Zebediah alone is paid, and nobody else.")]
MODEL = Counting("one")


@pytest.fixture
def kept(engine):
    with begin(engine) as session:
        for scope, clauses in ((1, OPEN), (2, MARK), (3, OPEN[:2])):
            owners = range(scope * 100, scope * 100 + len(clauses))
            index.add(session, scope, owners, index.prepare(clauses, MODEL))


def test_what_is_not_in_the_scopes_is_in_no_index(engine, kept):
    with reading(engine) as session:
        stock = stock_of(session, [1, 3], "one")
        near = stock.nearest(MODEL.encode(["anything"])[0], 50)

    assert stock.size == stock.nearest.size == len(near) == 7
    assert set(stock.texts.owners[near] // 100) == {1, 3}
    assert "zebediah" not in stock.texts.known
    assert stock.count("zebediah") == 0


@pytest.mark.parametrize("scopes", [[1], [3], [1, 3], [1, 2, 3]])
def test_joined_shelves_count_as_each_of_them_does(engine, kept, scopes):
    with reading(engine) as session:
        stock = stock_of(session, scopes, "one")

    own = [*OPEN] * (1 in scopes) + [*MARK] * (2 in scopes) + [*OPEN[:2]] * (3 in scopes)
    lines = [f" {' '.join(stems(heading))} . {' '.join(stems(text))} " for heading, text in own]
    for phrase in ("overtime", "zebediah", "second week", "week second", "hour", "hour overtime"):
        having = [f" {stemmed(phrase)} " in line for line in lines]
        assert stock.having([stemmed(phrase)], np.arange(stock.size))[:, 0].tolist() == having


def stemmed(phrase):
    return " ".join(stems(phrase))


@pytest.mark.parametrize("scopes", [[4], [1, 4]])
def test_signals_that_were_noted_are_those_that_stand_there(engine, kept, scopes):
    told = [("Overtime pay", pair.written) for pair in spoken.pairs()[:80]]
    with begin(engine) as session:
        index.add(session, 4, range(400, 480), index.prepare(told, MODEL))
        stock = stock_of(session, scopes, "one")
    known, every = signals().telling, np.arange(stock.size)
    phrases = [" ".join(known.words[w] for w in row if w >= 0) for row in known.wanted]

    there = stock.having(phrases, every)

    at, owner = of_rows(stock.texts.signs_first, every)
    noted = np.zeros_like(there)
    noted[owner, stock.texts.signs[at]] = True
    assert noted.any()
    assert (noted == there).all()


def test_a_stock_is_kept_until_one_of_its_texts_changes(engine, kept):
    with reading(engine) as session:
        before = stock_of(session, [1, 3], "one")
        assert stock_of(session, [3, 1], "one") is before
    with begin(engine) as session:
        index.add(session, 3, [399], index.prepare(MARK, MODEL))

    with reading(engine) as session:
        after = stock_of(session, [1, 3], "one")
    assert after.size == before.size + 1
    assert after.shelves[0] is before.shelves[0]


def test_old_stocks_make_room(engine, kept, monkeypatch):
    monkeypatch.setattr(stocks, "MOST_ROWS", 6)
    monkeypatch.setattr(stocks, "_kept", {})

    with reading(engine) as session:
        for scopes in ([1], [2], [3], [1, 2, 3]):
            newest = stock_of(session, scopes, "one")

    assert list(stocks._kept.values()) == [newest]


def test_the_flat_index_is_the_same_from_the_database(engine, kept):
    with reading(engine) as session:
        stock = stock_of(session, [1, 3], "one")
        again = from_database(session, [1, 3], "one")

    (asked,) = MODEL.encode(["how many hours"])
    assert again(asked, 4).tolist() == stock.nearest(asked, 4).tolist()


@pytest.mark.parametrize("damaged", [b"", b"\x00" * 7])
def test_a_damaged_vector_leaves_the_words(engine, kept, damaged):
    with begin(engine) as session:
        key = session.scalars(select(Vector.key)).first()
        session.execute(update(Vector).where(Vector.key == key).values(data=damaged))
        index.touch(session, 1)

    with reading(engine) as session:
        found = rank(session, MODEL, "overtime paid", [1], 3, apart=True)

    assert len(found.best) == 3


def test_a_search_under_way_outlives_a_change_of_model(engine, kept):
    with reading(engine) as session:
        assert stock_of(session, [1], "one").has_vectors

    renewing.renew(engine, Counting("two"), lambda done, total: None)

    with reading(engine) as session:
        assert rank(session, MODEL, "overtime paid", [1], 3).best
        assert not stock_of(session, [1], "one").has_vectors
        assert stock_of(session, [1], "two").has_vectors


def test_widened_numbers_are_those_that_were_halved():
    every = np.arange(2**16, dtype=np.uint16).view(np.float16)
    finite = every[np.isfinite(every)]

    assert (widened(finite) == finite.astype(np.float32)).all()
    assert (np.signbit(widened(finite)) == np.signbit(finite)).all()
