"""A report as plain words: figures with their rows, ready for a page, a sheet, a spreadsheet."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Row:
    """``value`` draws the bar; it is None where the count is not shown."""

    label: str
    words: tuple[str, ...]
    value: int | None = None


@dataclass(frozen=True)
class Figure:
    """``measures`` names what the bars show; empty where there is nothing to draw."""

    key: str
    title: str
    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    measures: str = ""
    note: str = ""

    @property
    def top(self) -> int:
        return max((row.value or 0 for row in self.rows), default=0)


@dataclass(frozen=True)
class Report:
    title: str
    about: str
    figures: tuple[Figure, ...]
    is_guarded: bool = False

    def figure(self, key: str) -> Figure:
        return next(one for one in self.figures if one.key == key)

    def lines(self) -> Iterator[tuple[str, ...]]:
        """One long table: which figure, then its own columns."""
        for figure in self.figures:
            yield (figure.title, *figure.headers)
            yield from (("", row.label, *row.words) for row in figure.rows)


def to_plain(report: Report) -> dict[str, Any]:
    return asdict(report)


def from_plain(plain: dict[str, Any]) -> Report:
    figures = tuple(
        Figure(**one | {
            "headers": tuple(one["headers"]),
            "rows": tuple(Row(r["label"], tuple(r["words"]), r["value"]) for r in one["rows"]),
        })
        for one in plain["figures"]
    )  # fmt: skip
    return Report(**plain | {"figures": figures})
