"""Where a text refers to something: the words, and what they name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Names(StrEnum):
    ARTICLE = "article"
    SECTION = "section"
    ITEM = "paragraph"
    APPENDIX = "appendix"
    STATUTE = "statute"
    REGULATION = "regulation"
    AGREEMENT = "agreement"
    OTHER_LAW = "section of a law named in words"


@dataclass(frozen=True)
class Mention:
    """A reference as written. ``article`` is empty where the words name none."""

    start: int
    end: int
    words: str
    names: Names
    article: str = ""
    section: str = ""
    items: tuple[str, ...] = ()
    direction: str = ""  # above, below
    title: str = ""  # the title written beside it, or the number of a title of law


_ITEMS = r"(?P<items>(?:\s?\(\w{1,5}\))*)"
_DIRECTION = r"(?:\s*,?\s*(?P<direction>above|below))?"
STATUTE = re.compile(
    r"\b(?P<title>\d{1,2})\s*U\.?\s?S\.?\s?C\.?(?:\s?A\.)?\s*(?:§+|Sections?|Secs?\.?|Chapter|Ch\.?)?\s*"
    r"(?P<section>\d{1,5}[a-z]{0,2})(?:\.(?=\s|$))?" + _ITEMS
)
REGULATION = re.compile(
    r"\b(?P<title>\d{1,2})\s*C\.?\s?F\.?\s?R\.?\s*(?:§+|Parts?|Sections?|Secs?\.?)?\s*"
    r"(?P<section>\d{1,4}(?:\.\d{1,5}\w?)?)" + _ITEMS,
    re.I,
)
MORE_LAW = re.compile(
    r"\s*(?:,\s*(?:and|or)?|;\s*(?:and|or)?|and|or|through|to|&)\s*(?:§+\s*)?"
    r"(?:(?P<section>\d{3,5}[a-z]{0,2}(?:\.\d{1,5})?)(?![\d%])(?P<items>(?:\s?\(\w{1,5}\))*)|"
    r"(?P<alone>(?:\(\w{1,5}\)\s?)+))"
    r"(?!\s*(?:U\.?\s?S\.?\s?C|C\.?\s?F\.?\s?R|Fed|days?|hours?|employees|percent|FLRA|F\.\s?[23]d|dollars))"
)
TITLE_CODE = re.compile(
    r"\b(?:(?:Chapter|Section)\s+(?P<section>\d{1,5}[a-z]?)" + _ITEMS + r"\s+of\s+)?Title\s+"
    r"(?P<title>\d{1,2})(?:,?\s+(?:of\s+the\s+)?(?:United\s+States\s+Code|U\.?S\.?\s?C(?:ode)?\.?))",
    re.I,
)
NUMBER = r"(?:\d{1,3}(?:\.\d{1,3})*(?!\d)|[IVXLC]{1,7}\b|[A-Z]\b)"
_WRITTEN_TITLE = r"(?:\s*[,:–—-]?\s*[(“\"](?P<title>[A-Z][^()“”\"\n]{2,60})[)”\"])?"
ARTICLE = re.compile(
    rf"\b(?:(?:Sections?|Sec\.)\s+(?P<before>\d{{1,3}}(?:\.\d+)*[a-z]?){_ITEMS}\s*,?\s+(?:of|in|under)\s+)?"
    rf"(?:Articles?|Art\.)\s+(?P<article>{NUMBER})"
    rf"(?:\s*,?\s*(?:Sections?|Sec\.|§)\s*(?P<section>\d{{1,3}}(?:\.\d+)*|[IVXLC]{{1,5}}\b)"
    rf"(?:\.?(?P<own>[a-z](?![A-Za-z]))|\.(?P<big>[A-Z](?![A-Za-z])))?(?P<more>(?:\s?\(\w{{1,5}}\))*))?"
    + _WRITTEN_TITLE
    + _DIRECTION
)
MORE_ARTICLES = re.compile(
    rf"\s*(?:,|and|or|through|&)\s*(?P<article>{NUMBER})(?![\w.]*\s*(?:days|hours))"
)
SECTION = re.compile(
    r"\b[Ss]ections?\s+(?P<section>\d{1,5}(?:\.\d{1,3})*(?!,?\d)|[IVXLC]{1,5}\b|[A-Z]\b)"
    r"(?:\.?(?P<own>[a-z](?![A-Za-z]))|\.(?P<big>[A-Z](?![A-Za-z])))?" + _ITEMS + _DIRECTION
)
ITEM = re.compile(
    r"\b(?:(?:sub)?paragraph|subsection|item|(?:sub)?clause)s?\s+"
    r"(?P<first>\(\w{1,4}\)(?:\s?\(\w{1,4}\))*|\d{1,3}(?![\d%])|[A-Za-z](?=[\s.,;)]))\.?"
    r"(?:\s+(?:of\s+)?(?:this|above|below|hereof))?" + _DIRECTION,
    re.I,
)
APPENDIX = re.compile(
    r"\b(?P<kind>Appendix|Attachment|Exhibit|Schedule|Addendum)\s+[“\"]?(?P<section>[A-Z](?![A-Za-z])|\d{1,2}|"
    r"[IVX]{1,4}\b)"
)
OF_LAW = re.compile(
    r"^\s*(?:\(\w+\)\s*)*,?\s*(?:of|in|under)\s+(?:the\s+|that\s+|Title\s+|said\s+)(?:[\w’'-]+\s+){0,6}?"
    r"(?:Act|Statute|Code|Title|Charter|Law|Order|Regulations?|Rules?|Ordinance|FSLMRS)\b|"
    r"^\s*of\s+(?:Title|Chapter|Public\s+Law|E\.?O\.?)\b"
)
BEFORE_LAW = re.compile(
    r"(?:ORS|U\.?S\.?C\.?|C\.?F\.?R\.?|Code|Act|Statute|Charter|Law|Title|IRC|NLRA|Regulation)s?\.?\s*,?\s*$"
)
OF_ANOTHER = re.compile(
    r"^\s*,?\s*(?:of|in|under)\s+the\s+(?:[\w’'/-]+\s+){0,3}?(?:Central|Master|National|State|"
    r"previous|prior|former|expired)\s+(?:[\w’'/-]+\s+){0,3}?(?:Agreement|Contract)\b",
    re.I,
)
IN_A_RULE = re.compile(r"(?:Circular|C\.?F\.?R\.?|Handbook|Manual|\bPart)\b[^.;]{0,20}$")
LONGEST_SECTION = 999  # beyond it a section is one of a law


def mentions(text: str, agreements: Sequence[str] = ()) -> list[Mention]:
    """Every reference in ``text`` in its order; none inside another."""
    found: list[Mention] = []
    for finder in (_law, _articles, _appendices, _sections, _items):
        found += [m for m in finder(text) if not _overlaps(m, found)]
    found += [m for m in _agreements(text, agreements) if not _overlaps(m, found)]
    return sorted(found, key=lambda m: m.start)


def _overlaps(one: Mention, others: Sequence[Mention]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def items_of(written: str | None) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", written or ""))


def _law(text: str) -> Iterator[Mention]:
    for names, pattern in (
        (Names.STATUTE, STATUTE),
        (Names.REGULATION, REGULATION),
        (Names.STATUTE, TITLE_CODE),
    ):
        for m in pattern.finditer(text):
            section = m["section"] or ""
            first = _made(m, names, section=section, items=items_of(m["items"]), title=m["title"])
            yield first
            if pattern is not TITLE_CODE:
                yield from _more_law(text, first)


def _more_law(text: str, last: Mention) -> Iterator[Mention]:
    """Further sections of the same title, or paragraphs of the same section, after the first."""
    while more := MORE_LAW.match(text, last.end):
        if more["alone"]:
            start, items = more.start("alone"), items_of(more["alone"])
            if len(items) > len(last.items):
                return
            items = last.items[: len(last.items) - len(items)] + items
            section = last.section
        else:
            start, items, section = more.start("section"), items_of(more["items"]), more["section"]
        words = text[start : more.end()].rstrip()
        end = start + len(words)
        last = Mention(start, end, words, last.names, "", section, items, "", last.title)
        yield last


def _is_of_law(text: str, match: re.Match[str]) -> bool:
    after, before = text[match.end() : match.end() + 80], text[: match.start()][-20:]
    return bool(OF_LAW.match(after) or BEFORE_LAW.search(before))


def _articles(text: str) -> Iterator[Mention]:
    for m in ARTICLE.finditer(text):
        if _is_of_law(text, m):
            continue
        if OF_ANOTHER.match(text[m.end() : m.end() + 90]):
            yield _made(m, Names.AGREEMENT)
            continue
        before, own = m["before"] or "", m["own"] or m["big"] or ""
        section = m["section"] or before.rstrip("abcdefghijklmnopqrstuvwxyz")
        inner = before[len(section) :] if before and not m["section"] else own
        items = tuple(filter(None, (inner,))) + items_of(m["more"] or m["items"])
        yield _made(
            m,
            Names.ARTICLE,
            article=m["article"],
            section=section,
            items=items,
            title=m["title"] or "",
            direction=m["direction"] or "",
        )
        yield from _more_articles(text, m)


def _more_articles(text: str, first: re.Match[str]) -> Iterator[Mention]:
    if not first[0].startswith(("Articles", "articles")):
        return
    at = first.end()
    while more := MORE_ARTICLES.match(text, at):
        start = more.start("article")
        yield Mention(start, more.end(), more["article"], Names.ARTICLE, article=more["article"])
        at = more.end()


def _sections(text: str) -> Iterator[Mention]:
    for m in SECTION.finditer(text):
        number = m["section"]
        is_law = _is_of_law(text, m)
        is_long = number.split(".")[0].isdigit() and int(number.split(".")[0]) > LONGEST_SECTION
        names = Names.OTHER_LAW if is_law or is_long else Names.SECTION
        own = tuple(filter(None, (m["own"] or m["big"],)))
        yield _made(
            m,
            names,
            section=number,
            items=own + items_of(m["items"]),
            direction=m["direction"] or "",
        )


def _items(text: str) -> Iterator[Mention]:
    for m in ITEM.finditer(text):
        if OF_LAW.match(text[m.end() : m.end() + 80]):
            continue
        yield _made(m, Names.ITEM, items=items_of(m["first"]), direction=m["direction"] or "")


def _appendices(text: str) -> Iterator[Mention]:
    for m in APPENDIX.finditer(text):
        names = Names.OTHER_LAW if IN_A_RULE.search(text[: m.start()][-40:]) else Names.APPENDIX
        yield _made(m, names, article=m["kind"], section=m["section"])


def _agreements(text: str, names: Sequence[str]) -> Iterator[Mention]:
    for name in names:
        if len(name) < 8:
            continue
        for m in re.finditer(rf"\b{re.escape(name)}\b", text, re.I):
            yield _made(m, Names.AGREEMENT, title=name)


def _made(
    match: re.Match[str],
    names: Names,
    *,
    article: str = "",
    section: str = "",
    items: tuple[str, ...] = (),
    direction: str = "",
    title: str = "",
) -> Mention:
    words = match[0].rstrip(" ,")
    end = match.start() + len(words)
    return Mention(
        match.start(), end, words, names, article, section, items, direction.lower(), title
    )
