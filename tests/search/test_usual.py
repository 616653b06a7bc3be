from types import SimpleNamespace

import numpy as np

from organizer.search import index, signs
from organizer.search.stocks import stock_of
from organizer.storage.session import begin, reading
from tests.search.test_renewing import Counting

MODEL = Counting("one")
TEXTS = [("Article 1", "overtime is paid"), ("Article 2", "parking is free")]


def known(*said: str) -> SimpleNamespace:
    return SimpleNamespace(sample=MODEL.encode([*said, "another"])[:-1])


def stocked(engine):
    with begin(engine) as session:
        index.add(session, 1, range(2), index.prepare(TEXTS, MODEL))
    with reading(engine) as session:
        return stock_of(session, [1], MODEL.name)


def test_a_passage_is_as_usual_as_it_is_close_to_what_is_asked_most(engine):
    stock = stocked(engine)
    rows = np.array([0, 1])

    found = signs.usual(stock, rows, known(*(f"{h}. {t}" for h, t in TEXTS)))

    close = stock.nearest.at(rows) @ known(*(f"{h}. {t}" for h, t in TEXTS)).sample.T
    assert np.allclose(found, close.mean(axis=1), rtol=1e-3)


def test_a_passage_is_compared_once_whatever_is_asked_later(engine):
    stock = stocked(engine)
    first = signs.usual(stock, np.array([0]), known("overtime"))

    both = signs.usual(stock, np.array([0, 1]), known("something else"))

    assert both[0] == first[0]
    assert not np.isnan(both[1])
