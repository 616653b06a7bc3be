"""What was learned, as kept in ``weights.npz``: two thin matrices a layer, and the last layer."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

WEIGHTS = Path(__file__).with_name("weights.npz")
Matrix = NDArray[np.float32]


@dataclass(frozen=True)
class Weights:
    checks: tuple[str, ...]
    turns: dict[str, Matrix]  # by the layer's name in the model: what is added to its weight
    head: Matrix
    bias: Matrix


def read_weights(path: Path = WEIGHTS) -> Weights:
    kept = np.load(path)
    wide = {name: kept[name].astype(np.float32) for name in kept.files if name != "checks"}
    names = sorted(name.removesuffix(":in") for name in wide if name.endswith(":in"))
    turns = {name: wide[f"{name}:out"] @ wide[f"{name}:in"] for name in names}
    return Weights(tuple(kept["checks"]), turns, wide["head"], wide["bias"])


def write_weights(
    thin: dict[str, tuple[Matrix, Matrix]],
    head: Matrix,
    bias: Matrix,
    checks: tuple[str, ...],
    path: Path = WEIGHTS,
) -> None:
    """``thin``: by layer the inward and the outward matrix; half precision is kept."""
    kept: dict[str, NDArray[np.float16]] = {}
    for name, (inward, outward) in thin.items():
        kept[f"{name}:in"], kept[f"{name}:out"] = (
            one.astype(np.float16) for one in (inward, outward)
        )
    kept |= {"head": head.astype(np.float16), "bias": bias.astype(np.float16)}
    np.savez_compressed(path, allow_pickle=False, checks=np.array(checks), **kept)
