"""Two columns of running text on a page, told by where its pieces of text stand.

Some files write a page line by line across both columns; its text then runs from the left
column into the right one in the middle of a sentence. Tables, wage scales, contents pages and
indented lists have gaps too: only where both sides are running text is a gap a gutter.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

MIDDLE = (0.35, 0.65)  # of the printed width: where a gutter may run
NARROWEST = 9.0  # points
FEWEST_LINES = 8  # of a column, over the whole page
MOST_OF_PAGE = 0.6  # of the lines of the page stand in the columns
FULL = 0.6  # of a column's width: a line of running text fills as much
MOSTLY_FULL = 0.55  # of a column's lines are full
ALIKE = 0.6  # how wide the narrower column is, of the wider one
READS_ON = 0.25  # of a column's lines begin in the middle of a sentence
WORDS = 3  # of a line of running text, on the average
ALIGNED = 0.6  # of the gaps between paragraphs at one height on both sides: rows of a table
APART = 1.6  # line spaces: what stands further from the columns is a head or a foot
CHANGES = 0.5  # of the lines: how often the file goes over to the other column


@dataclass(frozen=True)
class Piece:
    """A stretch of text as the file writes it; ``bottom`` is below ``top``, as on paper."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Block:
    """A stretch of the page from ``top`` to ``bottom``; with columns, ``gutter`` parts them."""

    top: float
    bottom: float
    gutter: float | None


@dataclass(frozen=True)
class Layout:
    """``blocks`` from top to bottom, none unless the page is two columns written across.

    ``is_doubtful``: prose stands on both sides of a gutter, and yet they can't be told apart.
    """

    blocks: tuple[Block, ...] = ()
    is_doubtful: bool = False


@dataclass(frozen=True)
class _Line:
    left: float
    top: float
    right: float
    bottom: float


def layout(pieces: Sequence[Piece]) -> Layout:
    if len(pieces) < 2 * FEWEST_LINES:
        return Layout()
    gutter = _gutter(pieces)
    if gutter is None or not _goes_to_and_fro(pieces, gutter):
        return Layout()
    found = _cut(pieces, gutter)
    parted = [block for block in found if block.gutter is not None]
    inside = [p for p in pieces if any(b.top <= p.middle <= b.bottom for b in parted)]
    left = _lines(piece for piece in inside if piece.right <= gutter)
    right = _lines(piece for piece in inside if piece.left >= gutter)
    if not _both_run_on(left, right):
        return Layout()
    is_sure = _are_most(pieces, parted)
    return Layout(tuple(found)) if is_sure else Layout(is_doubtful=True)


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """The middle of the widest gap in the middle of the page that the fewest pieces cross."""
    first, last = min(p.left for p in pieces), max(p.right for p in pieces)
    wide = last - first
    places = range(int(first + MIDDLE[0] * wide), int(first + MIDDLE[1] * wide) + 1)
    crossed = _crossed(pieces, places)
    least = min(crossed.values(), default=0)
    runs = [list(run) for free, run in groupby(places, lambda x: crossed[x] == least) if free]
    widest = max(runs, key=len, default=[])
    return (widest[0] + widest[-1]) / 2 if len(widest) >= NARROWEST else None


def _crossed(pieces: Sequence[Piece], places: range) -> dict[int, int]:
    """How many pieces run across each of the ``places``."""
    begin = Counter(int(piece.left) + 1 for piece in pieces)
    end = Counter(math.ceil(piece.right) for piece in pieces)
    here = sum(piece.left < places.start - 1 < piece.right for piece in pieces)
    found = {}
    for x in places:
        here += begin[x] - end[x]
        found[x] = here
    return found


def _goes_to_and_fro(pieces: Sequence[Piece], gutter: float) -> bool:
    """Whether the file writes lines of both columns by turns."""
    sides = [piece.left > gutter for piece in pieces if not _crosses(piece, gutter)]
    turns = sum(one != other for one, other in pairwise(sides))
    right = [piece for piece in pieces if piece.left > gutter]
    return turns >= CHANGES * len(_lines(right)) and turns >= FEWEST_LINES


def _crosses(piece: Piece, gutter: float) -> bool:
    return piece.left < gutter < piece.right


