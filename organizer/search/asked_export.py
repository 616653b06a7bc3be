"""``python -m organizer.search.asked_export FOLDER``: the question's own layers to ONNX, at set-up.

The lower layers of the search model read every text alike. Of a question, two more layers make
a second vector: near to what agreements write to the like of it, as was learned from our pairs
(``asked.npz``). They take what the lower layers made, so that a question costs little more.
"""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch

from .coarse import LEARNED, turns
from .export import BY_TEXT, LOWER, shipped_layers, turn, write


class Asked(torch.nn.Module):
    """The upper layers, and the mean of what they make of a question's words."""

    def __init__(self, transformer: Any) -> None:
        super().__init__()
        self.layers = transformer.encoder.layer[LOWER:]

    def forward(self, lower: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        mask = attention_mask.to(lower.dtype)
        hidden, closed = lower, (1 - mask)[:, None, None, :] * -1e9
        for layer in self.layers:
            made = layer(hidden, attention_mask=closed)
            hidden = made[0] if isinstance(made, tuple) else made
        mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return torch.nn.functional.normalize(mean, dim=1)


def learned(kept: Mapping[str, Any]) -> Asked:
    """The question's layers with what was learned put into them."""
    layers = Asked(shipped_layers())
    turn(layers, turns(kept))
    return layers.eval()


def export(folder: Path) -> None:
    given = {
        "lower": torch.ones((2, 8, 384)),
        "attention_mask": torch.ones((2, 8), dtype=torch.long),
    }
    write(learned(np.load(LEARNED)), given, {"asked": BY_TEXT}, folder / "asked.onnx")


if __name__ == "__main__":
    export(Path(sys.argv[1]))
