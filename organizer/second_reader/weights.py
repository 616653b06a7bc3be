"""What was learned, as kept in ``weights.npz``: two thin matrices a layer, and the last layer."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from organizer.search.thin import Matrix, Pairs, packed, turns

WEIGHTS = Path(__file__).with_name("weights.npz")


@dataclass(frozen=True)
class Weights:
    checks: tuple[str, ...]
    turns: dict[str, Matrix]  # by the layer's name in the model: what is added to its weight
    head: Matrix
    bias: Matrix


def read_weights(path: Path = WEIGHTS) -> Weights:
    kept = np.load(path)
    head, bias = (kept[name].astype(np.float32) for name in ("head", "bias"))
    return Weights(tuple(kept["checks"]), turns(kept), head, bias)


def write_weights(
    thin: Pairs,
    head: Matrix,
    bias: Matrix,
    checks: tuple[str, ...],
    path: Path = WEIGHTS,
) -> None:
    last = {"head": head.astype(np.float16), "bias": bias.astype(np.float16)}
    kept = packed(thin) | last
    np.savez_compressed(path, allow_pickle=False, checks=np.array(checks), **kept)
