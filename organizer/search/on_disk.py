"""Arrays on disk, so that a process that starts anew need not make them again.

A file is arrays in numpy's own open format, one after the other; the first of them is a list
in JSON of what follows, with a sum of each, and of what it was made from. A file that is
damaged, older than the database or made by other code is as good as none.
"""

import hashlib
import json
import logging
import secrets
import zlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from . import own_words

logger = logging.getLogger(__name__)
Arrays = Mapping[str, NDArray[Any]]
OLDER, DAMAGED = "older", "damaged"


class Unusable(Exception):
    """Says whether a file is not there, damaged, or older than what it was made from."""


@own_words.remembered
def made_by() -> str:
    """The code and the words by which files are made: after a change of any they are others."""
    total = hashlib.sha256(own_words.in_use().encode())
    for path in sorted(Path(__file__).parent.glob("*.py")):
        total.update(path.read_bytes())
    return total.hexdigest()[:16]


def write(path: Path, of: str, arrays: Arrays) -> None:
    """A folder that cannot be written to, or a full disk, costs time at the next start alone."""
    if own_words.is_trying():
        return  # what others search with stays
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as out:
            listed = {name: _sum(array) for name, array in arrays.items()}
            told = json.dumps({"of": of, "by": made_by(), "sums": listed}).encode()
            for array in (np.frombuffer(told, dtype=np.uint8), *arrays.values()):
                np.lib.format.write_array(out, array, allow_pickle=False)
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        logger.warning("The search keeps nothing in %s: %s.", path.parent, error.strerror)


def read(path: Path, of: str) -> dict[str, NDArray[Any]]:
    """What was written for ``of`` by this code. Raises Unusable."""
    try:
        # Read, not mapped: a file that is cut off later must not end who works with it.
        with path.open("rb") as given:
            told = json.loads(_array(given).tobytes())
            if (told["of"], told["by"]) != (of, made_by()):
                raise Unusable(OLDER)
            found = {name: _array(given) for name in told["sums"]}
            whole = all(_sum(found[name]) == known for name, known in told["sums"].items())
    except (FileNotFoundError, NotADirectoryError):
        raise Unusable("not there") from None
    except Unusable:
        raise
    except Exception as error:  # what a damaged file says of itself may be anything
        raise Unusable(DAMAGED) from error
    if not whole:
        raise Unusable(DAMAGED)
    return found


def state(path: Path, of: str) -> str:
    """What is wrong with a file; nothing when it is as it should be."""
    try:
        read(path, of)
    except Unusable as why:
        return str(why)
    return ""


def _array(given: IO[bytes]) -> NDArray[Any]:
    found: NDArray[Any] = np.lib.format.read_array(given, allow_pickle=False)
    return found


def _sum(array: NDArray[Any]) -> int:
    return zlib.crc32(np.ascontiguousarray(array).reshape(-1).view(np.uint8).data)