def _lines(pieces: Iterable[Piece]) -> list[_Line]:
    """The pieces of one column as lines, from top to bottom."""
    lines: list[_Line] = []
    for piece in sorted(pieces, key=lambda p: (p.middle, p.left)):
        last = lines[-1] if lines else None
        if last and last.top <= piece.middle <= last.bottom:
            lines[-1] = _Line(
                min(last.left, piece.left), min(last.top, piece.top),
                max(last.right, piece.right), max(last.bottom, piece.bottom),
            )  # fmt: skip
        else:
            lines.append(_Line(piece.left, piece.top, piece.right, piece.bottom))
    return lines


def _cut(pieces: Sequence[Piece], gutter: float) -> list[Block]:
    """Lines over the whole width, heads and feet each a block, and the columns between them."""
    rows = list(_rows(pieces, gutter))
    if not rows:
        return []
    outer = _outer(rows)
    marked = [(row, is_wide or at in outer) for at, (row, is_wide) in enumerate(rows)]
    found = []
    for is_wide, run in groupby(marked, key=lambda one: one[1]):
        inside = [row for row, _ in run]
        top, bottom = min(row.top for row in inside), max(row.bottom for row in inside)
        found.append(Block(top, bottom, None if is_wide else gutter))
    return found


def _rows(pieces: Sequence[Piece], gutter: float) -> Iterator[tuple[_Line, bool]]:
    """The lines of the page over both columns, and whether each runs across the gutter."""
    across = [piece for piece in pieces if _crosses(piece, gutter)]
    for row in _lines(pieces):
        yield row, any(row.top <= piece.middle <= row.bottom for piece in across)


def _outer(rows: Sequence[tuple[_Line, bool]]) -> set[int]:
    """The places of a head and a foot: one or two lines that stand apart from the rest."""
    steps = [lower.top - upper.top for (upper, _), (lower, _) in pairwise(rows)]
    usual = median(steps) if steps else 0.0
    far = [at for at, step in enumerate(steps) if step > APART * usual]
    head = max((at + 1 for at in far if at < 2), default=0)
    foot = min((at + 1 for at in far if at >= len(rows) - 3), default=len(rows))
    return {at for at in range(len(rows)) if at < head or at >= foot}


def _both_run_on(left: Sequence[_Line], right: Sequence[_Line]) -> bool:
    """Whether both are columns of prose, and no rows of a table."""
    if min(len(left), len(right)) < FEWEST_LINES:
        return False
    narrow, wide = sorted((_width(left), _width(right)))
    is_alike = narrow >= ALIKE * wide
    return is_alike and _fills(left) and _fills(right) and not _in_rows(left, right)


def _are_most(pieces: Sequence[Piece], parted: Sequence[Block]) -> bool:
    lines = _lines(pieces)
    held = [n for n in lines if any(b.top <= (n.top + n.bottom) / 2 <= b.bottom for b in parted)]
    return len(held) >= MOST_OF_PAGE * len(lines)


def _fills(column: Sequence[_Line]) -> bool:
    """Whether most lines reach from one edge of the column to the other, as prose does."""
    wide = _width(column)
    full = sum(line.right - line.left >= FULL * wide for line in column)
    return full >= MOSTLY_FULL * len(column)


def _width(column: Sequence[_Line]) -> float:
    return max(line.right for line in column) - min(line.left for line in column)


def _in_rows(left: Sequence[_Line], right: Sequence[_Line]) -> bool:
    """Whether paragraphs begin at one height on both sides: the cells of a table."""
    starts = [_starts(column) for column in (left, right)]
    fewer, more = sorted(starts, key=len)
    if len(fewer) < 3:
        return False
    together = sum(any(abs(one - other) < 2 for other in more) for one in fewer)
    return together >= ALIGNED * len(fewer)


def _starts(column: Sequence[_Line]) -> list[float]:
    """The heights at which a line stands further below the one before than usual."""
    steps = [lower.top - upper.top for upper, lower in pairwise(column)]
    usual = median(steps)
    return [
        lower.top for step, (_, lower) in zip(steps, pairwise(column), strict=True)
        if step > 1.25 * usual
    ]  # fmt: skip


def reads_on(column: str) -> bool:
    """Whether the words of a column are running text: lines go on where others ended."""
    lines = [line.split() for line in column.splitlines() if line.strip()]
    going_on = sum(words[0][0].islower() for words in lines)
    words = sum(len(words) for words in lines)
    return going_on >= READS_ON * len(lines) and words >= WORDS * len(lines)
