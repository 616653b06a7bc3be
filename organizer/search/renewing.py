"""Vectors for passages that have none of the model now used: after a change of model, or
where an import found no model. Each portion is written by itself, so that being killed
loses one portion at most, and starting again goes on where it stopped."""

from collections.abc import Callable, Collection
from typing import Any

import numpy as np
from sqlalchemy import Engine, Select, delete, exists, func, insert, select
from sqlalchemy.orm import Session

from organizer.storage.session import begin, reading

from . import health
from .encoder import Encoder
from .index import NewPassage, touch, vectors_of
from .models import Passage, Vector

PORTION = 100


def missing(session: Session, model: str) -> int:
    """How many passages have no vectors of this model."""
    counted = select(func.count()).select_from(_without(model).subquery())
    return session.scalar(counted) or 0


def is_needed(session: Session) -> bool:
    """Something is there to be searched; whether a vector is missing, the job itself finds."""
    return bool(session.scalar(select(exists().where(Passage.key > 0))))


def renew(
    engine: Engine,
    encoder: Encoder,
    report: Callable[[int, int], None],
    kept: Collection[str] = (),
) -> int:
    """Make what is missing, then drop other models' vectors, those of ``kept`` excepted."""
    done = fill(engine, encoder, report)
    with begin(engine) as session:
        session.execute(delete(Vector).where(Vector.model.not_in([encoder.name, *kept])))
    return done


def fill(engine: Engine, encoder: Encoder, report: Callable[[int, int], None]) -> int:
    """Make the vectors of this model that are missing. Returns for how many passages."""
    drop_damaged(engine, encoder.name)
    with reading(engine) as session:
        total = missing(session, encoder.name)
    done = 0
    while portion := _portion(engine, encoder):
        done += portion
        report(done, total)
    return done


def drop_damaged(engine: Engine, model: str) -> None:
    """What cannot be used is as good as missing, and is made again."""
    with reading(engine) as session:
        keys = health.damaged(session, model)
    for first in range(0, len(keys), PORTION):
        gone = keys[first : first + PORTION]
        with begin(engine) as session:
            session.execute(delete(Vector).where(Vector.key.in_(gone), Vector.model == model))
            scopes = select(Passage.scope).where(Passage.key.in_(gone)).distinct()
            for scope in session.scalars(scopes).all():
                touch(session, scope)


def _portion(engine: Engine, encoder: Encoder) -> int:
    with reading(engine) as session:
        rows = session.scalars(_without(encoder.name).limit(PORTION)).all()
        given = [NewPassage(0, p.start, p.end, p.heading, p.text) for p in rows]
        keys, scopes = [p.key for p in rows], {p.scope for p in rows}
    if not given:
        return 0
    made = vectors_of(given, encoder)
    with begin(engine) as session:
        here = set(session.scalars(select(Passage.key).where(Passage.key.in_(keys))))
        taken = set(_taken(session, keys, encoder.name))
        data = [
            {"key": key, "model": encoder.name, "data": np.ascontiguousarray(rows).tobytes()}
            for key, rows in zip(keys, made, strict=True)
            if key in here - taken
        ]
        if data:
            session.execute(insert(Vector), data)
        for scope in scopes:
            touch(session, scope)
    return len(given)


def _taken(session: Session, keys: list[int], model: str) -> list[int]:
    query = select(Vector.key).where(Vector.key.in_(keys), Vector.model == model)
    return list(session.scalars(query))


def _without(model: str) -> Select[Any]:
    there = select(Vector.key).where(Vector.model == model)
    return select(Passage).where(Passage.key.not_in(there)).order_by(Passage.key)
