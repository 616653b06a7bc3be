"""What a model learned beside its layers, as it is kept."""

import numpy as np

from organizer.search.thin import packed, turns


def test_what_is_kept_makes_the_same_turn():
    chance = np.random.default_rng(3).standard_normal
    inward, outward = (chance(shape).astype(np.float32) / 9 for shape in ((2, 7), (5, 2)))

    found = turns(packed({"layer": (inward, outward)}))

    assert list(found) == ["layer"]
    assert np.allclose(found["layer"], outward @ inward, atol=1e-3)
