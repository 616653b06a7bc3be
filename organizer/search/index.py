"""Keeping passages, and their vectors beside them."""

import logging
import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from sqlalchemy import delete, insert
from sqlalchemy.orm import Session

from organizer.core.errors import Unavailable

from .encoder import Encoder, Progress, Vectors, untold
from .models import Passage, SearchGeneration, Vector
from .windows import sentences, windows

logger = logging.getLogger(__name__)
MOST_NUMBERS = 2**31 - 2
GENERATIONS = "SELECT id, number FROM search_generation"
FEWEST = 5  # words of a sentence that has a vector of its own


@dataclass(frozen=True)
class NewPassage:
    """A stretch of the ``place``-th of the texts that were given."""

    place: int
    start: int
    end: int
    heading: str
    text: str


@dataclass(frozen=True)
class Prepared:
    """Passages ready to be stored: all that takes time is done, outside any transaction."""

    passages: tuple[NewPassage, ...]
    vectors: tuple[Vectors, ...] | None
    model: str


def prepare(
    given: Sequence[tuple[str, str]], encoder: Encoder | None, progress: Progress = untold
) -> Prepared:
    """Cut (heading, text) pairs into passages; without a model they are found by words alone."""
    passages = cut(given)
    if encoder is None:
        return Prepared(passages, None, "")
    try:
        return Prepared(passages, vectors_of(passages, encoder, progress), encoder.name)
    except Unavailable as why:
        logger.warning("%s What is brought in is found by its words alone.", why)
        return Prepared(passages, None, "")


def cut(given: Sequence[tuple[str, str]]) -> tuple[NewPassage, ...]:
    return tuple(
        NewPassage(place, start, end, heading, words[start:end])
        for place, (heading, words) in enumerate(given)
        for start, end in windows(words)
    )


def vectors_of(
    passages: Sequence[NewPassage], encoder: Encoder, progress: Progress = untold
) -> tuple[Vectors, ...]:
    """Of each passage in its context, then of its sentences; the same words are embedded once."""
    wanted = [[f"{p.heading}. {p.text}", *telling_sentences(p.text)] for p in passages]
    different = list(dict.fromkeys(line for lines in wanted for line in lines))
    place = {line: n for n, line in enumerate(different)}
    made = encoder.encode(different, progress)
    rows = made[[place[line] for lines in wanted for line in lines]]
    cuts = np.cumsum([len(lines) for lines in wanted])[:-1]
    return tuple(np.split(rows, cuts))


def telling_sentences(words: str) -> list[str]:
    """Those that have vectors of their own, in the order of their vectors."""
    found = [words[a:b].strip() for a, b in sentences(words)]
    return [s for s in found if len(s.split()) >= FEWEST and s != words.strip()]


def add(session: Session, scope: int, owners: Sequence[int], prepared: Prepared) -> None:
    """Store what was prepared; ``owners`` are the ids of the texts, in their order."""
    keys = []
    for p in prepared.passages:
        row = Passage(
            owner=owners[p.place],
            scope=scope,
            start=p.start,
            end=p.end,
            heading=p.heading,
            text=p.text,
        )
        session.add(row)
        keys.append(row)
    session.flush()
    if keys and prepared.vectors is not None:
        pairs = zip(keys, prepared.vectors, strict=True)
        data = [{"key": row.key, "model": prepared.model, "data": v.tobytes()} for row, v in pairs]
        session.execute(insert(Vector), data)
    touch(session, scope)


def remove(session: Session, scope: int, owners: Sequence[int]) -> None:
    """Forget what was kept of some texts of a scope."""
    gone = Passage.scope == scope, Passage.owner.in_(owners)
    session.execute(delete(Passage).where(*gone))
    touch(session, scope)


def touch(session: Session, scope: int | None = None) -> None:
    """Another number: the caches of one scope are old, or those of all."""
    key = 1 if scope is None else -scope
    number = secrets.randbelow(MOST_NUMBERS) + 1
    row = session.get(SearchGeneration, key)
    if row is None:
        session.add(SearchGeneration(id=key, number=number))
    else:
        row.number = number
    session.flush()


def generations(session: Session, scopes: Collection[int]) -> dict[int, int]:
    """The number of each scope, in one question: asking for all is less than naming each."""
    # Asked with each search: as plain words it takes a fifth of the time.
    known: dict[int, int] = dict(session.connection().exec_driver_sql(GENERATIONS).all())
    return {scope: known.get(1, 0) + known.get(-scope, 0) for scope in scopes}
