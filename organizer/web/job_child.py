"""The process that does the jobs: begun with the pages, begun again if it dies, ended with them."""

import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Lock, Thread
from time import monotonic

Process = subprocess.Popen[bytes]

logger = logging.getLogger(__name__)
PAUSE = 5.0  # seconds before the next is begun: one that dies at once shall not whirl
MOST_PAUSE = 300.0


def _work() -> Process:
    # It watches its standard input: when this process dies, however, the pipe closes.
    return subprocess.Popen(
        [sys.executable, "-m", "organizer", "work", "--with-parent"], stdin=subprocess.PIPE
    )


@contextmanager
def job_child(begin: Callable[[], Process] = _work, pause: float = PAUSE) -> Iterator[None]:
    child = _Child(begin, pause)
    watch = Thread(target=child.keep, name="the jobs' process", daemon=True)
    watch.start()
    try:
        yield
    finally:
        child.end()
        watch.join(10)


class _Child:
    def __init__(self, begin: Callable[[], Process], pause: float) -> None:
        self._start, self._pause = begin, pause
        self._ending, self._changing = Event(), Lock()
        self._process: Process | None = None

    def keep(self) -> None:
        pause = self._pause
        while process := self._begin():
            begun = monotonic()
            with process:
                code = process.wait()
            if monotonic() - begun > MOST_PAUSE:
                pause = self._pause
            if self._ending.wait(pause):
                return
            logger.error("the jobs' process ended with %s; another begins", code)
            pause = min(2 * pause, MOST_PAUSE)

    def end(self) -> None:
        with self._changing:
            self._ending.set()
            if self._process:
                self._process.terminate()

    def _begin(self) -> Process | None:
        with self._changing:
            if self._ending.is_set():
                return None
            self._process = self._start()
            return self._process
