"""How close each sentence of a found text is to the question, by the vectors that are kept.

Making them anew for every answer would take longer than the search itself.
"""

from collections.abc import Sequence

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from .encoder import Encoder, Vectors
from .index import telling_sentences
from .meanings import Meanings
from .models import Passage
from .ragged import widened
from .shelf import shelf


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
    if one.meanings is None:
        return [0.0] * len(said)
    vector = encoder.encode([question])[0]
    rows = np.flatnonzero(one.texts.owners == owner[1])
    lines = session.scalars(
        select(Passage.text)
        .where(Passage.scope == owner[0], Passage.owner == owner[1])
        .order_by(Passage.key)
    )
    known = [
        _known(one.meanings, int(row), text, vector) for row, text in zip(rows, lines, strict=True)
    ]
    starts = one.texts.starts[rows]
    found = []
    for start, words in said:
        place = int(np.searchsorted(starts, start, side="right")) - 1
        alike = known[place] if place >= 0 else {"": 0.0}
        found.append(alike.get(words, alike[""]))
    return found


def _known(one: Meanings, row: int, text: str, vector: Vectors) -> dict[str, float]:
    """The likeness of a passage, under no words, and of its sentences."""
    alike = widened(one.rows[one.first[row] : one.first[row + 1]]) @ vector
    lines = ["", *telling_sentences(text)]
    return {words: float(value) for words, value in zip(lines, alike, strict=False)}
