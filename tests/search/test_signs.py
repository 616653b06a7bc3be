"""Signs by which passages are judged, where no agreement is needed to see what they do."""

import numpy as np
import pytest

from organizer.search import signs

EVEN = np.array([1.0, 1.0])


def test_what_is_about_one_of_several_things_comes_before_what_is_a_little_like_all():
    alike = np.array([[0.8, 0.2], [0.5, 0.5]])

    found = signs.mixture(alike, EVEN)

    assert found[0] > found[1]
    assert (alike @ EVEN)[0] == pytest.approx((alike @ EVEN)[1])  # by their mean neither would


def test_what_is_about_the_likelier_thing_comes_first():
    alike = np.array([[0.8, 0.2], [0.2, 0.8]])

    found = signs.mixture(alike, np.array([1.0, 0.5]))

    assert found[0] > found[1]
