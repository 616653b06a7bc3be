"""``python -m organizer.search.bridged FOLDER``: the bridge's phrasings as vectors, once a model.

They depend on the model and on our words alone, so they stand beside the model and in no
database, with the matrix that is made of them; a change of either makes them anew. Run as a
program, it also removes those that no process may still want: all but the newest and the one
before it, since a local whose exam would get worse by the new words goes on with the old. Were
one of them wanted after all, it would be made again; a process that has read one in needs the
file no more.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from . import bridge, own_words, spoken
from .encoder import Encoder, Vectors, encoder
from .nearest import Flat, Halves
from .ragged import widened

KEPT = 2
SAMPLE = 128
HOLD = 3.0  # how strongly a question's vector is held where it is


@dataclass(frozen=True)
class Bridge:
    """What workers say and what agreements write, as vectors."""

    topic_said: Vectors
    topic_places: NDArray[np.int64]  # each topic's phrasings; -1 fills the row
    topic_signals: Vectors
    pair_said: Flat
    pair_of: NDArray[np.int64]  # of each of these, the pair that it belongs to
    pair_written: Vectors
    turn: Vectors  # from what is said towards what is written, as a matrix
    sample: Vectors  # things said of every kind, each turned


@own_words.remembered
def bridge_of(model: Encoder) -> Bridge:
    topics, pairs = bridge.topics(), spoken.pairs()
    topic_counts = [len(topic.said) for topic in topics]
    pair_counts = [len(pair.said) for pair in pairs]
    sizes = [sum(topic_counts), len(topics), sum(pair_counts), len(pairs)]
    said, signals, asked, written, turn = np.split(kept(model), np.cumsum(sizes))
    heard, turning = Flat([asked]), widened(turn)
    return Bridge(
        widened(said),
        _places(topic_counts),
        widened(signals),
        heard,
        np.repeat(np.arange(len(pairs)), pair_counts),
        widened(written),
        turning,
        sampled(heard, turning),
    )


def turned(said: Vectors, written: Vectors) -> Vectors:
    """The matrix that brings what is said nearest to what is written, and moves little else:
    least squares, with a penalty on how far it is from leaving everything in its place."""
    whole = np.eye(said.shape[1], dtype=np.float32)
    moves = np.linalg.solve(said.T @ said + HOLD * whole, said.T @ (written - said))
    matrix: Vectors = (whole + moves).astype(np.float32)
    return matrix


def sampled(said: Flat, turn: Vectors) -> Vectors:
    chosen = np.linspace(0, said.size - 1, min(SAMPLE, said.size)).astype(np.int64)
    moved = said.at(chosen) @ turn
    unit: Vectors = moved / np.linalg.norm(moved, axis=1, keepdims=True)
    return unit


def _places(counts: list[int]) -> NDArray[np.int64]:
    there = np.arange(max(counts)) < np.array(counts)[:, None]
    return np.where(there, _starts(counts)[:, None] + np.arange(max(counts)), -1)


def _starts(counts: list[int]) -> NDArray[np.int64]:
    return np.cumsum([0, *counts[:-1]])


def kept(model: Encoder) -> Halves:
    """The vectors of ``bridge.texts`` and below them the matrix, made and kept if they are not
    there yet: making it takes a third as long as all else a process does for its first answer."""
    path = _path(model.folder)
    try:
        found: Halves = np.load(path)
    except (OSError, ValueError, EOFError):
        return _made(model, path)
    whole = found.ndim == 2 and len(found) == len(bridge.texts()) + found.shape[1]
    whole &= found.dtype == np.float16
    return found if whole else _made(model, path)


def _path(folder: Path) -> Path:
    return folder / f"bridge-{bridge.fingerprint()}-{HOLD:g}.npy"


def _made(model: Encoder, path: Path) -> Halves:
    vectors, pairs = model.encode(bridge.texts()), spoken.pairs()
    counts = [len(pair.said) for pair in pairs]
    asked, written = np.split(vectors[-sum(counts) - len(pairs) :], [sum(counts)])
    turn = turned(asked, np.repeat(written, counts, axis=0))
    whole: Halves = np.concatenate([vectors, turn]).astype(np.float16)
    if os.access(path.parent, os.W_OK):
        part = path.with_suffix(f".{os.getpid()}.part")
        with part.open("wb") as out:
            np.save(out, whole)
        part.replace(path)
    return whole


def tidied(folder: Path) -> None:
    """Remove the files of words that no version in use has."""
    others = {path for path in folder.glob("bridge-*.npy") if path != _path(folder)}
    newest = sorted(others, key=lambda path: path.stat().st_mtime, reverse=True)
    for path in newest[KEPT - 1 :]:
        path.unlink(missing_ok=True)


if __name__ == "__main__":
    kept(encoder(Path(sys.argv[1])))
    tidied(Path(sys.argv[1]))
