"""Counts of cases that may be shown to many without turning back into a person.

A count below five is shown as "<5", nought as well: a nought tells of everybody. Others are held
back beside it, totals too, until nothing in all the tables of one publication together narrows a
hidden count (see ``small_cells``). All tables of a publication count the same cases, each once,
and no case is counted in two publications: then two of them have nothing to subtract.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .small_cells import LEAST, Mark, Part, Unprotected, marks

HIDDEN = f"<{LEAST}"
HELD = "held back"
OTHERS = "all others"
ALL = ""  # the row or column of the sums

Place = tuple[str, str, str]  # table, row, column; ALL for a sum


@dataclass(frozen=True)
class Table:
    """Cases by row and column. ``rows`` are all there could be, cases or none."""

    name: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: Mapping[tuple[str, str], int]

    def row(self, name: str) -> int:
        return sum(self.counts.get((name, column), 0) for column in self.columns)

    def column(self, name: str) -> int:
        return sum(self.counts.get((row, name), 0) for row in self.rows)

    @property
    def total(self) -> int:
        return sum(self.row(name) for name in self.rows)

    @property
    def small_rows(self) -> tuple[str, ...]:
        return tuple(name for name in self.rows if self.row(name) < LEAST)


@dataclass(frozen=True)
class Guarded:
    """What may be shown: words for each place. ``dropped`` tables cannot be shown safely."""

    words: Mapping[Place, str]
    dropped: tuple[str, ...] = ()


def guarded(tables: Sequence[Table]) -> Guarded:
    """The words for every count of one publication; its tables count the same cases."""
    if len({table.total for table in tables}) > 1:
        raise ValueError("the tables of a publication count the same cases")
    kept, dropped = list(tables), []
    while kept:
        places = dict(_parts(kept))
        try:
            found = marks(list(places.values()))
        except Unprotected as one:
            name = _drop(kept, list(places)[one.place][0])
            kept = [table for table in kept if table.name != name]
            dropped.append(name)
            continue
        words = zip(places.items(), found, strict=True)
        return Guarded({at: _words(part.count, mark) for (at, part), mark in words}, tuple(dropped))
    return Guarded({}, tuple(dropped))


def rows_of(table: Table) -> tuple[str, ...]:
    """The rows that stand alone; those below five are one row together."""
    small = table.small_rows
    alone = tuple(name for name in table.rows if name not in small)
    return (*alone, OTHERS) if small else alone


def _drop(kept: Sequence[Table], name: str) -> str:
    """The table of the count that cannot be hidden; the total is nobody's, so the last one goes."""
    return name or kept[-1].name


def _parts(tables: Sequence[Table]) -> Iterator[tuple[Place, Part]]:
    """A ring: the total, then each table from its rows to its columns, back to the total."""
    yield (ALL, ALL, ALL), Part("all cases", "0", tables[0].total, 100)
    for number, table in enumerate(tables):
        last = number == len(tables) - 1
        yield from _of_table(table, str(number), "all cases" if last else str(number + 1))


def _of_table(table: Table, start: str, end: str) -> Iterator[tuple[Place, Part]]:
    small = table.small_rows
    for name in table.rows:
        row = _node(table, "row", OTHERS if name in small else name)
        yield (table.name, name, ALL), Part(start, row, table.row(name), 10)
    for name in rows_of(table):
        inside = small if name == OTHERS else (name,)
        for column in table.columns:
            count = sum(table.counts.get((one, column), 0) for one in inside)
            part = Part(_node(table, "row", name), _node(table, "column", column), count)
            yield (table.name, name, column), part
    for column in table.columns:
        part = Part(_node(table, "column", column), end, table.column(column), 10)
        yield (table.name, ALL, column), part


def _node(table: Table, side: str, name: str) -> str:
    return f"{table.name} {side} {name}"


def _words(count: int, mark: Mark) -> str:
    if mark == Mark.SMALL:
        return HIDDEN
    return HELD if mark == Mark.HELD else str(count)
