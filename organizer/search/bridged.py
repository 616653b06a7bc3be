"""``python -m organizer.search.bridged FOLDER``: the bridge's phrasings as vectors, once a model.

They depend on the model and on our words alone, so they stand beside the model and in no
database, with what is made of them; a change of either makes them anew. Run as a program, it
also removes those that no process may still want (``bridge_files.tidied``).
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import numpy as np

from . import bridge, bridge_files, own_words, spoken
from .bridge_files import Arrays
from .encoder import Encoder, Vectors, encoder
from .narrow import Narrow, drawn
from .ragged import Halves, Rows, widened
from .said import Said, middles
from .signals import Telling, signals

SAMPLE = 128
TELLING = ("topic", "words", "wanted")
_making = Lock()
HOLD = 3.0  # how strongly a question's vector is held where it is


@dataclass(frozen=True)
class Bridge:
    """What workers say and what agreements write, as vectors. What is said is read as a question
    is: by the layers of its own, or moved by ``turn``."""

    topic_said: Said
    topic_signals: Vectors
    pair_said: Said
    pair_written: Halves
    turn: Vectors | None  # from what is said towards what is written, as a matrix
    sample: Vectors  # things said of every kind
    titles: Sequence[str]  # of the topics
    telling: Telling

    def written(self, pairs: Rows) -> Vectors:
        return widened(self.pair_written[pairs])

    def asked(self, vector: Vectors) -> Vectors:
        """A question's vector where what agreements write to its like is."""
        return vector if self.turn is None else moved(vector, self.turn)


def bridge_of(model: Encoder) -> Bridge:
    with _making:
        return _bridge_of(model)


@own_words.remembered
def _bridge_of(model: Encoder) -> Bridge:
    found = kept(model)
    by_topic, by_pair = found["by_topic"], found["by_pair"]
    said, signs, asked, written = _parts(found["lines"], by_topic, by_pair)
    turn = widened(found["turn"]) if "turn" in found else None
    if turn is not None:
        said, asked = (moved(widened(one), turn).astype(np.float16) for one in (said, asked))
    return Bridge(
        Said(said, by_topic, _narrow(found, "said")),
        widened(signs),
        Said(asked, by_pair, _narrow(found, "asked")),
        written,
        turn,
        widened(asked[np.linspace(0, len(asked) - 1, min(SAMPLE, len(asked))).astype(np.int64)]),
        found["titles"].tolist(),
        Telling(found["topic"], found["words"].tolist(), found["wanted"]),
    )


def _parts(lines: Arrays, by_topic: Rows, by_pair: Rows) -> list[Arrays]:
    """What is said about topics, their signals, what is said of pairs, what is written."""
    return np.split(lines, np.cumsum([by_topic.sum(), len(by_topic), by_pair.sum()]))


def _narrow(found: dict[str, Arrays], name: str) -> Narrow:
    return Narrow(widened(found[f"{name}.directions"]), found[f"{name}.rows"])


def turned(said: Vectors, written: Vectors) -> Vectors:
    """The matrix that brings what is said nearest to what is written, and moves little else:
    least squares, with a penalty on how far it is from leaving everything in its place."""
    whole = np.eye(said.shape[1], dtype=np.float32)
    moves = np.linalg.solve(said.T @ said + HOLD * whole, said.T @ (written - said))
    matrix: Vectors = (whole + moves).astype(np.float32)
    return matrix


def moved(vectors: Vectors, turn: Vectors) -> Vectors:
    there = vectors @ turn
    unit: Vectors = there / np.linalg.norm(there, axis=-1, keepdims=True)
    return unit


def kept(model: Encoder) -> dict[str, Arrays]:
    """The vectors of ``bridge.texts`` and what else of our words a search asks for, which takes
    longer than all that a process does for its first answer; made and kept if not there yet."""
    path = _path(model)
    found = bridge_files.read(path)
    if found is None:
        listed = _listed()
        read = bridge_files.vectors(model, bridge.lines())
        made = _made(read.lines, listed["by_topic"], listed["by_pair"], bool(model.own_layers))
        found = {"lines": read.lines.astype(np.float16)} | listed | made
        bridge_files.write(path, read.names, found)
    return found


def _listed() -> dict[str, Arrays]:
    """How many things are said about each topic and of each pair, and what a topic is called."""
    topics, telling = bridge.topics(), signals().telling
    return {name: np.asarray(getattr(telling, name)) for name in TELLING} | {
        "by_topic": np.array([len(topic.said) for topic in topics], dtype=np.int64),
        "by_pair": np.array([len(pair.said) for pair in spoken.pairs()], dtype=np.int64),
        "titles": np.array([topic.title for topic in topics]),
    }


def _path(model: Encoder) -> Path:
    names = "-".join(["bridge", bridge.fingerprint(), model.own_layers]).strip("-")
    return model.folder / f"{names}.npz"


def _made(lines: Vectors, by_topic: Rows, by_pair: Rows, is_turned: bool) -> dict[str, Arrays]:
    """``is_turned``: the question's own layers bring it to what is written."""
    said, _, asked, written = _parts(lines, by_topic, by_pair)
    found: dict[str, Arrays] = {}
    if not is_turned:
        turn = found["turn"] = turned(asked, np.repeat(written, by_pair, axis=0))
        said, asked = moved(said, turn), moved(asked, turn)
    near = {"said": middles(said, by_topic), "asked": middles(asked, by_pair) + written}
    for name, vectors in near.items():
        found[f"{name}.directions"], found[f"{name}.rows"] = drawn(vectors)
    return {name: array.astype(np.float16) for name, array in found.items()}


if __name__ == "__main__":
    found = encoder(Path(sys.argv[1]))
    kept(found)
    bridge_files.tidied(found.folder, _path(found))
