"""How sure the search is, where nothing like it was ever learned from."""

from dataclasses import replace

import numpy as np
import pytest

from organizer.search.judging import Judged
from organizer.search.ranking import _weights
from organizer.search.sureness import LARGE, SMALL, confidence

NAMES = ("context", "sentence", "pairs", "topic", "shared")
CLOSE = Judged(
    np.arange(12),
    {name: np.linspace(0.9, 0.1, 12) for name in NAMES},
    heard=0.45,
    size=200,
)


def sure(found: Judged) -> float:
    return confidence(found, np.linspace(9, 0, 12), _weights()["sure"])


def test_what_nobody_says_in_words_that_stand_nowhere_is_not_answered():
    assert sure(CLOSE) > 0.5
    assert sure(replace(CLOSE, heard=0.2, unknown=1.0)) == 0


def test_a_name_that_stands_in_the_agreement_is_answered_though_nobody_says_it():
    assert sure(replace(CLOSE, heard=0.2, unknown=0.0)) > 0.5


def test_plain_words_that_the_agreement_lacks_are_answered():
    assert sure(replace(CLOSE, unknown=1.0)) > 0.5


@pytest.mark.parametrize(("size", "learned"), [(5, SMALL), (100_000, LARGE)])
def test_an_agreement_of_a_size_not_learned_from_counts_as_the_nearest_that_was(size, learned):
    assert sure(replace(CLOSE, size=size)) == sure(replace(CLOSE, size=learned))
