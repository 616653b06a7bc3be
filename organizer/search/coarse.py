"""What a question's own layers learned, kept in coarse steps: fifteen to each row of a weight.

Thin matrices, as in ``thin.py``, lost of what was learned here what helps most with stories.
Four bits a number lose nothing that can be measured, and are a ninth of the weights' own size.
"""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

# From our pairs and topics: bench/search_asked_fit.py wrote it.
LEARNED = Path(__file__).with_name("asked.npz")
STEPS = 7  # up, and as many down
Matrix = NDArray[np.float32]


def packed(turns: Mapping[str, Matrix]) -> dict[str, NDArray[np.generic]]:
    """By the layer's name, as a file of arrays keeps it; packing it tighter makes little of it."""
    found: dict[str, NDArray[np.generic]] = {}
    for name, turn in turns.items():
        step = np.maximum(np.abs(turn).max(axis=1) / STEPS, 1e-12).astype(np.float32)
        found[f"{name}:step"] = step
        found[f"{name}:steps"] = np.rint(turn / step[:, None]).astype(np.int8)
    return found


def turns(kept: Mapping[str, NDArray[np.generic]]) -> dict[str, Matrix]:
    """By the layer's name, what is added to its weight."""
    names = sorted(name.removesuffix(":step") for name in kept if name.endswith(":step"))
    wide = {key: np.asarray(kept[key], dtype=np.float32) for key in kept}
    return {name: wide[f"{name}:steps"] * wide[f"{name}:step"][:, None] for name in names}
