"""``python -m organizer.search.question_export FOLDER``: what reads a question, at set-up.

Its upper layers are its own: they bring a question near to what agreements write to the like of
it, as was learned from our pairs and from questions (``asked.npz``). Its weights have eight bits:
one question is so short that fetching them is most of the work. What agreements say is read by
the model as it is.
"""

import hashlib
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
from .lean import Given, in_eight_bits, named

NAME = 8  # letters, for what was learned
# How much is taken of it. The rest fits what was learned from, and no other agreement.
TAKEN = np.float32(0.875)


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
    """The vector of one text as a question."""

    def __init__(self, transformer: Any, asked: Asked) -> None:
        super().__init__()
        self.config, self.words = transformer.config, transformer.embeddings
        self.layers: Any = torch.nn.ModuleList([*transformer.encoder.layer[:LOWER], *asked.layers])

    def forward(self, input_ids: torch.Tensor) -> torch.Tensor:
        hidden = self.words(input_ids)
        for layer in self.layers:
            attended = layer.attention.output(self._attended(layer.attention.self, hidden), hidden)
            hidden = layer.output(layer.intermediate(attended), attended)
        return torch.nn.functional.normalize(hidden.mean(1), dim=1)

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
    turn(layers, {name: TAKEN * turned for name, turned in turns(kept).items()})
    return layers.eval()


def export(folder: Path, kept: Path = LEARNED) -> None:
    reading = Question(shipped_layers(), learned(np.load(kept))).eval()
    given = {"input_ids": SAMPLE[:1]}
    name = hashlib.sha256(kept.read_bytes() + TAKEN.tobytes()).hexdigest()[:NAME]

    def lean(path: Path, given: Given, config: Any) -> None:
        in_eight_bits(path, given, config)
        named(path, name)

    write(reading, given, {"vector": BY_TEXT}, folder / QUESTION, lean)


if __name__ == "__main__":
    export(Path(sys.argv[1]))
