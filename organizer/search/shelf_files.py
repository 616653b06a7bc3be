"""Shelves on disk: the words of each scope in one file, its vectors in one for each model."""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from . import folders, on_disk
from .meanings import Meanings
from .on_disk import Arrays, Unusable
from .texts import Texts
from .words_index import Having

logger = logging.getLogger(__name__)
LISTS, INDEXES = ("names", "spelled"), ("words", "heads")


def words_file(folder: Path, scope: int) -> Path:
    return folder / f"{scope}.words"


def vectors_file(folder: Path, scope: int, model: str) -> Path:
    return folder / f"{scope}.{hashlib.sha256(model.encode()).hexdigest()[:12]}.vectors"


def files_of(folder: Path, scope: int) -> list[Path]:
    return sorted(folder.glob(f"{scope}.*"))


def texts(database: str, scope: int, now: int, make: Callable[[], Texts]) -> Texts:
    """Those that are kept, if they are whole and of ``now``; else made, and kept."""
    folder = folders.folder_of(database)
    if folder is None or not now:
        return make()
    path = words_file(folder, scope)
    if (kept := _kept(path, now)) is not None:
        return _texts_from(kept)
    made = make()
    on_disk.write(path, str(now), _arrays_of(made))
    return made


def meanings(
    database: str, scope: int, model: str, now: int, make: Callable[[], Meanings | None]
) -> Meanings | None:
    """The same of vectors; where some are missing, nothing is kept."""
    folder = folders.folder_of(database)
    if folder is None or not now:
        return make()
    path = vectors_file(folder, scope, model)
    if (kept := _kept(path, now)) is not None:
        return Meanings(kept["rows"], kept["first"])
    made = make()
    if made is not None:
        on_disk.write(path, str(now), {"rows": made.rows, "first": made.first})
    return made


def _kept(path: Path, now: int) -> Arrays | None:
    try:
        return on_disk.read(path, str(now))
    except Unusable as why:
        if str(why) == on_disk.DAMAGED:
            logger.warning("%s is damaged and is made again from the database.", path)
        return None


def _arrays_of(texts: Texts) -> Arrays:
    found: dict[str, NDArray[Any]] = {}
    for field in fields(texts):
        value = getattr(texts, field.name)
        if isinstance(value, Having):
            found |= {f"{field.name}.{f.name}": getattr(value, f.name) for f in fields(value)}
        elif isinstance(value, tuple):
            found[field.name] = np.frombuffer("\n".join(value).encode(), dtype=np.uint8)
        else:
            found[field.name] = value
    return found


def _texts_from(kept: Arrays) -> Texts:
    given: dict[str, Any] = {name: array for name, array in kept.items() if "." not in name}
    for name in LISTS:
        given[name] = tuple(given[name].tobytes().decode().splitlines())
    for name in INDEXES:
        given[name] = Having(*(kept[f"{name}.{f.name}"] for f in fields(Having)))
    return Texts(**given)
