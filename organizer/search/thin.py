"""What a model learned beside its layers: for each two thin matrices, kept at half precision.

Their product is what is added to the layer's own weight, which stays as it came. Thirty
thousand numbers say as much of a turn as the half million of the weight that is turned.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
Halves = NDArray[np.float16]
Pairs = Mapping[str, tuple[Matrix, Matrix]]  # by the layer's name: inward and outward


def packed(thin: Pairs) -> dict[str, Halves]:
    """As they are kept in a file of arrays."""
    inward = {f"{name}:in": one.astype(np.float16) for name, (one, _) in thin.items()}
    return inward | {f"{name}:out": one.astype(np.float16) for name, (_, one) in thin.items()}


def turns(kept: Mapping[str, NDArray[np.generic]]) -> dict[str, Matrix]:
    """By the layer's name, what is added to its weight."""
    names = sorted(name.removesuffix(":in") for name in kept if name.endswith(":in"))
    wide = {key: np.asarray(kept[key], dtype=np.float32) for key in kept if ":" in key}
    return {name: wide[f"{name}:out"] @ wide[f"{name}:in"] for name in names}
