"""Spreadsheets in and out: CSV and XLSX as a row of headings and rows of text."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any

from organizer.core.errors import Invalid

MOST_ROWS = 50_000
MOST_COLUMNS = 200
A_LOOK = 100  # lines that are looked at to tell what parts the columns
LONGEST_CELL = 2_000
MOST_UNPACKED = 300 * 2**20
DELIMITERS = ",;\t|"
# A cell that begins like this runs as a formula in whatever opens the file.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Sheet:
    headers: tuple[str, ...]
    rows: list[tuple[int, tuple[str, ...]]]  # (line of the sheet, cells)


def read_sheet(name: str, content: bytes) -> Sheet:
    """The first sheet of a file. Raises Invalid with a sentence about what is wrong with it."""
    if not content.strip():
        raise Invalid("The file is empty. Nothing was stored.")
    lines = _workbook(content) if content.startswith(b"PK\x03\x04") else _text(name, content)
    numbered = ((number, cells) for number, cells in enumerate(lines, 1) if any(cells))
    first = next(numbered, None)
    if first is None:
        raise Invalid("The file has no rows. Nothing was stored.")
    headers = _checked(first[1])
    rows = [(number, _even(cells, len(headers))) for number, cells in islice(numbered, MOST_ROWS)]
    if next(numbered, None) is not None:
        raise Invalid(
            f"The file has more than {MOST_ROWS:,} rows, more than a local has people. "
            "Nothing was stored. Is it the right file? If so, split it."
        )
    return Sheet(headers, rows)


def written(headers: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """CSV that spreadsheet programs open rightly, and run nothing of."""
    out = io.StringIO()
    lines = csv.writer(out)
    lines.writerow(headers)
    lines.writerows([neutral(cell) for cell in row] for row in rows)
    return "\ufeff" + out.getvalue()


def neutral(cell: object) -> str:
    """The cell with an apostrophe before what would run as a formula."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _text(name: str, content: bytes) -> Iterator[tuple[str, ...]]:
    text = _decoded(content)
    if "\0" in text:
        raise Invalid("This is not a spreadsheet. Save it as CSV or XLSX. Nothing was stored.")
    head, *more = [line for line in islice(io.StringIO(text), A_LOOK) if line.strip()] or [""]
    delimiter = max(DELIMITERS, key=head.count)
    if not head.count(delimiter) and more and " " in head.strip():
        raise Invalid(
            "Only one column was found. Columns are parted by commas, semicolons or tabs. "
            "Save the sheet as “CSV UTF-8” or as XLSX. Nothing was stored."
        )
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for cells in lines:
            yield tuple(_plain(cell) for cell in cells[: MOST_COLUMNS + 1])
    except csv.Error as error:
        words = f"Line {lines.line_num} of {name} cannot be read as CSV. Nothing was stored."
        raise Invalid(words) from error


def _plain(cell: str) -> str:
    """What ``neutral`` put before a cell of our own export is taken off again."""
    text = cell.strip()[:LONGEST_CELL]
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def _decoded(content: bytes) -> str:
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise Invalid(
            "The file is not in UTF-8, so names with accents would be garbled. In Excel choose "
            "“Save as: CSV UTF-8”, or save it as XLSX. Nothing was stored."
        ) from None


def _workbook(content: bytes) -> Iterator[tuple[str, ...]]:
    from openpyxl import load_workbook  # slow to load, and few files are workbooks

    broken = "The workbook is damaged or has a password. Save it again as XLSX. Nothing was stored."
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
                raise Invalid("The workbook is far too large. Nothing was stored.")
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise Invalid(broken) from error
    try:
        for cells in book.worksheets[0].iter_rows(values_only=True, max_col=MOST_COLUMNS + 1):
            yield tuple(_as_text(cell) for cell in cells)
    finally:
        book.close()


def _as_text(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()[:LONGEST_CELL]


def _checked(headers: tuple[str, ...]) -> tuple[str, ...]:
    kept = list(headers)
    while kept and not kept[-1]:
        kept.pop()
    if len(kept) > MOST_COLUMNS:
        raise Invalid(f"The file has more than {MOST_COLUMNS} columns. Nothing was stored.")
    folded = [header.casefold() for header in kept if header]
    twice = sorted({header for header in kept if header and folded.count(header.casefold()) > 1})
    if twice:
        raise Invalid(
            f"Two columns have the same heading: {', '.join(twice[:5])}. Give each its own, "
            "so that nothing lands in the wrong place. Nothing was stored."
        )
    return tuple(kept)


def _even(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return (*cells[:width], *("" for _ in range(width - len(cells))))
