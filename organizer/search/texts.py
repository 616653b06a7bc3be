"""Passages as arrays: where they stand, which words they have, and in which order."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from .ragged import Rows, chained, of_rows
from .words_index import Having, Places, merged

Kind = TypeVar("Kind", bound=np.generic)
BETWEEN = -1  # stands between heading and text, and at the end: no phrase runs over it


@dataclass(frozen=True, eq=False)
class Texts:
    """All that a search asks of passages but their vectors."""

    owners: Rows
    starts: Rows
    ends: Rows
    part: Rows  # passages under one heading have one number
    numbered: NDArray[np.bool_]  # it has a number, and says of what
    rules: NDArray[np.bool_]  # somebody has to do something, or has a right to it
    lengths: NDArray[np.float32]
    names: tuple[str, ...]  # every word's stem, once
    words: Having
    heads: Having
    line: Places  # heading and text, as numbers of ``names`` in their order
    line_first: Places
    signs: Places  # which signal words of topics it has
    signs_first: Places
    spelled: tuple[str, ...]  # every word as it is written, once
    spelled_times: Places

    @property
    def size(self) -> int:
        return len(self.owners)

    @property
    def head_lengths(self) -> NDArray[np.float32]:
        return np.diff(self.line_first).astype(np.float32) - self.lengths - 2

    def place(self, row: int) -> tuple[int, int, int]:
        """Whose words a passage is, and where they begin and end."""
        return self.owners.item(row), self.starts.item(row), self.ends.item(row)

    @cached_property
    def known(self) -> dict[str, int]:
        return {name: number for number, name in enumerate(self.names)}

    def saying(self, phrase: Sequence[str], rows: Rows) -> NDArray[np.bool_]:
        """Which of ``rows`` have these stems one after the other."""
        wanted = [self.known.get(word, BETWEEN - 1) for word in phrase]
        at, owner = of_rows(self.line_first, rows)
        # What is looked at beyond the end of a row is never the row's: BETWEEN ends it.
        line = np.append(self.line[at], [BETWEEN] * len(wanted))
        there = np.flatnonzero(line == wanted[0])
        for step, word in enumerate(wanted[1:], start=1):
            there = there[line[there + step] == word]
        found = np.zeros(len(rows), dtype=np.bool_)
        found[owner[there]] = True
        return found


def joined(parts: Sequence[Texts]) -> Texts:
    """The passages of each after those before it. How words are spelled stays with each."""
    if len(parts) == 1:
        return parts[0]
    known: dict[str, int] = {}
    places = [
        np.array([known.setdefault(name, len(known)) for name in one.names], dtype=np.int32)
        for one in parts
    ]
    sizes = [one.size for one in parts]
    pairs = list(zip(parts, places, strict=True))
    return Texts(
        owners=_all([one.owners for one in parts], np.int64),
        starts=_all([one.starts for one in parts], np.int64),
        ends=_all([one.ends for one in parts], np.int64),
        part=_all(_apart([one.part for one in parts]), np.int64),
        numbered=_all([one.numbered for one in parts], np.bool_),
        rules=_all([one.rules for one in parts], np.bool_),
        lengths=_all([one.lengths for one in parts], np.float32),
        names=tuple(known),
        words=merged([one.words for one in parts], places, sizes, len(known)),
        heads=merged([one.heads for one in parts], places, sizes, len(known)),
        line=_all([np.append(place, BETWEEN)[one.line] for one, place in pairs], np.int32),
        line_first=chained([one.line_first for one in parts]),
        signs=_all([one.signs for one in parts], np.int32),
        signs_first=chained([one.signs_first for one in parts]),
        spelled=(),
        spelled_times=np.zeros(0, dtype=np.int32),
    )


def _all(parts: Sequence[NDArray[Kind]], kind: type[Kind]) -> NDArray[Kind]:
    return np.concatenate([np.zeros(0, dtype=kind), *parts])


def _apart(parts: Sequence[Rows]) -> list[Rows]:
    """The same numbers moved up, so that two of different texts are never equal."""
    moved, free = [], 0
    for part in parts:
        moved.append(part + free)
        free += int(part.max(initial=-1)) + 1
    return moved
