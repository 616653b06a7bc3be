"""Weights that a local kept from before an update."""

import pytest

from organizer.search import own_words
from organizer.search.ranking import _weights, mixed

CAME = own_words.shipped()["weights.toml"]


@pytest.fixture
def kept():
    """Lets a test say which weights count."""

    def count(text):
        given = {**own_words.shipped(), "weights.toml": text}
        own_words.use(own_words.named(given), given)

    yield count
    own_words.use(own_words.version(), {})


def test_those_for_the_same_signs_count(kept):
    kept(CAME.replace("rules = ", "rules = 9"))

    assert mixed(0.0)["rules"] > 9


@pytest.mark.parametrize("sign", ["usual", "rules", "met"])
def test_those_for_other_signs_say_nothing(kept, sign):
    came = _weights()
    kept(CAME.replace(f"{sign} = ", f"{sign}_before = "))

    assert _weights() == came
