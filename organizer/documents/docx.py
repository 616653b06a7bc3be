"""Word files: paragraphs with the numbers that Word computes, headings as hints.

Tracked changes are read as accepted (inserted words are there, deleted ones are not) or, if
asked for, as rejected: the text as it was before them.
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn

from organizer.core.errors import Invalid

from .page import Bookmark, Document, Page
from .struck import left_out_words
from .tracked import ACCEPTED, REJECTED, VIEWS
from .word_numbers import Counter
from .word_rows import BOX, blocks

STRUCK = "struck"  # no element: words that are struck through, whoever wrote them
# What a view leaves out.
GONE = {ACCEPTED: ("w:del", "w:moveFrom", STRUCK), REJECTED: ("w:ins", "w:moveTo")}
TEXTS = ("w:t", "w:delText", "w:tab", "w:br", "w:noBreakHyphen")
TRACKED = ("w:ins", "w:del", "w:moveFrom", "w:moveTo")
WITH_MACROS = b"macroEnabled"
MOST_TYPES = 200_000
MOST_UNPACKED = 400 * 1024 * 1024


def is_docx(content: bytes) -> bool:
    return content.startswith(b"PK") and b"word/" in content


def read_docx(content: bytes, tracked: str = ACCEPTED) -> Document:
    """One page of text. Raises Invalid for what is damaged or unpacks to far too much."""
    if tracked not in VIEWS:
        raise Invalid(f"Tracked changes are read as one of: {', '.join(VIEWS)}.")
    warnings = _look_inside(content)
    try:
        document = docx.Document(BytesIO(content))
        lines, headings = _lines(document, tracked)
    except Exception as error:  # the library lets whatever broke through
        raise Invalid("The Word file cannot be opened: it is damaged or not a .docx.") from error
    if not any(lines):
        raise Invalid("There are no words in this Word file.")
    is_tracked = next(document.element.body.iter(*map(qn, TRACKED)), None) is not None
    if is_tracked:
        warnings += ((0, f"The file has tracked changes: they were read as {tracked}."),)
    if tracked == ACCEPTED:
        runs = document.element.body.iter(qn("w:r"))
        warnings += left_out_words(sum(is_struck(run) for run in runs))
    page = Page(1, "\n".join(lines) + "\n")
    return Document((page,), tuple(headings), warnings, tracked if is_tracked else "")


def _lines(document: Any, tracked: str) -> tuple[list[str], list[Bookmark]]:
    counter = Counter(document)
    left_out = {tag if tag == STRUCK else qn(tag) for tag in GONE[tracked]}
    lines: list[str] = []
    headings: list[Bookmark] = []
    begun = ""
    for paragraph, *beside in blocks(document.element.body):
        words = _words(paragraph, left_out)
        if _goes_on(paragraph, left_out):
            begun += words
            continue
        cells = [f"{counter.label(paragraph)}{begun}{words}"]
        cells += [f"{counter.label(cell)}{_words(cell, left_out)}" for cell in beside]
        line, begun = "\t".join(cell.strip() for cell in cells).strip(), ""
        lines.append(line)
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        name = style.get(qn("w:val"), "") if style is not None else ""
        if line and name.lower().startswith("heading"):
            headings.append(Bookmark(int(name[-1]) - 1 if name[-1].isdigit() else 0, line, 1))
    return [*lines, *([begun.strip()] if begun.strip() else [])], headings


def _look_inside(content: bytes) -> tuple[tuple[int, str], ...]:
    """What is to be said about the file; raises Invalid for a bomb and for a file of macros."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            size = sum(item.file_size for item in archive.infolist())
            names = set(archive.namelist())
            types = "[Content_Types].xml"
            kinds = archive.open(types).read(MOST_TYPES) if types in names else b""
    except Exception as error:  # and so does what unpacks it
        raise Invalid("The Word file cannot be opened: it is damaged.") from error
    if size > MOST_UNPACKED:
        raise Invalid("The Word file unpacks to more than 400 MB; it was not opened.")
    if WITH_MACROS in kinds:
        raise Invalid(
            "This is a Word file with macros (.docm). Save it as .docx, which has none, and bring "
            "that in."
        )
    if any(name.endswith("vbaProject.bin") for name in names):
        return ((0, "There are macros in this file: they were neither run nor read."),)
    return ()


def _words(paragraph: Any, left_out: set[str]) -> str:
    return "".join(node.text or _break(node) for node in _kept_text(paragraph, left_out))


def _kept_text(paragraph: Any, left_out: set[str]) -> Iterator[Any]:
    """Its own: a text box that hangs on it has paragraphs of its own."""
    for node in paragraph.iter(*(qn(tag) for tag in TEXTS)):
        parents = list(node.iterancestors())
        inside = parents[: parents.index(paragraph)]
        is_gone = any(p.tag in left_out for p in parents) or (
            STRUCK in left_out and any(is_struck(p) for p in inside)
        )
        if not is_gone and not any(p.tag == BOX for p in inside):
            yield node


def is_struck(run: Any) -> bool:
    """Whether its words are struck through; a switch that says 0 or false is off."""
    for tag in ("w:strike", "w:dstrike"):
        mark = run.find(f"{qn('w:rPr')}/{qn(tag)}")
        if mark is not None and mark.get(qn("w:val"), "1") not in ("0", "false", "off"):
            return True
    return False


def _goes_on(paragraph: Any, left_out: set[str]) -> bool:
    """Its end is among what is left out: the next paragraph goes on from it."""
    about = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}")
    return about is not None and any(node.tag in left_out for node in about)


def _break(node: Any) -> str:
    return {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:noBreakHyphen"): "-"}.get(node.tag, "")
