"""What ails the text of an agreement: each finding with its words and its place."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .crossref.links import Link, loops
from .crossref.reference import Status
from .crossref.resolve import Node, number_of
from .limits.days import GRIEVING, UNDEFINED
from .limits.find import Limit


class Ailment(StrEnum):
    BROKEN = "broken reference"
    DOUBTFUL = "reference that looks wrong"
    LOOP = "circular reference"
    GAP = "gap in the numbering"
    TWICE = "number used twice"
    TERM = "term used but not defined"
    DAYS = "period in days with no statement which days"
    NO_CONSEQUENCE = "limit without a consequence"
    DIFFERS = "words and figures differ"
    WEAK = "page that was read with doubt"
    EXPIRED = "text past its last day"
    BETWEEN = "gap between two texts"
    AT_ONCE = "two texts for the same days"


@dataclass(frozen=True)
class Finding:
    """``key`` is the clause, ``page`` the sheet; either may be missing."""

    ailment: Ailment
    words: str
    why: str
    citation: str = ""
    key: int | None = None
    page: int | None = None


@dataclass(frozen=True)
class Heading:
    label: str
    title: str
    page: int
    sections: tuple["Heading", ...] = ()


ABBREVIATION = re.compile(r"(?<![\w.&/-])([A-Z]{3,6})(?![\w&/-])")
# Known to everybody, or written so in laws and headings; a text need not spell them out.
_KNOWN = (
    "USA USC CFR FLRA FMCS OPM EEO EEOC FMLA OSHA FLSA HIPAA ADA IRS DOT MOU LOA LWOP "
    "NLRB NLRA AWOL PDF CPI ATM GPS HIV AIDS COVID FAX USPS ZIP DNA CPR REV NEW AND NOT"
)
KNOWN = frozenset(_KNOWN.split())
OFTEN = 3
ROMAN = re.compile(r"[IVXLC]+$")
AROUND = 60


def references(
    found: Sequence[Link], citations: dict[int, str], nodes: Sequence[Node]
) -> Iterator[Finding]:
    texts = {node.key: node.text for node in nodes}
    for link in found:
        reference = link.reference
        if reference.status in (Status.DANGLING, Status.LOOKS_WRONG):
            ailment = Ailment.BROKEN if reference.status == Status.DANGLING else Ailment.DOUBTFUL
            words = _around(texts[link.key], reference.mention.start, reference.mention.end)
            yield Finding(ailment, words, reference.why, citations[link.key], link.key)
    for one, other in loops(nodes, found):
        why = f"it sends the reader to {citations[other]}, which sends back"
        yield Finding(Ailment.LOOP, texts[one], why, citations[one], one)


def numbering(articles: Sequence[Heading]) -> Iterator[Finding]:
    yield from _in_order(articles, "")
    for article in articles:
        yield from _in_order(article.sections, f"{article.label}, ")


def _in_order(parts: Sequence[Heading], where: str) -> Iterator[Finding]:
    before: int | None = None
    seen: set[int] = set()
    for part in parts:
        number = number_of(part.label)
        if not number.isdigit():
            continue
        value = int(number)
        words = f"{part.label} {part.title}".strip()
        if value in seen:
            why = f"{where}{part.label} stands there a second time"
            yield Finding(Ailment.TWICE, words, why, page=part.page)
        elif before is not None and value > before + 1:
            why = f"{where}{part.label} follows number {before}"
            yield Finding(Ailment.GAP, words, why, page=part.page)
        seen.add(value)
        before = value


def terms(nodes: Sequence[Node], citations: dict[int, str]) -> Iterator[Finding]:
    """Abbreviations that are used often and spelt out nowhere."""
    used: Counter[str] = Counter()
    first: dict[str, tuple[Node, int, int]] = {}
    whole = " ".join(node.text for node in nodes)
    for node in nodes:
        for match in ABBREVIATION.finditer(node.text):
            if not _in_capitals(node.text, match.start(), match.end()):
                used[match[1]] += 1
                first.setdefault(match[1], (node, match.start(), match.end()))
    for term, count in used.most_common():
        if count < OFTEN or term in KNOWN or ROMAN.match(term) or _is_defined(term, whole):
            continue
        node, start, end = first[term]
        why = f"{term} is used {count} times and is spelt out nowhere"
        words = _around(node.text, start, end)
        yield Finding(Ailment.TERM, words, why, citations[node.key], node.key)


def _in_capitals(text: str, start: int, end: int) -> bool:
    """Within a line of capitals a word is a heading's, not an abbreviation."""
    near = re.findall(r"[A-Za-z]{2,}", text[max(start - 25, 0) : end + 25])
    capitals = sum(1 for word in near if word.isupper())
    return capitals * 2 > len(near)


def _is_defined(term: str, whole: str) -> bool:
    quoted = rf"\(\s*(?:the\s+|hereinafter\s+)?[“\"']?{term}[”\"']?\s*\)|[“\"]{term}[”\"]"
    spelt = rf"\b{term}\s*(?:\([A-Z][a-z]|means|is\s+defined|stands\s+for|[-–—=]\s*[A-Z][a-z])"
    return bool(re.search(f"{quoted}|{spelt}", whole))


def limits(found: Iterable[Limit], grieving_keys: set[int]) -> Iterator[Finding]:
    for limit in found:
        words = " ".join(limit.quote.split())
        place = (limit.citation, limit.key or None, limit.page)
        if limit.doubt:
            yield Finding(Ailment.DIFFERS, words, limit.doubt, *place)
        if limit.unit == UNDEFINED:
            why = f"{limit.number} days: calendar or working days is not said"
            yield Finding(Ailment.DAYS, words, why, *place)
        if limit.key in grieving_keys and not limit.if_late and not limit.is_before:
            why = f"nothing says what follows when these {limit.number:g} {limit.unit} are missed"
            yield Finding(Ailment.NO_CONSEQUENCE, words, why, *place)


def grieving(nodes: Iterable[Node]) -> set[int]:
    """The clauses of articles about grievances and arbitration."""
    return {node.key for node in nodes if GRIEVING.search(node.article_title)}


def _around(text: str, start: int, end: int) -> str:
    first = max(text.rfind(" ", 0, max(start - AROUND, 0)) + 1, 0)
    last = text.find(" ", min(end + AROUND, len(text)))
    cut = text[first : last if last >= 0 else len(text)]
    return f"{'… ' if first else ''}{cut}{' …' if last >= 0 else ''}"
