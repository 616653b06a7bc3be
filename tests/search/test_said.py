"""Things said in groups: the nearest lines are found as if each had been compared."""

import numpy as np

from organizer.search.said import NOT_THERE, Said, middles

COUNTS = [3, 1, 4, 2] * 20


def lines():
    """Those of a group are like each other, as what is said about one thing is."""
    chance = np.random.default_rng(5).standard_normal
    about = np.repeat(chance((len(COUNTS), 384)), COUNTS, axis=0)
    made = (about + 0.7 * chance(about.shape)).astype(np.float16).astype(np.float32)
    return made / np.linalg.norm(made, axis=1, keepdims=True)


def said(given):
    half = given.astype(np.float16)
    return Said(half, COUNTS, middles(given, COUNTS).astype(np.float16))


def test_the_groups_that_are_nearest_come_with_how_close_each_of_their_lines_is():
    given = lines()
    groups, alike = said(given).near(given[40], 20)

    of_line = np.repeat(np.arange(len(COUNTS)), COUNTS)
    close = given @ given[40]
    best = [close[of_line == group].max() for group in range(len(COUNTS))]
    assert groups[np.argmax(alike.max(axis=1))] == of_line[40]
    assert np.allclose(alike.max(axis=1), np.array(best)[groups], atol=1e-3)
    assert set(np.argsort(best)[-5:]) <= set(groups.tolist())


def test_what_fills_a_short_row_up_is_as_far_as_can_be():
    groups, alike = said(lines()).near(lines()[0], len(COUNTS))

    assert ((alike == NOT_THERE).sum(axis=1) == 4 - np.array(COUNTS)[groups]).all()
