"""Which index is made for how many passages, and that it finds what comparing each would."""

import numpy as np
import pytest

from organizer.search import index, nearest, stocks
from organizer.search.stocks import stock_of
from organizer.storage.session import begin, reading
from tests.search.test_renewing import Counting
from tests.search.test_stocks import OPEN

MANY = 6_000


def like_texts(count):
    """Vectors as texts have them: crowds of much the same, few directions that count."""
    chance = np.random.default_rng(5)
    main = chance.standard_normal((60, 384)).astype(np.float32)
    crowds = chance.standard_normal((count // 20, 60)).astype(np.float32)
    rows = crowds[chance.integers(0, len(crowds), count)] @ main / 8
    rows += chance.standard_normal((count, 384)).astype(np.float32) * 0.5
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


@pytest.fixture
def few(monkeypatch):
    """What stands for fifty thousand."""
    monkeypatch.setattr(nearest, "FLAT_TO", 5_000)


@pytest.mark.parametrize(
    ("sizes", "kind"),
    [
        ([5_000], nearest.Flat),
        ([2_000, 3_000], nearest.Flat),
        ([2_000, 3_001], nearest.Sketched),
        ([0, 5_001], nearest.Sketched),
    ],
)
def test_the_size_chooses_the_index(few, sizes, kind):
    rows = like_texts(sum(sizes)).astype(np.float16)

    made = nearest.nearest(np.split(rows, np.cumsum(sizes)[:-1]))

    assert type(made) is kind
    assert made.size == sum(sizes)


def test_a_sketch_finds_what_comparing_each_does(few):
    rows = like_texts(MANY)
    asked = rows[:: MANY // 50] + 0.02
    sketched, flat = nearest.nearest([rows.astype(np.float16)]), nearest.Flat([rows.astype("f2")])

    found, right = ([index(one, 10).tolist() for one in asked] for index in (sketched, flat))

    same = sum(len(set(a) & set(b)) for a, b in zip(found, right, strict=True))
    assert same / (10 * len(asked)) >= 0.99
    assert np.array_equal(sketched.at(np.arange(9)), flat.at(np.arange(9)))


@pytest.mark.parametrize("count", [1, 10, MANY + 5])
def test_no_more_than_was_asked_for_and_none_twice(few, count):
    made = nearest.nearest([like_texts(MANY).astype(np.float16)])

    found = made(like_texts(MANY)[0], count)

    assert len(set(found.tolist())) == len(found) == min(count, MANY)
    assert found.min() >= 0


def test_a_large_index_holds_what_its_reader_may_see_and_no_more(engine, monkeypatch):
    monkeypatch.setattr(nearest, "FLAT_TO", 3)
    monkeypatch.setattr(stocks, "_kept", {})
    with begin(engine) as session:
        for scope in (1, 2, 3):
            given = index.prepare(OPEN, Counting("one"))
            index.add(session, scope, range(scope * 100, scope * 100 + 5), given)

    with reading(engine) as session:
        stock = stock_of(session, [1, 3], "one")
        near = stock.nearest(Counting("one").encode(["anything"])[0], 50)

    assert type(stock.nearest) is nearest.Sketched
    assert set(stock.texts.owners[near] // 100) == {1, 3}
    assert near.shape == (10,)
