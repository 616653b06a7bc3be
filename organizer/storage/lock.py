"""One process at a time: a lock on a file that ends with the process, however it ends."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from organizer.core.errors import Refused


@contextmanager
def hold(path: Path, refusal: str) -> Iterator[None]:
    """Hold the lock, or raise Refused with ``refusal`` when somebody else does."""
    with path.open("a") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refused(refusal) from None
        yield
