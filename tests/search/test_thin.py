"""What a model learned beside its layers, as it is kept."""

import numpy as np

from organizer.search.thin import LEARNED, packed, turns

NAMES = 6 * 2  # weights a layer, and layers


def test_what_is_kept_makes_the_same_turn():
    chance = np.random.default_rng(3).standard_normal
    inward, outward = (chance(shape).astype(np.float32) / 9 for shape in ((2, 7), (5, 2)))

    found = turns(packed({"layer": (inward, outward)}))

    assert list(found) == ["layer"]
    assert np.allclose(found["layer"], outward @ inward, atol=1e-3)


def test_the_file_that_came_along_turns_both_layers_and_stays_small():
    found = turns(np.load(LEARNED))

    assert len(found) == NAMES
    assert {turn.shape for turn in found.values()} == {(384, 384), (1536, 384), (384, 1536)}
    assert LEARNED.stat().st_size < 500_000
