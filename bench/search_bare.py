"""The bare sum that a search is compared with: embed, one flat FAISS search, FTS5. Not tuned.

It turns the question into a vector by the model as the exporter writes it, asks a flat index for
200, and asks FTS5 for 100 that have any of the question's telling words. It judges nothing and
may answer anybody with anything.
"""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

import faiss
import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from organizer.search.encoder import Vectors
from organizer.search.words import telling

PLAIN = "plain.onnx"


def export_plain(folder: Path) -> None:
    """The model as it comes out of torch. Where this is called, torch is loaded."""
    from organizer.search.export import BY_TOKEN, MASK, SAMPLE, Tokens, shipped_layers, write

    given = {"input_ids": SAMPLE, "attention_mask": MASK}
    made = {"tokens": BY_TOKEN}
    write(Tokens(shipped_layers()), given, made, folder / PLAIN, lambda *_: None)


def embedding(folder: Path, tokens: Path) -> Callable[[str], Vectors]:
    session = onnxruntime.InferenceSession(str(folder / PLAIN))
    tokenizer = Tokenizer.from_file(str(tokens))
    tokenizer.no_padding()

    def embed(question: str) -> Vectors:
        ids = np.array([tokenizer.encode(question).ids])
        given = {"input_ids": ids, "attention_mask": np.ones_like(ids)}
        mean = session.run(["tokens"], given)[0].mean(axis=1)
        unit: Vectors = mean / np.linalg.norm(mean)
        return unit

    return embed


def bare(
    embed: Callable[[str], Vectors], vectors: Vectors, lines: Sequence[str]
) -> Callable[[str], object]:
    flat = faiss.IndexFlatIP(vectors.shape[1])
    flat.add(np.ascontiguousarray(vectors))
    words = sqlite3.connect(":memory:")
    words.execute("CREATE VIRTUAL TABLE w USING fts5(text, tokenize='porter')")
    words.executemany("INSERT INTO w VALUES (?)", [(line,) for line in lines])

    def ask(question: str) -> object:
        found = flat.search(embed(question), 200)
        wanted = " OR ".join(f'"{word}"' for word in telling(question)) or '"pay"'
        query = "SELECT rowid FROM w WHERE w MATCH ? ORDER BY rank LIMIT 100"
        return found, words.execute(query, (wanted,)).fetchall()

    return ask
