"""Workbooks out: XLSX with a sheet a part, every cell a text or a number and none a formula."""

import io
import re
from collections.abc import Iterable, Sequence

LONGEST_NAME = 31
Part = tuple[str, Sequence[str], Iterable[Sequence[object]]]  # name, headings, rows


def written(parts: Iterable[Part]) -> bytes:
    from openpyxl import Workbook  # slow to load, and seldom needed
    from openpyxl.styles import Font

    book = Workbook()
    del book[book.sheetnames[0]]
    for name, headers, rows in parts:
        sheet = book.create_sheet(_free(name, book.sheetnames))
        for number, cells in enumerate((headers, *rows), 1):
            for column, cell in enumerate(cells, 1):
                _put(sheet.cell(number, column), cell)
        for head in sheet[1]:
            head.font = Font(bold=True)
        sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _put(place: object, cell: object) -> None:
    """Digits are numbers; anything else is text, also where it begins like a formula."""
    if isinstance(cell, str) and cell.isdigit() and (cell == "0" or not cell.startswith("0")):
        place.value = int(cell)  # type: ignore[attr-defined]
        return
    text = "" if cell is None else str(cell)
    # Characters that XML cannot hold would make a file that nothing opens.
    place.value = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)  # type: ignore[attr-defined]
    place.data_type = "s"  # type: ignore[attr-defined]


def _free(name: str, taken: Sequence[str]) -> str:
    plain = re.sub(r"[\[\]:*?/\\]", " ", name).strip("' ") or "Sheet"
    for number in range(1, 1000):
        end = f" {number}" if number > 1 else ""
        wanted = plain[: LONGEST_NAME - len(end)] + end
        if wanted.casefold() not in [one.casefold() for one in taken]:
            return wanted
    raise ValueError("too many sheets of one name")
