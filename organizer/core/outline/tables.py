"""Rows of tables: cells side by side, line under line. A table is a paragraph of its own."""

import re
from collections.abc import Sequence

from .lines import Line

GAP = re.compile(r"\s{3,}|\t")
FEWEST_CELLS, FEWEST_ROWS, LONGEST_CELL = 3, 3, 40
BLANKS_BETWEEN = 2


def table_rows(lines: Sequence[Line]) -> dict[int, int]:
    """The lines that are rows, each with the number of its table; a page ends a table."""
    rows: dict[int, int] = {}
    run: list[int] = []
    number = 0
    for place, line in enumerate(lines):
        if run and (line.page != lines[run[-1]].page or place - run[-1] > BLANKS_BETWEEN + 1):
            number += _keep(rows, run, number)
            run = []
        if _is_row(line.words):
            run.append(place)
        elif line.words and run:
            number += _keep(rows, run, number)
            run = []
    _keep(rows, run, number)
    return rows


def _keep(rows: dict[int, int], run: Sequence[int], number: int) -> int:
    if len(run) < FEWEST_ROWS:
        return 0
    rows.update(dict.fromkeys(run, number))
    return 1


def _is_row(words: str) -> bool:
    cells = GAP.split(words)
    if len(cells) < FEWEST_CELLS:
        return False
    return sum(len(cell) for cell in cells) / len(cells) <= LONGEST_CELL
