"""The paragraphs that are compared: clauses, cut where a clause holds several paragraphs."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ..outline.paragraphs import A_COUNT
from ..span import Span, slices
from .cited import Cited

LABEL = re.compile(
    r"(?P<label>(?:section|sec\.|article)\s+[0-9ivxlc]+(?:\.\d+)*[.:)]?|\(?[A-Za-z]{1,2}[.)](?=\s|\()|"
    r"\(?[ivx]{1,5}[.)](?=\s)|\(?\d{1,3}(?:\.\d+)*[.)](?=\s|[A-Z(])|\(\d{1,3}\)|[•●▪◦·*–\uf0b7\uf0a7](?=\s))\s*",
    re.I,
)
LINE = re.compile(r"[^\n]*\n?")
ENDED = re.compile(r"[.:;!?][”\"’')\]]*$")
KEPT = re.compile(r"[a-z0-9%$]|(?<=\d)\.(?=\d)")
WORD = re.compile(r"[A-Za-z0-9$%]+(?:[.,'’-][A-Za-z0-9]+)*")
SIGNS = "•●▪◦·*–\uf0b7\uf0a7"
GOES_ON = re.compile(r"(?:,|\b(?:or|and))$")
HEADING = re.compile(r"\s*(?:#+\s|(?:ARTICLE|APPENDIX|SECTION|LETTER OF AGREEMENT)\b)")
EDGE = 3  # lines at the top and the foot of a page where a running line may stand
SHORT_LINE = 50  # characters; a line that ends before it ends its paragraph


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
    running = running_lines(pages)
    return [
        paragraph
        for clause in clauses
        for paragraph in _in_clause(clause, pages, running)
        if paragraph.words
    ]


def running_lines(pages: Mapping[int, str]) -> frozenset[str]:
    """Lines at the edges of many pages, figures aside: heads and feet that an outline left in."""
    seen: Counter[str] = Counter()
    for text in pages.values():
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) > 2 * EDGE:
            seen.update({_even(line) for line in [*lines[:EDGE], *lines[-EDGE:]]})
    least = max(5, len(pages) // 10)
    return frozenset(line for line, count in seen.items() if count >= least)


def _even(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split()))


def key_of(text: str) -> str:
    return "".join(KEPT.findall(text.lower()))


def _in_clause(
    clause: Cited, pages: Mapping[int, str], running: frozenset[str]
) -> Iterator[Paragraph]:
    for number, spans in enumerate(_cut(clause.spans, pages, running)):
        text = slices(spans, pages).strip()
        match = LABEL.match(text)
        own = _plain(match["label"]) if match else ""
        body = text[match.end() :] if match else text
        if number == 0 and not own and not HEADING.match(text):
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


def _cut(
    spans: Iterable[Span], pages: Mapping[int, str], running: frozenset[str]
) -> list[list[Span]]:
    """The spans of each paragraph; one broken by a page goes on over it."""
    found: list[list[Span]] = []
    before, blank, last_page = "", True, 0
    for span in spans:
        for match in LINE.finditer(pages[span.page], span.start, span.end):
            line = match[0]
            if not line.strip():
                blank = blank or bool(line)
                continue
            if _even(line) in running:
                continue
            if not found or _opens(line, before, blank and span.page == last_page):
                found.append([])
            _grow(found[-1], Span(span.page, *_inner(match)))
            before, blank, last_page = line.rstrip(), False, span.page
    return found


def _inner(match: re.Match[str]) -> tuple[int, int]:
    text = match[0]
    lead = len(text) - len(text.lstrip())
    return match.start() + lead, match.start() + len(text.rstrip())


def _opens(line: str, before: str, blank: bool) -> bool:
    """Does a line begin a paragraph, after the line ``before`` and perhaps a blank one?"""
    words, ended = line.strip(), bool(ENDED.search(before))
    if words[0] in SIGNS or HEADING.match(line) or HEADING.match(before):
        return True
    if LABEL.match(words) and not A_COUNT.match(words):
        return ended or blank or len(before) < SHORT_LINE or bool(GOES_ON.search(before))
    if blank:
        return ended or not words[0].islower()
    return ended and _indent(line) > _indent(before) + 3


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _grow(spans: list[Span], more: Span) -> None:
    if spans and spans[-1].page == more.page:
        spans[-1] = Span(more.page, spans[-1].start, more.end)
    else:
        spans.append(more)


def rejoined(ours: list[Paragraph], theirs: list[Paragraph]) -> list[Paragraph]:
    """Ours, with those made one that the other text has as one: a page or a line broke them."""
    keys = {paragraph.key for paragraph in theirs}
    found: list[Paragraph] = []
    at = 0
    while at < len(ours):
        run = _run(ours, at, keys)
        found.append(_joined(ours[at : at + run]) if run > 1 else ours[at])
        at += run
    return found


MOST_PIECES = 6


def _run(ours: list[Paragraph], at: int, keys: set[str]) -> int:
    """How many paragraphs from ``at`` on say together what the other text says in one."""
    key = ours[at].key
    if key in keys:
        return 1
    for number, paragraph in enumerate(ours[at + 1 : at + MOST_PIECES], start=2):
        if paragraph.citation != ours[at].citation:
            return 1  # clauses of their own that say together what was one: a split, and shown
        key += paragraph.key if not paragraph.label else key_of(paragraph.text)
        if key in keys:
            return number
    return 1


def _joined(run: list[Paragraph]) -> Paragraph:
    first = run[0]
    text = "\n".join(paragraph.text for paragraph in run)
    body = LABEL.sub("", text, count=1) if LABEL.match(text) else text
    return replace(
        first,
        spans=tuple(span for paragraph in run for span in paragraph.spans),
        text=text,
        key=key_of(body),
        words=tuple(WORD.findall(body.lower())),
    )
