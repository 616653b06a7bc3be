"""A question at 2,000, 20,000 and 100,000 passages, beside the bare sum of its parts.

The bare sum: the question into a vector, a flat FAISS index asked for 200, and FTS5 asked
for 100 with any of the question's telling words. It judges nothing.
"""

import resource
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import organizer.search  # noqa: F401, I001  # before numpy: it sets how many threads are used
import faiss
import numpy as np

from organizer.search import bridge, spoken
from organizer.search.bridged import bridge_of
from organizer.search.candidates import Stock
from organizer.search.encoder import Encoder, Vectors, encoder
from organizer.search.judging import judged
from organizer.search.shelf import Held, Shelf, made
from organizer.search.words import telling

SIZES = [int(size) for size in sys.argv[1:]] or [2_000, 20_000, 100_000]
ON_A_SHELF, SENTENCES, QUESTIONS = 1_000, 2, 100
random = np.random.default_rng(3)


def texts(size: int) -> list[str]:
    """Our own contract sentences, each with some words of another."""
    written = [pair.written for pair in spoken.pairs()]
    return [
        f"{written[n % len(written)]} {written[int(random.integers(len(written)))]} {n} days."
        for n in range(size)
    ]


def near(vectors: Vectors, size: int) -> Vectors:
    noise = random.standard_normal((size, vectors.shape[1])) * 0.03
    moved = vectors[np.arange(size) % len(vectors)] + noise
    return (moved / np.linalg.norm(moved, axis=1, keepdims=True)).astype(np.float32)


def filled(lines: list[str], vectors: Vectors) -> list[Shelf]:
    shelves = []
    for first in range(0, len(lines), ON_A_SHELF):
        part = lines[first : first + ON_A_SHELF]
        held = tuple(Held(first + n, 0, len(line), line) for n, line in enumerate(part))
        data = [
            np.repeat(vectors[first + n : first + n + 1], 1 + SENTENCES, axis=0).tobytes()
            for n in range(len(part))
        ]
        shelves.append(made(held, [f"Article {n // 20}" for n in range(len(part))], data))
    return shelves


def bare(model: Encoder, vectors: Vectors, lines: list[str]) -> Callable[[str], object]:
    flat = faiss.IndexFlatIP(vectors.shape[1])
    flat.add(vectors)
    words = sqlite3.connect(":memory:")
    words.execute("CREATE VIRTUAL TABLE w USING fts5(text, tokenize='porter')")
    words.executemany("INSERT INTO w VALUES (?)", [(line,) for line in lines])

    def ask(question: str) -> object:
        found = flat.search(model.encode([question]), 200)
        wanted = " OR ".join(f'"{word}"' for word in telling(question)) or '"pay"'
        query = "SELECT rowid FROM w WHERE w MATCH ? ORDER BY rank LIMIT 100"
        return found, words.execute(query, (wanted,)).fetchall()

    return ask


def timed(ask: Callable[[str], object], questions: list[str]) -> tuple[float, float]:
    ask(questions[0])
    took = []
    for question in questions:
        started = time.perf_counter()
        ask(question)
        took.append((time.perf_counter() - started) * 1000)
    return float(np.quantile(took, 0.5)), float(np.quantile(took, 0.95))


def main() -> None:
    started = time.perf_counter()
    model = encoder(Path(__file__).parent.parent / ".model")
    known = bridge_of(model)
    print(f"model and bridge in {time.perf_counter() - started:.2f} s")
    said = [line for topic in bridge.topics() for line in topic.said]
    questions = [said[int(n)] for n in random.choice(len(said), QUESTIONS, replace=False)]
    for size in SIZES:
        lines = texts(size)
        vectors = near(known.pair_written, size)
        started = time.perf_counter()
        stock = Stock(tuple(filled(lines, vectors)))
        built = time.perf_counter() - started
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        ours = timed(lambda q, stock=stock: judged(stock, model, q), questions)
        sum_ = timed(bare(model, vectors, lines), questions)
        print(
            f"{size} passages: p50 {ours[0]:.1f} ms, p95 {ours[1]:.1f} ms; bare {sum_[0]:.1f}, "
            f"{sum_[1]:.1f}; ratio {ours[0] / sum_[0]:.2f}, {ours[1] / sum_[1]:.2f}; "
            f"shelves in {built:.1f} s, {memory} MB at most"
        )


if __name__ == "__main__":
    main()
