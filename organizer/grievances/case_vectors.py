"""What each case is about, in numbers of the search model, so that like ones are found by meaning.

A job makes them: each night, and after a case was opened. Nobody waits for it on a page.
"""

import hashlib
from collections.abc import Callable, Sequence
from datetime import datetime

import numpy as np
from sqlalchemy import Engine, delete, exists, select
from sqlalchemy.orm import Session

from organizer.search.encoder import Encoder
from organizer.storage import queue
from organizer.storage.session import begin, reading

from .history_models import CaseVector
from .likeness import text_of
from .models import Grievance

JOB = "compare-cases"
PORTION = 64
Report = Callable[[int, int], None]


def is_needed(session: Session) -> bool:
    """There are cases; which of them have no numbers yet, the job itself finds."""
    return bool(session.scalar(select(exists().where(Grievance.id > 0))))


def ask_for(session: Session, now: datetime) -> None:
    """In the transaction that opens a case; one job that waits does for many."""
    if not queue.waits(session, JOB, now):
        queue.hand_in(session, JOB, now=now)


def renew(engine: Engine, encoder: Encoder, report: Report) -> int:
    """Make what is missing or of other words, and drop what another model made.

    A portion is written by itself, so that being killed loses one at most.
    """
    with reading(engine) as session:
        stale = _stale(session, encoder.name)
    for at in range(0, len(stale), PORTION):
        portion = stale[at : at + PORTION]
        vectors = encoder.encode([text for _, text in portion])
        with begin(engine) as session:
            _write(session, encoder.name, portion, vectors)
        report(at + len(portion), len(stale))
    with begin(engine) as session:
        session.execute(delete(CaseVector).where(CaseVector.model != encoder.name))
    return len(stale)


def _stale(session: Session, model: str) -> list[tuple[int, str]]:
    made = select(CaseVector.grievance_id, CaseVector.text_hash).where(CaseVector.model == model)
    kept = {row[0]: row[1] for row in session.execute(made)}
    texts = ((case.id, text_of(case)) for case in session.scalars(select(Grievance)))
    return [(key, text) for key, text in texts if kept.get(key) != _hash(text)]


def _write(
    session: Session, model: str, portion: Sequence[tuple[int, str]], vectors: np.ndarray
) -> None:
    """A case that was taken back meanwhile gets none."""
    keys = [key for key, _ in portion]
    there = set(session.scalars(select(Grievance.id).where(Grievance.id.in_(keys))))
    for (key, text), vector in zip(portion, vectors, strict=True):
        if key in there:
            data = np.asarray(vector, dtype=np.float32).tobytes()
            row = CaseVector(grievance_id=key, model=model, text_hash=_hash(text), data=data)
            session.merge(row)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
