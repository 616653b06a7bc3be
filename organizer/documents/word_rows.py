"""A Word file's paragraphs in order, the short cells of a table's row beside each other."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

LONGEST_CELL = 60  # letters; a table that only lays a page out has whole paragraphs in its cells
BOX = qn("w:txbxContent")
FOR_OLDER = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
Block = list[Any]


def blocks(element: Any) -> Iterator[Block]:
    """The paragraphs in order, each alone, or those of a row whose cells are short together."""
    for child in element:
        if child.tag == qn("w:p"):
            yield [child]
            yield from _boxes(child)
        elif child.tag == qn("w:tr"):
            yield from _row(child)
        else:
            yield from blocks(child)


def _boxes(paragraph: Any) -> Iterator[Block]:
    """Text boxes hang on a paragraph; each is held twice, the second time for older programs."""
    for box in paragraph.iter(BOX):
        if not any(parent.tag == FOR_OLDER for parent in box.iterancestors()):
            yield from blocks(box)


def _row(row: Any) -> Iterator[Block]:
    cells = [list(cell.iter(qn("w:p"))) for cell in row.iter(qn("w:tc"))]
    filled = [[one for one in cell if _letters(one)] for cell in cells]
    if len(cells) > 1 and all(len(cell) < 2 and _is_short(cell) for cell in filled):
        yield [(one or cell)[0] for one, cell in zip(filled, cells, strict=True) if cell]
        return
    for cell in cells:
        yield from ([one] for one in cell)


def _is_short(cell: list[Any]) -> bool:
    return sum(_letters(paragraph) for paragraph in cell) <= LONGEST_CELL


def _letters(paragraph: Any) -> int:
    texts = paragraph.iter(qn("w:t"), qn("w:delText"))
    return sum(len((node.text or "").strip()) for node in texts)
