"""A comparison as a Word file with tracked changes: accepting all gives the new text,
rejecting all the old one."""

import io
from collections.abc import Sequence
from datetime import datetime
from itertools import count
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from organizer.core.comparison.redline import AWAY, COME, GONE, HERE, SAME, Line, Run

TAGS = {GONE: "w:del", COME: "w:ins", AWAY: "w:moveFrom", HERE: "w:moveTo"}
AUTHOR = "Comparison"


def redline_docx(title: str, lines: Sequence[Line], now: datetime) -> bytes:
    document = docx.Document()
    document.core_properties.title = title
    document.core_properties.author = ""
    document.core_properties.comments = ""
    writer, last = _Writer(now), document.element.body[-1]  # the section's own element
    heading = document.styles["Heading 2"].style_id
    for line in lines:
        paragraph: Any = OxmlElement("w:p")  # asking the document for each is slow on long texts
        if line.is_heading:
            paragraph.style = heading
        last.addprevious(paragraph)
        writer.write(paragraph, line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


class _Writer:
    """Gives each tracked change a number, its author and its moment."""

    def __init__(self, now: datetime) -> None:
        self._numbers = count(1)
        self._at = now.strftime("%Y-%m-%dT%H:%M:%SZ")

    def write(self, paragraph: Any, line: Line) -> None:
        if line.end != SAME:
            self._end(paragraph, line.end)
        around = self._range(line) if line.move else ()
        paragraph.extend(around[:1])
        for run in line.runs:
            paragraph.append(self._run(run))
        paragraph.extend(around[1:])

    def _end(self, paragraph: Any, sign: str) -> None:
        """The paragraph mark is tracked too: else an empty paragraph would stay behind."""
        about = OxmlElement("w:rPr")
        about.append(self._tracked(TAGS[sign]))
        paragraph.get_or_add_pPr().append(about)

    def _run(self, run: Run) -> Any:
        tag = "w:delText" if run.sign == GONE else "w:t"
        text = OxmlElement(tag)
        text.text = run.words
        text.set(qn("xml:space"), "preserve")
        made = OxmlElement("w:r")
        made.append(text)
        if run.sign == SAME:
            return made
        change = self._tracked(TAGS[run.sign])
        change.append(made)
        return change

    def _range(self, line: Line) -> tuple[Any, Any]:
        """Where a move begins and ends; both places of it carry one name."""
        which = "From" if line.end == AWAY else "To"
        start = self._tracked(f"w:move{which}RangeStart")
        start.set(qn("w:name"), f"move{line.move}")
        end = OxmlElement(f"w:move{which}RangeEnd")
        end.set(qn("w:id"), start.get(qn("w:id")))
        return start, end

    def _tracked(self, tag: str) -> Any:
        made = OxmlElement(tag)
        made.set(qn("w:id"), str(next(self._numbers)))
        made.set(qn("w:author"), AUTHOR)
        made.set(qn("w:date"), self._at)
        return made
