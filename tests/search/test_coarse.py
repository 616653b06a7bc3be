"""What a question's own layers learned, as it is kept."""

import numpy as np

from organizer.search.coarse import LEARNED, STEPS, packed, turns

NAMES = 6 * 2  # weights a layer, and layers


def test_what_is_kept_is_within_half_a_step_of_what_was_learned():
    learned = np.random.default_rng(3).standard_normal((5, 9)).astype(np.float32)
    learned[2] = 0  # a row that learned nothing

    found = turns(packed({"layer": learned}))

    assert list(found) == ["layer"]
    step = np.abs(learned).max(axis=1, keepdims=True) / STEPS
    assert (np.abs(found["layer"] - learned) <= step / 2 + 1e-6).all()


def test_the_file_that_came_along_turns_both_layers_and_stays_small():
    found = turns(np.load(LEARNED))

    assert len(found) == NAMES
    assert {turn.shape for turn in found.values()} == {(384, 384), (1536, 384), (384, 1536)}
    assert LEARNED.stat().st_size < 2_000_000
