"""A clause on its way into the tables: its own slices, its reading text, its citation."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from organizer.core.citation import cite
from organizer.core.outline.mended import mended
from organizer.core.outline.parts import ClauseText, Outline
from organizer.core.span import slices


@dataclass(frozen=True)
class Draft:
    clause: ClauseText
    text: str
    reading: str
    citation: str

    @property
    def heading(self) -> str:
        parts = (self.clause.article, self.clause.article_title, self.clause.section_title)
        return " ".join(part for part in parts if part)

    def as_row(self, seq: int) -> dict[str, Any]:
        one = self.clause
        return {
            "seq": seq,
            "article": one.article,
            "article_title": one.article_title,
            "section": one.section,
            "section_title": one.section_title,
            "label": one.label,
            "citation": self.citation,
            "page": one.spans[0].page,
            "spans": [span.as_list() for span in one.spans],
            "text": self.text,
            "reading": self.reading,
        }


def drafts_of(pages: Mapping[int, str], outline: Outline) -> list[Draft]:
    drafts = []
    for clause in outline.clauses:
        text = slices(clause.spans, pages)
        sheet = clause.spans[0].page
        printed = outline.printed.get(sheet, "")
        citation = cite(clause.article, clause.path, sheet=sheet, printed=printed)
        drafts.append(Draft(clause, text, mended(text), citation))
    return drafts
