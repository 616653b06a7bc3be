"""The bridge's vectors on disk, a file for each set of words.

A line that stands in an older file of the same model keeps its vector, so that a change of one
line does not have tens of thousands read again.
"""

import hashlib
import os
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .bridge import Line
from .encoder import Encoder, Vectors
from .ragged import widened

KEPT = 2
LINES, NAMED = "lines", "named"
Arrays = NDArray[Any]
Names = NDArray[np.int64]


def read(path: Path) -> dict[str, Arrays] | None:
    """What is kept of the words for which the file is named."""
    found = _whole(path)
    if found is not None:
        del found[NAMED]
    return found


def write(path: Path, names: Names, arrays: dict[str, Arrays]) -> None:
    """``names``: of the lines."""
    if not os.access(path.parent, os.W_OK):
        return
    part = path.with_suffix(f".{os.getpid()}.part")
    with part.open("wb") as out:
        np.savez(out, allow_pickle=False, **arrays, **{NAMED: names})
    part.replace(path)


@dataclass(frozen=True)
class Read:
    """Lines as vectors, and a name for each."""

    lines: Vectors
    names: Names


def vectors(model: Encoder, lines: Sequence[Line]) -> Read:
    """Those that the model makes, or made before."""
    known: dict[int, Vectors] = {}
    for path in _made_since(model.folder):
        if (older := _whole(path)) is not None:
            known |= dict(zip(older[NAMED].tolist(), widened(older[LINES]), strict=True))
    names = _names(model, lines)
    for is_said, reads in ((True, model.ask_all), (False, model.encode)):
        pairs = zip(names.tolist(), lines, strict=True)
        new = {n: one.text for n, one in pairs if one.is_said is is_said and n not in known}
        if new:
            known |= dict(zip(new, reads(list(new.values())), strict=True))
    return Read(np.stack([known[name] for name in names.tolist()]), names)


def tidied(folder: Path, current: Path) -> None:
    """Remove the files of words that no process may still want: all but the newest and the one
    before it, since a local whose exam would get worse by the new words goes on with the old.
    Were one of them wanted after all, it would be made again; a process that has read one in
    needs the file no more."""
    others = {path for path in folder.glob("bridge-*.np[yz]") if path != current}
    newest = sorted(others, key=lambda path: path.stat().st_mtime, reverse=True)
    for path in newest[KEPT - 1 :]:
        path.unlink(missing_ok=True)


def _made_since(folder: Path) -> list[Path]:
    """Files that are not older than the model beside them: another one may have been there."""
    model = folder / "model.onnx"
    begun = model.stat().st_mtime if model.exists() else 0.0
    return [path for path in folder.glob("bridge-*.npz") if path.stat().st_mtime >= begun]


def _whole(path: Path) -> dict[str, Arrays] | None:
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as given:
            found = {name: given[name] for name in given.files}
    except (OSError, ValueError, EOFError, zipfile.BadZipFile):
        return None
    return found if {LINES, NAMED} <= found.keys() else None


def _names(model: Encoder, lines: Sequence[Line]) -> Names:
    """A number for each line, the same for the same words read by the same layers."""
    by = [model.own_layers if one.is_said else "" for one in lines]
    given = [f"{layers}\n{one.text}" for layers, one in zip(by, lines, strict=True)]
    sums = b"".join(hashlib.blake2b(text.encode(), digest_size=8).digest() for text in given)
    return np.frombuffer(sums, dtype=np.int64)
