"""A letter's HTML as DOCX, for those who must edit it: the same words, real styles and tables."""

import io
import re
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt, RGBColor
from lxml import html as lxml_html

BLUE, GREY = RGBColor(0x1F, 0x4E, 0x8C), RGBColor(0x4D, 0x58, 0x66)
SPACE = re.compile(r"[ \t\r\n]+")
SKIPPED = {"style", "head", "title", "script"}


def as_docx(html: str, title: str) -> bytes:
    """The blocks of the letter in their order; the look of the PDF is not imitated."""
    document = _blank(title)
    body = lxml_html.document_fromstring(html).find("body")
    for node in body if body is not None else ():
        _block(document, node)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _blank(title: str) -> Any:
    document = docx.Document()
    document.core_properties.title = title
    document.core_properties.author = ""
    document.core_properties.comments = ""
    section = document.sections[0]
    section.page_width, section.page_height = Inches(8.5), Inches(11)
    section.left_margin = section.right_margin = Inches(1.1)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Georgia", Pt(11)
    normal.paragraph_format.space_after = Pt(8)
    normal.element.rPr.append(_language())
    for name, size in (("Heading 1", 15), ("Heading 2", 11.5)):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = "Calibri", Pt(size), BLUE
        style.element.rPr.rFonts.set(qn("w:asciiTheme"), "minorHAnsi")
    return document


def _language() -> Any:
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-US")
    return language


def _block(document: Any, node: Any) -> None:
    match node.tag:
        case "h1" | "h2":
            document.add_heading(_text(node), level=int(node.tag[1]))
        case "p":
            _paragraph(document, node)
        case "ol" | "ul":
            style = "List Number" if node.tag == "ol" else "List Bullet"
            for item in node.iterfind("li"):
                document.add_paragraph(_text(item), style=style)
        case "blockquote":
            for line in node.iterfind("p"):
                document.add_paragraph(_text(line), style="Intense Quote")
        case "table":
            _table(document, node)
        case "div":
            for child in node:
                _block(document, child)
        case _:
            pass


def _paragraph(document: Any, node: Any) -> None:
    kind = node.get("class", "")
    text = _text(node, keeps_lines=kind == "lines")
    if not text:
        return
    paragraph = document.add_paragraph(f"\n{'_' * 38}\n{text}" if kind == "line" else text)
    if kind == "day":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if kind == "from":
        run = paragraph.runs[0]
        run.bold, run.font.size, run.font.color.rgb = True, Pt(15), BLUE
    if kind in ("from-lines", "small"):
        paragraph.runs[0].font.size, paragraph.runs[0].font.color.rgb = Pt(9.5), GREY


def _table(document: Any, node: Any) -> None:
    rows = list(node.iter("tr"))
    columns = max((len(list(row)) for row in rows), default=0)
    table = document.add_table(rows=0, cols=columns)
    table.style = "Table Grid"
    for row in rows:
        cells = table.add_row().cells
        for cell, given in zip(cells, row, strict=False):
            cell.text = _text(given)
            if given.tag == "th":
                for run in cell.paragraphs[0].runs:
                    run.bold = True
    document.add_paragraph()


def _text(node: Any, *, keeps_lines: bool = False) -> str:
    """The words of a node; a break is a line of its own, other white space one space."""
    parts = [node.text or ""]
    for child in node:
        if child.tag not in SKIPPED:
            parts.append("\v" if child.tag == "br" else _text(child))
        parts.append(child.tail or "")
    joined = "".join(parts)
    if not keeps_lines:
        joined = SPACE.sub(" ", joined)
    return joined.replace("\v", "\n").strip()
