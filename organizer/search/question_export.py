"""``python -m organizer.search.question_export FOLDER``: what reads a question, at set-up.

A question gets two vectors in one reading. One is that of any text. For the other, two more
layers go on from what the lower ones made: near to what agreements write to the like of it, as
was learned from our pairs (``asked.npz``). Its weights have eight bits: one question is so short
that fetching them is most of the work. What agreements say is read by the model as it is.
"""

import math
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch

from .coarse import LEARNED, turns
from .encoder import QUESTION
from .export import BY_TEXT, LOWER, SAMPLE, shipped_layers, turn, write
from .lean import in_eight_bits


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


class Question(torch.nn.Module):
    """The vector of one text, and that of it as a question."""

    def __init__(self, transformer: Any, asked: Asked) -> None:
        super().__init__()
        self.config, self.words = transformer.config, transformer.embeddings
        self.layers, self.asked = transformer.encoder.layer, asked.layers

    def forward(self, input_ids: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        lower = self._through(self.layers[:LOWER], self.words(input_ids))
        upper, asked = (self._through(x, lower) for x in (self.layers[LOWER:], self.asked))
        unit = torch.nn.functional.normalize
        return unit(upper.mean(1), dim=1), unit(asked.mean(1), dim=1)

    def _through(self, layers: Any, hidden: torch.Tensor) -> torch.Tensor:
        for layer in layers:
            attended = layer.attention.output(self._attended(layer.attention.self, hidden), hidden)
            hidden = layer.output(layer.intermediate(attended), attended)
        return hidden

    def _attended(self, attention: Any, hidden: torch.Tensor) -> torch.Tensor:
        """As the model's own layers do it, but of one text: nothing in it is hidden."""
        heads, whole = self.config.num_attention_heads, self.config.hidden_size
        width = whole // heads
        asked, keys, values = (
            part(hidden).view(-1, heads, width).transpose(0, 1)
            for part in (attention.query, attention.key, attention.value)
        )
        weight = torch.softmax(asked @ keys.transpose(1, 2) / math.sqrt(width), dim=2)
        mixed: torch.Tensor = weight @ values
        return mixed.transpose(0, 1).reshape(1, -1, whole)


def learned(kept: Mapping[str, Any]) -> Asked:
    """The question's layers with what was learned put into them."""
    layers = Asked(shipped_layers())
    turn(layers, turns(kept))
    return layers.eval()


def export(folder: Path, kept: Path = LEARNED) -> None:
    reading = Question(shipped_layers(), learned(np.load(kept))).eval()
    given = {"input_ids": SAMPLE[:1]}
    write(reading, given, {"vector": BY_TEXT, "asked": BY_TEXT}, folder / QUESTION, in_eight_bits)


if __name__ == "__main__":
    export(Path(sys.argv[1]))
