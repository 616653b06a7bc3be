"""The bare sum that a search is compared with: embed, one flat FAISS search, FTS5. Not tuned.

It turns the question into a vector, asks a flat index for 200, and asks FTS5 for 100 that have
any of the question's telling words. It judges nothing and may answer anybody with anything.
"""

import sqlite3
from collections.abc import Callable, Sequence

import faiss
import numpy as np

from organizer.search.encoder import Encoder, Vectors
from organizer.search.words import telling


def bare(model: Encoder, vectors: Vectors, lines: Sequence[str]) -> Callable[[str], object]:
    flat = faiss.IndexFlatIP(vectors.shape[1])
    flat.add(np.ascontiguousarray(vectors))
    words = sqlite3.connect(":memory:")
    words.execute("CREATE VIRTUAL TABLE w USING fts5(text, tokenize='porter')")
    words.executemany("INSERT INTO w VALUES (?)", [(line,) for line in lines])

    def ask(question: str) -> object:
        found = flat.search(model.encode([question]), 200)
        wanted = " OR ".join(f'"{word}"' for word in telling(question)) or '"pay"'
        query = "SELECT rowid FROM w WHERE w MATCH ? ORDER BY rank LIMIT 100"
        return found, words.execute(query, (wanted,)).fetchall()

    return ask
