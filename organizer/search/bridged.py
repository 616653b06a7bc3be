"""``python -m organizer.search.bridged FOLDER``: the bridge's phrasings as vectors, once a model.

They depend on the model and on the topic files alone, so they stand beside the model
and in no database; a change of either makes them anew.
"""

import os
import sys
from functools import lru_cache
from pathlib import Path

import numpy as np

from . import bridge
from .encoder import Encoder, Vectors, encoder


@lru_cache(maxsize=2)
def phrasings(model: Encoder) -> Vectors:
    """The vectors of ``bridge.texts``, made and kept if they are not there yet."""
    path = model.folder / f"bridge-{bridge.fingerprint()}.npy"
    try:
        kept: Vectors = np.load(path)
    except (OSError, ValueError, EOFError):
        return _made(model, path)
    return kept


def _made(model: Encoder, path: Path) -> Vectors:
    vectors = model.encode(bridge.texts())
    if os.access(path.parent, os.W_OK):
        part = path.with_suffix(f".{os.getpid()}.part")
        with part.open("wb") as out:
            np.save(out, vectors)
        part.replace(path)
    return vectors


if __name__ == "__main__":
    phrasings(encoder(Path(sys.argv[1])))
