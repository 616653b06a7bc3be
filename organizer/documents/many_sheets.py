"""Many sheets at once: set in pieces by a process a core, and joined into one tagged PDF."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from multiprocessing import get_context

from .sheets import as_pdf

MOST_PROCESSES = 4
Piece = tuple[str, dict[str, bytes]]
Report = Callable[[int, int], None]


def as_one_pdf(
    pieces: Sequence[str], given: Mapping[str, bytes], report: Report = lambda done, total: None
) -> bytes:
    """The pieces' pages in their order. A piece's memory is free again when it is set."""
    asked = [(piece, dict(given)) for piece in pieces]
    from .joining import joined  # slow to load

    return joined(_told(_set_all(asked), len(asked), report))


def _told(contents: Iterator[bytes], total: int, report: Report) -> Iterator[bytes]:
    for done, content in enumerate(contents, 1):
        report(done, total)
        yield content


def _set_all(asked: Sequence[Piece]) -> Iterator[bytes]:
    count = min(len(asked), cores(), MOST_PROCESSES)
    if count < 2:
        yield from map(_one, asked)
        return
    # Started afresh: a copy of this process would hold its threads' locks.
    with get_context("spawn").Pool(count) as pool:
        yield from pool.imap(_one, asked)


def cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _one(piece: Piece) -> bytes:
    return as_pdf(*piece)
