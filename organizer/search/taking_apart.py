"""Passages taken apart into the arrays that the search asks."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from . import signals
from .noting import HAS_NUMBER, HAS_UNIT, RULES, noted
from .ragged import Rows, firsts, spread
from .stemming import stem
from .texts import BETWEEN, Texts
from .words import WORD
from .words_index import Places, having


@dataclass(frozen=True, slots=True)
class Held:
    """A passage as it was kept."""

    owner: int
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class _Lines:
    """Each passage's words in their order: ``heads`` of its heading, then ``sizes`` of its text,
    and after either BETWEEN."""

    line: Places
    heads: Rows
    sizes: Rows

    @property
    def first(self) -> Places:
        return firsts(self.heads + self.sizes + 2)

    def of_heads(self, line: Places) -> Places:
        return line[spread(self.first[:-1], self.heads)[0]]

    def of_texts(self, line: Places) -> Places:
        return line[spread(self.first[:-1] + self.heads + 1, self.sizes)[0]]


class _Numbered(dict[str, int]):
    """Words, numbered as they come."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number

    def of(self, text: str) -> Iterator[int]:
        return map(self.__getitem__, WORD.findall(text.lower().replace("’", "'")))


def texts_of(held: Sequence[Held], headings: Sequence[str]) -> Texts:
    spelled, parts = _Numbered(), _Numbered()
    part = np.array([parts[heading] for heading in headings], dtype=np.int64)
    lines = _lines(spelled, held, list(parts), part)
    stems = _Numbered()
    stem_of = np.array([*(stems[stem(word)] for word in spelled), BETWEEN], dtype=np.int32)
    names, line = tuple(stems), stem_of[lines.line]
    signs, signs_first = signals.found(names, line, lines.first)
    numbered, rules = _noted(spelled, held, lines)
    return Texts(
        owners=np.array([one.owner for one in held], dtype=np.int64),
        starts=np.array([one.start for one in held], dtype=np.int64),
        ends=np.array([one.end for one in held], dtype=np.int64),
        part=part,
        numbered=numbered,
        rules=rules,
        lengths=lines.sizes.astype(np.float32),
        names=names,
        words=having(lines.of_texts(line), lines.sizes, len(names)),
        heads=having(lines.of_heads(line), lines.heads, len(names)),
        line=line,
        line_first=lines.first,
        signs=signs,
        signs_first=signs_first,
        spelled=tuple(spelled),
        spelled_times=np.bincount(lines.line[lines.line != BETWEEN], minlength=len(spelled)).astype(
            np.int32
        ),
    )


def _lines(spelled: _Numbered, held: Sequence[Held], parts: list[str], part: Rows) -> _Lines:
    heads = [array("i", spelled.of(heading)) for heading in parts]
    line, sizes = array("i"), array("q")
    for number, one in zip(part.tolist(), held, strict=True):
        line += heads[number]
        line.append(BETWEEN)
        before = len(line)
        line.extend(spelled.of(one.text))
        sizes.append(len(line) - before)
        line.append(BETWEEN)
    counts = np.array([len(one) for one in heads], dtype=np.int64)
    return _Lines(np.array(line, dtype=np.int32), counts[part], np.array(sizes, dtype=np.int64))


def _noted(
    spelled: _Numbered, held: Sequence[Held], lines: _Lines
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which texts have a number and say of what, a sign for money or a share being both; and
    which rule something."""
    told = np.array([noted(word) for word in spelled], dtype=np.uint8)
    _, owner = spread(lines.first[:-1], lines.sizes)
    words = told[lines.of_texts(lines.line)]
    number, unit, rules = (
        np.bincount(owner, weights=words & bit > 0, minlength=len(held)) > 0
        for bit in (HAS_NUMBER, HAS_UNIT, RULES)
    )
    signed = np.array(["$" in one.text or "%" in one.text for one in held], dtype=np.bool_)
    return (number & unit) | signed, rules
