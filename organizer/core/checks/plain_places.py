"""Articles and sections by their headings alone, so that a citation is found whatever the outline.

The outline of an edition is read with care and may still miss a place; a notice must not be
blocked for that. What stands under "ARTICLE 9" and "Section 2." in the pages counts as cited.
"""

import re
from collections.abc import Iterator, Mapping

from ..citation import cite
from ..span import Span, slices
from .facts import ClauseWords

HEADING = re.compile(
    r"^[ \t]*(?P<article>ARTICLE|Article)[ \t]+(?P<number>\d{1,3}"
    r"|[IVXL]{1,7})\b(?![^\n]*[.\s]\d{1,3}[ \t]*$)"
    r"|^[ \t]*(?P<section>(?:Section|SECTION|Sec\.|§)[ \t]*\d{1,3}(?:\.\d{1,3})?)\b",
    re.M,
)


def clauses_in(pages: Mapping[int, str]) -> tuple[ClauseWords, ...]:
    """A clause for every section heading under an article, to the next heading."""
    return tuple(_clauses(pages))


def _clauses(pages: Mapping[int, str]) -> Iterator[ClauseWords]:
    article, section = "", ""
    spans: list[Span] = []
    for page, text in sorted(pages.items()):
        start = 0
        for hit in HEADING.finditer(text):
            spans += [Span(page, start, hit.start())] if section and hit.start() > start else []
            if section and spans:
                yield _clause(article, section, spans, pages)
            if hit["article"]:
                article, section = f"Article {hit['number']}", ""
            else:
                section = hit["section"] if article else ""
            spans, start = [], hit.start()
        if section and len(text) > start:
            spans.append(Span(page, start, len(text)))
    if section and spans:
        yield _clause(article, section, spans, pages)


def _clause(article: str, section: str, spans: list[Span], pages: Mapping[int, str]) -> ClauseWords:
    where = cite(article, (section,), sheet=spans[0].page)
    words = slices(spans, pages)
    return ClauseWords(article, section, "", where, spans[0].page, words, tuple(spans))
