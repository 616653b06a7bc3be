"""A text that its reader may not see changes nothing that the reader gets, not even a count."""

from types import SimpleNamespace

import numpy as np
import pytest

from organizer.search import bridge, index, judging, spelling
from organizer.search.bridged import Bridge
from organizer.search.judging import judged
from organizer.search.narrow import Narrow, drawn
from organizer.search.ranking import rank
from organizer.search.said import Said, middles
from organizer.search.signals import signals
from organizer.search.stocks import stock_of
from organizer.storage.session import begin, reading
from tests.search.test_renewing import Counting

SEEN = [("Hours", f"Overtime of {n} hours is paid. It is paid each second week.") for n in range(9)]
HIDDEN = [
    ("Secret overtime", "Zebediah overtime is mandated. Involuntary overtime is paid to nobody."),
    ("Secret overtime", "Zebediah alone is paid in the second week, and in no other week."),
] * 40


class Unit(Counting):
    """Vectors of one length, as a model makes them."""

    def encode(self, texts, _progress=None):
        rows = super().encode(texts)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


MODEL = Unit("one")
QUESTIONS = ["forced overtime", "zebediah overtime", "zebediha", "second week pay", "secret"]


@pytest.fixture
def seen(engine, monkeypatch):
    monkeypatch.setattr(judging, "bridge_of", lambda _: a_bridge())
    with begin(engine) as session:
        index.add(session, 1, range(100, 109), index.prepare(SEEN, MODEL))
    return [1]


def a_bridge() -> Bridge:
    """Vectors of any kind: what counts is that they are the same before and after."""
    chance = np.random.default_rng(7).standard_normal

    def rows(count: int) -> np.ndarray:
        made = chance((count, 384)).astype(np.float32)
        return made / np.linalg.norm(made, axis=1, keepdims=True)

    topics = len(bridge.topics())
    about, heard = (
        Said(lines.astype(np.float16), threes, Narrow(*drawn(middles(lines, threes))))
        for count in (topics, 20)
        for lines, threes in [(rows(3 * count), np.full(count, 3))]
    )
    written = rows(20).astype(np.float16)
    titles = [topic.title for topic in bridge.topics()]
    return Bridge(
        about, rows(topics), heard, written, rows(384), rows(9), titles, signals().telling
    )


def found(engine, scopes, question):
    """All that comes of a question, and how much was looked at for it."""
    with reading(engine) as session:
        stock = stock_of(session, scopes, MODEL.name)
        looked_at = judged(stock, MODEL, question)
        return SimpleNamespace(
            ranking=rank(session, MODEL, question, scopes, 10),
            by_words=rank(session, None, question, scopes, 10),
            spelled=spelling.corrected(session, question, scopes),
            compared=stock.nearest.size,
            scored=stock.scored(stock.weights(question.split())).tolist(),
            rows=looked_at.rows.tolist(),
            signs={name: sign.tolist() for name, sign in looked_at.signs.items()},
        )


@pytest.mark.parametrize("question", QUESTIONS)
def test_all_that_comes_of_a_question_is_the_same_beside_a_hidden_text(engine, seen, question):
    alone = found(engine, seen, question)
    with begin(engine) as session:
        index.add(session, 2, range(200, 280), index.prepare(HIDDEN, MODEL))
        # Somebody who may see it has asked before, so that it is in every cache.
        rank(session, MODEL, question, [1, 2], 10)

    beside = found(engine, seen, question)

    assert beside == alone
    assert beside.ranking.best
    assert "zebediah" not in beside.spelled or "zebediah" in question


def test_who_may_see_it_has_its_words_mended(engine, seen):
    with begin(engine) as session:
        index.add(session, 2, range(200, 280), index.prepare(HIDDEN, MODEL))

    with reading(engine) as session:
        assert spelling.corrected(session, "zebediha", [1, 2]) == "zebediah"
        assert spelling.corrected(session, "zebediha", [1]) == "zebediha"
