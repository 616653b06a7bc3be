"""What a sketch says of a vector is the mean of the step in which each of its numbers lies."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from organizer.search.ragged import widened
from organizer.search.sketches import _ordered, steps_of


def some(count, width=8):
    return np.random.default_rng(3).standard_normal((count, width)).astype(np.float16)


def read(steps, codes):
    """The numbers that a row of bytes stands for."""
    halves = np.stack([codes & 15, codes >> 4], axis=2).reshape(len(codes), -1)
    meant = steps.meant()
    return np.concatenate([meant[n, halves[:, n]] for n in range(len(meant))], axis=1)


def test_each_number_is_told_by_its_step():
    vectors = some(400)
    steps = steps_of(widened(vectors))

    told = read(steps, steps.sketched(vectors))

    cuts = widened(steps.cuts)
    step = (widened(vectors)[:, None, :] > cuts).sum(axis=1)
    assert np.array_equal(told, np.take_along_axis(steps.levels, step, axis=0))
    assert np.sort(steps.levels, axis=0).tolist() == steps.levels.tolist()
    assert ((told - widened(vectors)) ** 2).mean() < 0.13 * widened(vectors).var()


def test_numbers_that_are_all_alike_have_a_sketch():
    same = np.ones((9, 8), dtype=np.float16)

    steps = steps_of(widened(same))

    assert np.isfinite(read(steps, steps.sketched(same))).all()


@given(st.lists(st.floats(width=16, allow_nan=False), min_size=2, max_size=9))
def test_whole_numbers_are_in_the_order_of_halves(numbers):
    half = np.array(numbers, dtype=np.float16)

    order = np.argsort(_ordered(half), kind="stable")

    assert np.array_equal(half[order], np.sort(half))
