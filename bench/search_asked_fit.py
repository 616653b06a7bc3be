"""Learns the question's own layers from our pairs and topics, then from labelled questions.

    python bench/search_asked_fit.py             figures on the voices left out, nothing written
    python bench/search_asked_fit.py --control   the same, each thing said with some other sentence
    ORGANIZER_DATA=data python bench/search_asked_fit.py --write
                                                 from all, and what was learned into the package
    ORGANIZER_DATA=data python bench/search_asked_fit.py --public-out FOLDER
                                                 a model that has seen none of the public agreements

The two uppermost layers learn, for the question alone: what an agreement says keeps the vectors
it has. What each weight learned is kept in coarse steps; offsets and norms stay as they came.
Some fifteen minutes of one core for our pairs, and five for the questions, which teach it to
tell what answers from all else in an agreement (``search_asked_apart.py``). What it is worth in
the search, ``search_fit.py`` says, when ORGANIZER_MODEL is the FOLDER of the last line.
"""

import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from search_asked_layers import BATCH, Hidden, Pairs, Reader, of_pairs, vectors
from search_texts import MODEL

from organizer.search import bridge, own_words, spoken
from organizer.search.coarse import LEARNED, Matrix, packed
from organizer.search.encoder import QUESTION
from organizer.search.export import shipped_layers
from organizer.search.question_export import Asked, export, learned

LEFT_OUT = "pairs/voices_"
ROUNDS, RATE, WARM = 6, 1e-4, 50


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


def learn(layers: Asked, pairs: Pairs) -> None:
    steering = torch.optim.AdamW(layers.parameters(), lr=RATE, weight_decay=0.01)
    steps = ROUNDS * (len(pairs.said) // BATCH)
    slowing = torch.optim.lr_scheduler.LambdaLR(
        steering, lambda at: min(1, (at + 1) / WARM) * max(0.05, 1 - at / steps)
    )
    started = time.process_time()
    layers.train()
    for number in range(ROUNDS):
        total = 0.0
        for batch in (rounds := batches(pairs.said)):
            loss = of_pairs(vectors(layers, [pairs.said[n] for n in batch]), pairs, batch)
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
    is_kept = "--write" in sys.argv or "--public-out" in sys.argv
    away, reader = set() if is_kept else left_out(), Reader()
    goal, hidden = reader.written(written), reader([text for text, _ in said])
    kept = [n for n, line in enumerate(written) if line not in away]
    number = {place: n for n, place in enumerate(kept)}
    used = [n for n, (_, place) in enumerate(said) if place in number]
    rest = [n for n, (_, place) in enumerate(said) if place not in number]
    about = torch.tensor([number[said[n][1]] for n in used])
    if "--control" in sys.argv:
        about = torch.randperm(len(kept))[about]
    print(f"{len(used)} things said to learn from, {len(rest)} left out", flush=True)
    layers, pairs = Asked(shipped_layers()), Pairs([hidden[n] for n in used], about, goal[kept])
    learn(layers, pairs)
    if is_kept:
        go_on(layers, reader, pairs)
        return
    others = [hidden[n] for n in rest], goal, torch.tensor([said[n][1] for n in rest])
    report("left out, as it came", Asked(shipped_layers()), *others)
    report("all that was learned", layers, *others)
    report("what is taken of it", learned(packed(turned(layers))), *others)


def go_on(layers: Asked, reader: Reader, pairs: Pairs) -> None:
    """From questions about agreements; then into the package, or into a folder to be measured."""
    from search_asked_apart import but_left_out, cases, tell_apart

    given = cases(reader)
    if "--write" in sys.argv:
        tell_apart(layers, given, pairs)
        np.savez_compressed(LEARNED, **packed(turned(layers)))
        return
    tell_apart(layers, but_left_out(given), pairs)
    folder = Path(sys.argv[-1])
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(folder / LEARNED.name, **packed(turned(layers)))
    for path in MODEL.iterdir():
        if path.name != QUESTION:
            (folder / path.name).unlink(missing_ok=True)
            (folder / path.name).symlink_to(path.resolve())
    export(folder, folder / LEARNED.name)


if __name__ == "__main__":
    main()
