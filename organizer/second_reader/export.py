"""``python -m organizer.second_reader.export FOLDER``: the second reader to ONNX, at set-up.

It is the search model, each of its layers turned a little by what was learned, with one number
for each check at the end.
"""

import sys
from pathlib import Path
from typing import Any

import numpy as np
import torch

from organizer.search.export import BY_TEXT, MASK, SAMPLE, shipped_layers, turn, write

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
    transformer = shipped_layers()
    turn(transformer, weights.turns)
    head = torch.nn.Linear(*reversed(weights.head.shape))
    head.weight.data = torch.from_numpy(weights.head)
    head.bias.data = torch.from_numpy(weights.bias)
    return Reading(transformer, head).eval()


def export(folder: Path) -> None:
    weights = read_weights()
    given = dict(zip(INPUTS, (SAMPLE, MASK, MASK), strict=True))
    write(reading(weights), given, {"chances": BY_TEXT}, folder / "second_reader.onnx")


if __name__ == "__main__":
    np.seterr(all="raise")
    export(Path(sys.argv[1]))
