"""Things said in groups: the nearest lines are found as if each had been compared."""

import numpy as np

from organizer.search.narrow import Narrow, drawn
from organizer.search.said import NOT_THERE, Said, middles

COUNTS = np.array([3, 1, 4, 2] * 20)


def lines():
    """Those of a group are like each other, as what is said about one thing is."""
    chance = np.random.default_rng(5).standard_normal
    about = np.repeat(chance((len(COUNTS), 384)), COUNTS, axis=0)
    made = (about + 0.7 * chance(about.shape)).astype(np.float16).astype(np.float32)
    return made / np.linalg.norm(made, axis=1, keepdims=True)


def said(given):
    half = given.astype(np.float16)
    return Said(half, COUNTS, Narrow(*drawn(middles(given, COUNTS))))


def test_the_nearest_groups_are_those_whose_lines_are_near():
    given = lines()
    groups = said(given).near(given[40], 20)

    of_line = np.repeat(np.arange(len(COUNTS)), COUNTS)
    close = given @ given[40]
    best = np.array([close[of_line == group].max() for group in range(len(COUNTS))])
    alike = said(given).close(given[40], groups)
    assert np.allclose(alike.max(axis=1), best[groups], atol=1e-3)
    assert groups[np.argmax(alike.max(axis=1))] == of_line[40]
    assert set(np.argsort(best)[-5:]) <= set(groups.tolist())


def test_what_fills_a_short_row_up_is_as_far_as_can_be():
    every = np.arange(len(COUNTS))

    alike = said(lines()).close(lines()[0], every)

    assert ((alike == NOT_THERE).sum(axis=1) == 4 - np.array(COUNTS)).all()
