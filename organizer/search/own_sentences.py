"""How close each sentence of a found text is to the question, by the vectors that are kept.

Making them anew for every answer would take longer than the search itself.
"""

from collections.abc import Sequence

import numpy as np
from sqlalchemy.orm import Session

from .encoder import Encoder, Vectors
from .index import telling_sentences
from .shelf import Shelf, shelf


def likeness(
    session: Session,
    encoder: Encoder,
    question: str,
    owner: tuple[int, int],
    said: Sequence[tuple[int, str]],
) -> list[float]:
    """Of sentences of the text ``owner``, a scope and a key; each with where it begins.

    One that has no vector of its own is as like as the passage in which it stands.
    """
    one = shelf(session, owner[0], encoder.name)
    if one.sentence is None:
        return [0.0] * len(said)
    vector = encoder.encode([question])[0]
    rows = np.flatnonzero(one.owners == owner[1])
    known = [_known(one, int(row), vector) for row in rows]
    starts = [one.held[row].start for row in rows]
    found = []
    for start, words in said:
        place = int(np.searchsorted(starts, start, side="right")) - 1
        alike = known[place] if place >= 0 else {"": 0.0}
        found.append(alike.get(words, alike[""]))
    return found


def _known(one: Shelf, row: int, vector: Vectors) -> dict[str, float]:
    """The likeness of a passage, under no words, and of its sentences."""
    assert one.sentence is not None
    alike = one.sentence[one.first[row] : one.first[row + 1]].astype(np.float32) @ vector
    lines = ["", *telling_sentences(one.held[row].text)]
    return {words: float(value) for words, value in zip(lines, alike, strict=False)}
