"""Whether what the search keeps is whole: vectors in the database, and files beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from . import on_disk, shelf_files
from .index import generations
from .meanings import is_whole
from .models import Passage, Vector

PORTION = 2_000


@dataclass(frozen=True)
class Vectors:
    passages: int
    missing: int
    damaged: int


@dataclass(frozen=True)
class Files:
    """Of the texts that have a file: how many are as they were made, and of what is now there."""

    whole: int
    older: int
    damaged: int


def damaged(session: Session, model: str) -> list[int]:
    """The passages whose vectors have a wrong length, or what is no number. All are read."""
    return [key for key, data in _vectors(session, model) if not is_whole(data)]


def vectors(session: Session, model: str) -> Vectors:
    passages = session.scalar(select(func.count()).select_from(Passage)) or 0
    there = session.scalar(select(func.count()).where(Vector.model == model)) or 0
    return Vectors(passages, passages - there, len(damaged(session, model)))


def files(session: Session, folder: Path) -> Files:
    scopes = session.scalars(select(Passage.scope).distinct()).all()
    states = [
        on_disk.state(path, str(number))
        for scope, number in generations(session, scopes).items()
        for path in shelf_files.files_of(folder, scope)
    ]
    return Files(*(states.count(state) for state in ("", on_disk.OLDER, on_disk.DAMAGED)))


def _vectors(session: Session, model: str) -> Iterator[tuple[int, bytes]]:
    query = select(Vector.key, Vector.data).where(Vector.model == model)
    for part in session.execute(query.execution_options(yield_per=PORTION)).partitions():
        for row in part:
            yield row.key, row.data
