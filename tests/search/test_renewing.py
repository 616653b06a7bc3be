import numpy as np
import pytest
from sqlalchemy import select

from organizer.search import index, renewing
from organizer.search.encoder import Encoder
from organizer.search.models import Vector
from organizer.search.shelf import shelf
from organizer.storage.session import begin, reading


class Counting(Encoder):
    """A model of one's own: each text is its length."""

    def __init__(self, name):
        self.name, self.own_layers = name, ""

    def encode(self, texts, _progress=None):
        return np.array([[len(text)] + [1.0] * 383 for text in texts], dtype=np.float32)

    def ask(self, text):
        return self.encode([text])[0]

    def ask_all(self, texts):
        return self.encode(texts)


@pytest.fixture
def kept(engine):
    clauses = [("Heading", f"Clause number {n}. Here is one more sentence.") for n in range(7)]
    with begin(engine) as session:
        index.add(session, 1, range(7), index.prepare(clauses, Counting("old")))


def models(engine):
    with reading(engine) as session:
        return sorted(session.scalars(select(Vector.model)))


def test_a_change_of_model_makes_all_vectors_again(engine, kept):
    made = renewing.renew(engine, Counting("new"), lambda done, total: None)

    assert made == 7
    assert models(engine) == ["new"] * 7
    with reading(engine) as session:
        assert shelf(session, 1, "new").meanings is not None


def test_killed_half_way_it_goes_on_where_it_stopped(engine, kept, monkeypatch):
    monkeypatch.setattr(renewing, "PORTION", 3)

    def killed(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        renewing.renew(engine, Counting("new"), killed)
    assert models(engine) == ["new"] * 3 + ["old"] * 7

    assert renewing.renew(engine, Counting("new"), lambda done, total: None) == 4
    assert models(engine) == ["new"] * 7


def test_nothing_is_made_where_nothing_is_missing(engine, kept):
    assert renewing.renew(engine, Counting("old"), lambda done, total: None) == 0
