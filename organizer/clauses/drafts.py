"""A clause on its way into the tables: its own slices, its reading text, its citation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from organizer.core.as_shown import Misread
from organizer.core.citation import cite
from organizer.core.outline.parts import ClauseText, Outline
from organizer.core.span import slices

from .as_seen import Heading, reading_of, titles_seen
from .outlined import as_shown


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


def drafts_of(
    pages: Mapping[int, str], outline: Outline, misread: Sequence[Misread] = ()
) -> list[Draft]:
    """``misread`` is what people saw on the pages where a word was read wrongly."""
    titles = titles_seen(as_shown(outline), pages, misread)
    drafts = []
    for clause in outline.clauses:
        text = slices(clause.spans, pages)
        sheet = clause.spans[0].page
        printed = outline.printed.get(sheet, "")
        citation = cite(clause.article, clause.path, sheet=sheet, printed=printed)
        reading = reading_of(text, clause.spans, misread)
        drafts.append(Draft(_titled(clause, titles), text, reading, citation))
    return drafts


def _titled(clause: ClauseText, titles: Mapping[Heading, str]) -> ClauseText:
    if not titles:
        return clause
    article, section = clause.article_title, clause.section_title
    return replace(
        clause,
        article_title=titles.get((clause.article, "", article), article),
        section_title=titles.get((clause.article, clause.section, section), section),
    )
