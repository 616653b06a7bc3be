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

from . import bridge, own_words, spoken
from .encoder import Encoder, Vectors, encoder
from .nearest import Flat, Halves
from .ragged import widened
from .said import Said, middles

KEPT = 2
SAMPLE = 128
HOLD = 3.0  # how strongly a question's vector is held where it is


@dataclass(frozen=True)
class Bridge:
    """What workers say and what agreements write, as vectors."""

    topic_said: Said
    topic_signals: Vectors
    pair_said: Said
    pair_written: Flat
    turn: Vectors  # from what is said towards what is written, as a matrix
    sample: Vectors  # things said of every kind, each turned


@own_words.remembered
def bridge_of(model: Encoder) -> Bridge:
    by_topic, by_pair = _counts()
    parts = (sum(by_topic), len(by_topic), sum(by_pair), len(by_pair), len(by_topic), len(by_pair))
    said, signals, asked, written, *middle, turn = np.split(kept(model), np.cumsum(parts))
    heard, turning = Said(asked, by_pair, middle[1]), widened(turn)
    return Bridge(
        Said(said, by_topic, middle[0]),
        widened(signals),
        heard,
        Flat([written]),
        turning,
        sampled(heard, turning),
    )


def _counts() -> tuple[list[int], list[int]]:
    """How many things are said about each topic, and of each pair."""
    return [len(topic.said) for topic in bridge.topics()], [len(p.said) for p in spoken.pairs()]


def turned(said: Vectors, written: Vectors) -> Vectors:
    """The matrix that brings what is said nearest to what is written, and moves little else:
    least squares, with a penalty on how far it is from leaving everything in its place."""
    whole = np.eye(said.shape[1], dtype=np.float32)
    moves = np.linalg.solve(said.T @ said + HOLD * whole, said.T @ (written - said))
    matrix: Vectors = (whole + moves).astype(np.float32)
    return matrix


def sampled(said: Said, turn: Vectors) -> Vectors:
    last = int(said.first[-1]) - 1
    moved = said.lines(np.linspace(0, last, min(SAMPLE, last + 1)).astype(np.int64)) @ turn
    unit: Vectors = moved / np.linalg.norm(moved, axis=1, keepdims=True)
    return unit


def kept(model: Encoder) -> Halves:
    """The vectors of ``bridge.texts``, below them the middles of what is said about each topic
    and of each pair, and the matrix; made and kept if they are not there yet."""
    path = _path(model.folder)
    try:
        found: Halves = np.load(path)
    except (OSError, ValueError, EOFError):
        return _made(model, path)
    rows = len(bridge.texts()) + sum(map(len, _counts()))
    whole = found.ndim == 2 and len(found) == rows + found.shape[1]
    whole &= found.dtype == np.float16
    return found if whole else _made(model, path)


def _path(folder: Path) -> Path:
    return folder / f"bridge-{bridge.fingerprint()}-{HOLD:g}.npy"


def _made(model: Encoder, path: Path) -> Halves:
    vectors, (by_topic, by_pair) = model.encode(bridge.texts()), _counts()
    parts = np.cumsum([sum(by_topic), len(by_topic), sum(by_pair)])
    said, _, asked, written = np.split(vectors, parts)
    turn = turned(asked, np.repeat(written, by_pair, axis=0))
    below = middles(said, by_topic), middles(asked, by_pair), turn
    whole: Halves = np.concatenate([vectors, *below]).astype(np.float16)
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
