"""Layers that stay, each with two thin matrices beside it that learn."""

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
import torch

THIN, SCALE = 16, 2.0


class Thin(torch.nn.Module):
    def __init__(self, layer: torch.nn.Linear) -> None:
        super().__init__()
        self.layer = layer
        self.inward = torch.nn.Parameter(torch.randn(THIN, layer.in_features) * 0.02)
        self.outward = torch.nn.Parameter(torch.zeros(layer.out_features, THIN))

    def forward(self, given: torch.Tensor) -> torch.Tensor:
        turned: torch.Tensor = given @ self.inward.T @ self.outward.T * SCALE
        return self.layer(given) + turned


def thinned(blocks: Iterable[Any]) -> None:
    """Put thin matrices beside every layer of some blocks of a model; nothing else learns."""
    for block in blocks:
        for weight in block.parameters():
            weight.requires_grad = False
        own = block.attention.self
        own.query, own.key, own.value = Thin(own.query), Thin(own.key), Thin(own.value)
        for place in (block.attention.output, block.intermediate, block.output):
            place.dense = Thin(place.dense)


def thin_of(model: torch.nn.Module) -> Iterator[tuple[str, tuple[np.ndarray, np.ndarray]]]:
    """By the layer's name, its inward and outward matrix, as they are kept."""
    for name, layer in model.named_modules():
        if isinstance(layer, Thin):
            outward = layer.outward.detach().numpy() * SCALE
            yield name, (layer.inward.detach().numpy(), outward)
