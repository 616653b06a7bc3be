"""What a passage's words tell of it, whatever is asked."""

import numpy as np
import pytest

from organizer.search import signs
from organizer.search.candidates import Stock
from organizer.search.noting import HAS_NUMBER, HAS_UNIT, RULES, noted
from organizer.search.ranking import mixed
from organizer.search.shelf import made
from organizer.search.taking_apart import Held

DEFINES = '"Tour" means the hours between coming and going.'
RULES_IT = "No tour is changed while the lighthouse is lit, and the keeper shall be told."
GIVES_TIME = "The keeper may answer within ten days."


def stock(*texts: str) -> Stock:
    held = [Held(number, 0, len(text), text) for number, text in enumerate(texts)]
    return Stock((made(held, ["Article 1"] * len(held), [None] * len(held)),))


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("shall", RULES), ("Paid", RULES), ("receives", RULES), ("mayor", 0), ("goodwill", 0),
        ("ten", HAS_NUMBER), ("often", 0), ("14", HAS_NUMBER), ("days", HAS_UNIT),
        ("5%", HAS_NUMBER | HAS_UNIT),
    ],
)  # fmt: skip
def test_a_word_tells_what_it_is_and_no_more(word, told):
    assert noted(word) == told


def test_what_rules_something_is_told_from_what_says_what_a_word_means():
    found = signs.shape(stock(DEFINES, RULES_IT, GIVES_TIME), np.arange(3), "who is told")

    assert found["rules"].tolist() == [0, 1, 1]


def test_a_number_counts_where_one_is_asked_for():
    passages, rows = stock(DEFINES, RULES_IT, GIVES_TIME), np.arange(3)

    assert signs.shape(passages, rows, "how long may it take")["number"].tolist() == [0, 0, 1]
    assert not signs.shape(passages, rows, "who is told")["number"].any()


@pytest.mark.parametrize("shared", [0.0, 0.5, 1.0])
def test_that_a_passage_rules_something_speaks_for_it(shared):
    assert mixed(shared)["rules"] > 0
