"""The paragraphs that are compared: clauses, cut where a clause holds several paragraphs."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..span import Span, slices

LABEL = re.compile(
    r"(?P<label>(?:section|sec\.|article)\s+[0-9ivxlc]+(?:\.\d+)*[.:)]?|\(?[A-Za-z]{1,2}[.)](?=\s|\()|"
    r"\(?[ivx]{1,5}[.)](?=\s)|\(?\d{1,3}(?:\.\d+)*[.)](?=\s|[A-Z(])|\(\d{1,3}\)|[•●▪◦·*–](?=\s))\s*",
    re.I,
)
LINE = re.compile(r"[^\n]*\n?")
ENDED = re.compile(r"[.:;!?][”\"’')\]]*$")
KEPT = re.compile(r"[a-z0-9%$]|(?<=\d)\.(?=\d)")
WORD = re.compile(r"[A-Za-z0-9$%]+(?:[.,'’-][A-Za-z0-9]+)*")
SIGNS = "•●▪◦·*–"


@dataclass(frozen=True)
class Cited:
    """A clause as it is handed in: where it stands and how it is cited."""

    article: str
    label: str
    citation: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Paragraph:
    article: str
    label: str  # its own, "" where it has none
    place: str  # its own, or that of the clause it stands in
    citation: str
    spans: tuple[Span, ...]
    text: str
    key: str  # its letters and figures: what a reader would call the same words
    words: tuple[str, ...]


def paragraphs(clauses: Iterable[Cited], pages: Mapping[int, str]) -> list[Paragraph]:
    """Every paragraph in the order of the text."""
    return [
        paragraph
        for clause in clauses
        for paragraph in _in_clause(clause, pages)
        if paragraph.words
    ]


def key_of(text: str) -> str:
    return "".join(KEPT.findall(text.lower()))


def _in_clause(clause: Cited, pages: Mapping[int, str]) -> Iterator[Paragraph]:
    for number, spans in enumerate(_cut(clause.spans, pages)):
        text = slices(spans, pages).strip()
        match = LABEL.match(text)
        own = _plain(match["label"]) if match else ""
        body = text[match.end() :] if match else text
        if number == 0 and not own:
            own = _plain(clause.label)
        yield Paragraph(
            clause.article,
            own,
            own or clause.label,
            clause.citation,
            tuple(spans),
            text,
            key_of(body),
            tuple(WORD.findall(body.lower())),
        )


def _plain(label: str) -> str:
    return "" if label in SIGNS else label.strip(" .:()")


def _cut(spans: Iterable[Span], pages: Mapping[int, str]) -> list[list[Span]]:
    """The spans of each paragraph; one broken by a page goes on over it."""
    found: list[list[Span]] = []
    ended, blank, indent, last_page = True, True, 0, 0
    for span in spans:
        for match in LINE.finditer(pages[span.page], span.start, span.end):
            line = match[0]
            if not line.strip():
                blank = blank or bool(line)
                continue
            start, end = _inner(match)
            deeper = len(line) - len(line.lstrip()) > indent + 3
            new_page = span.page != last_page
            if not found or _opens(line.strip(), ended, blank and not new_page, deeper):
                found.append([])
            _grow(found[-1], Span(span.page, start, end))
            ended, blank = bool(ENDED.search(line.rstrip())), False
            indent, last_page = len(line) - len(line.lstrip()), span.page
    return found


def _inner(match: re.Match[str]) -> tuple[int, int]:
    text = match[0]
    lead = len(text) - len(text.lstrip())
    return match.start() + lead, match.start() + len(text.rstrip())


def _opens(line: str, ended: bool, blank: bool, deeper: bool) -> bool:
    if LABEL.match(line) and (ended or blank or not line[0].isalpha()):
        return True
    if blank:
        return ended or not line[0].islower()
    return ended and deeper


def _grow(spans: list[Span], more: Span) -> None:
    if spans and spans[-1].page == more.page:
        spans[-1] = Span(more.page, spans[-1].start, more.end)
    else:
        spans.append(more)
