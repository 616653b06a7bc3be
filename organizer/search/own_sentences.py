"""How close each sentence of a found text is to the question, by the vectors that are kept.

Making them anew for every answer would take longer than the search itself.
"""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from sqlalchemy.orm import Session

from . import own_words, signs
from .bridged import bridge_of
from .encoder import Encoder, Vectors
from .index import telling_sentences
from .meanings import Meanings
from .ragged import widened
from .shelf import Shelf, shelf

ITSELF = 3  # what the question counts beside what agreements say to its like


class Asking:
    """A question, and the shelves on which it was looked for: each is asked for once."""

    def __init__(self, encoder: Encoder, question: str) -> None:
        self._encoder, self._question = encoder, question
        self._shelves: dict[int, Shelf] = {}

    @cached_property
    def vector(self) -> Vectors:
        """The question, and what agreements say to the like of it: how close a sentence is to
        their sum is how close it is to both together."""
        vector = self._encoder.ask(self._question)
        with own_words.searching():
            known = bridge_of(self._encoder)
            question = known.asked(vector)
            pairs = signs.likely_pairs(question, known)
            said = signs.blended(known.written(pairs.kept), pairs.share)
            both: Vectors = ITSELF * question + said
            return both

    def shelf(self, session: Session, scope: int) -> Shelf:
        if scope not in self._shelves:
            self._shelves[scope] = shelf(session, scope, self._encoder.name)
        return self._shelves[scope]


def likeness(
    session: Session,
    asked: Asking,
    owner: tuple[int, int],
    text: str,
    said: Sequence[tuple[int, str]],
) -> list[float]:
    """Of sentences of ``text``, whose ``owner`` is a scope and a key; each with where it begins.

    One that has no vector of its own is as like as the passage in which it stands.
    """
    one = asked.shelf(session, owner[0])
    if one.meanings is None:
        return [0.0] * len(said)
    rows = np.flatnonzero(one.texts.owners == owner[1])
    starts, ends = one.texts.starts[rows], one.texts.ends[rows]
    known = [
        _known(one.meanings, row, text[start:end], asked.vector)
        for row, start, end in zip(rows.tolist(), starts, ends, strict=True)
    ]
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
