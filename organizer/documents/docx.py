"""Word files: paragraphs with the numbers that Word computes, headings as hints.

Tracked changes are read as accepted (inserted words are there, deleted ones are not) or, if
asked for, as rejected: the text as it was before them.
"""

import zipfile
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from organizer.core.errors import Invalid

from .page import Bookmark, Document, Page
from .tracked import ACCEPTED, REJECTED, VIEWS
from .word_rows import BOX, blocks

# What a view leaves out.
GONE = {ACCEPTED: ("w:del", "w:moveFrom"), REJECTED: ("w:ins", "w:moveTo")}
TEXTS = ("w:t", "w:delText", "w:tab", "w:br", "w:noBreakHyphen")
TRACKED = ("w:ins", "w:del", "w:moveFrom", "w:moveTo")
WITH_MACROS = b"macroEnabled"
MOST_TYPES = 200_000
MOST_UNPACKED = 400 * 1024 * 1024
ROMANS = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


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
    page = Page(1, "\n".join(lines) + "\n")
    return Document((page,), tuple(headings), warnings, tracked if is_tracked else "")


def _lines(document: Any, tracked: str) -> tuple[list[str], list[Bookmark]]:
    counter = _Counter(document)
    left_out = {qn(tag) for tag in GONE[tracked]}
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
        if not any(p.tag == BOX for p in inside) and not any(p.tag in left_out for p in parents):
            yield node


def _goes_on(paragraph: Any, left_out: set[str]) -> bool:
    """Its end is among what is left out: the next paragraph goes on from it."""
    about = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}")
    return about is not None and any(node.tag in left_out for node in about)


def _break(node: Any) -> str:
    return {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:noBreakHyphen"): "-"}.get(node.tag, "")


class _Counter:
    """Numbers of lists, counted as Word does: a level counts on, deeper ones begin again."""

    def __init__(self, document: Any) -> None:
        self._formats: dict[tuple[str, int], tuple[str, str, int]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._styles = {
            style.get(qn("w:styleId")): style
            for style in document.styles.element.findall(qn("w:style"))
        }
        try:
            root = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element
        except KeyError:  # a document without lists has no such part
            return
        abstract = {a.get(qn("w:abstractNumId")): a for a in root.findall(qn("w:abstractNum"))}
        for number in root.findall(qn("w:num")):
            kept = abstract.get(number.find(qn("w:abstractNumId")).get(qn("w:val")))
            for level in kept.findall(qn("w:lvl")) if kept is not None else ():
                self._keep(number.get(qn("w:numId")), level)

    def _keep(self, number: str, level: Any) -> None:
        def value(name: str, usual: str) -> str:
            node = level.find(qn(name))
            return node.get(qn("w:val"), usual) if node is not None else usual

        key = (number, int(level.get(qn("w:ilvl"), "0")))
        self._formats[key] = (
            value("w:numFmt", "decimal"),
            value("w:lvlText", ""),
            int(value("w:start", "1")),
        )

    def label(self, paragraph: Any) -> str:
        number, level = self._numbered(paragraph)
        if (number, level) not in self._formats:
            return ""
        counts = self._counts[number]
        start = self._formats[number, level][2]
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [key for key in counts if key > level]:
            del counts[deeper]
        return self._shown(number, level)

    def _numbered(self, paragraph: Any) -> tuple[str, int]:
        """The list and level of a paragraph: its own, or those of its style and what that is
        based on."""
        properties = paragraph.find(qn("w:pPr"))
        number, level = _value(properties, "w:numPr/w:numId"), _value(properties, "w:numPr/w:ilvl")
        name, seen = _value(properties, "w:pStyle"), set()
        while number is None and name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            number = _value(style, "w:pPr/w:numPr/w:numId")
            level = level or _value(style, "w:pPr/w:numPr/w:ilvl")
            name = _value(style, "w:basedOn")
        return number or "", int(level or "0")

    def _shown(self, number: str, level: int) -> str:
        kind, text, _ = self._formats[number, level]
        if kind in ("bullet", "none"):
            return "• " if kind == "bullet" else ""
        for place in range(level + 1):
            its_kind, _, start = self._formats.get((number, place), ("decimal", "", 1))
            printed = _printed(self._counts[number].get(place, start), its_kind)
            text = text.replace(f"%{place + 1}", printed)
        return f"{text} "


def _value(node: Any, path: str) -> str | None:
    found = node.find("/".join(qn(part) for part in path.split("/"))) if node is not None else None
    return found.get(qn("w:val")) if found is not None else None


def _printed(count: int, kind: str) -> str:
    if kind.endswith("Letter"):
        letter = chr(97 + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if kind.startswith("upper") else letter
    if kind.endswith("Roman"):
        return _roman(count).upper() if kind.startswith("upper") else _roman(count)
    return str(count)


def _roman(count: int) -> str:
    text = ""
    for value, letters in ROMANS:
        while count >= value:
            text, count = text + letters, count - value
    return text
