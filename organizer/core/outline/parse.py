"""From pages to an outline: headings first, then the paragraphs between them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ..span import Span
from .parts import ClauseText, Hint, Outline, PageText, Part, Remainder

ARTICLE = re.compile(r"^(ARTICLE|Article)\s+([0-9]+|[IVXLC]+)\b[\s.:–—-]*(.*)$", re.M)
SECTION = re.compile(r"^(SECTION|Section)\s+([0-9]+)\b[\s.:–—-]*(.*)$", re.M)


def read_outline(pages: Sequence[PageText], hints: Sequence[Hint] = ()) -> Outline:
    """The outline of ``pages``; ``hints`` are checked against the text, never trusted."""
    headings = sorted(
        [*_headings(pages, ARTICLE, "article"), *_headings(pages, SECTION, "section")],
        key=lambda part: part.span,
    )
    clauses, remainders = _between(pages, headings)
    return Outline(articles=_nested(headings), clauses=clauses, remainders=remainders)


def _headings(pages: Sequence[PageText], pattern: re.Pattern[str], kind: str) -> list[Part]:
    return [
        Part(kind, f"{m[1]} {m[2]}", m[3].strip(), Span(page.number, m.start(), m.end()))
        for page in pages
        for m in pattern.finditer(page.text)
    ]


def _nested(headings: Sequence[Part]) -> tuple[Part, ...]:
    articles: list[Part] = []
    for part in headings:
        if part.kind == "article":
            articles.append(part)
        elif articles:
            last = articles[-1]
            grown = (*last.sections, part)
            articles[-1] = Part(last.kind, last.label, last.title, last.span, grown)
    return tuple(articles)


def _between(
    pages: Sequence[PageText], headings: Sequence[Part]
) -> tuple[tuple[ClauseText, ...], tuple[Remainder, ...]]:
    clauses, remainders = [], [Remainder("heading", part.span) for part in headings]
    ends = [(part.span.page, part.span.start) for part in headings]
    last = (pages[-1].number, len(pages[-1].text))
    article = article_title = ""
    for part, (_, stop) in zip(headings, pairwise([*ends, last]), strict=True):
        if part.kind == "article":
            article, article_title = part.label, part.title
        section = part if part.kind == "section" else None
        spans = _stretch(pages, (part.span.page, part.span.end), stop)
        if spans:
            label = section.label if section else ""
            title = section.title if section else ""
            path = (label,) if label else ()
            clauses.append(
                ClauseText(article, article_title, label, title, label or article, path, spans)
            )
    return tuple(clauses), tuple(remainders)


def _stretch(
    pages: Sequence[PageText], start: tuple[int, int], stop: tuple[int, int]
) -> tuple[Span, ...]:
    spans = []
    for page in pages:
        if start[0] <= page.number <= stop[0]:
            first = start[1] if page.number == start[0] else 0
            last = stop[1] if page.number == stop[0] else len(page.text)
            if page.text[first:last].strip():
                spans.append(Span(page.number, first, last))
    return tuple(spans)
