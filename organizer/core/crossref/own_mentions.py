"""Where a text names its own parts: articles, sections, paragraphs, appendices.

Each is read as one or several of a kind ("Sections 1, 2 and 4"); ``joined`` puts together what
belongs together ("paragraph (b) of Section 3 of Article 12").
"""

import re
from collections.abc import Iterator

from .mention import Mention, Names, items_of, made

Row = list[Mention]  # of one kind, one after the other

_TEN = r"(?:Twenty|Thirty|Forty|Fifty|Sixty|TWENTY|THIRTY|FORTY|FIFTY|SIXTY)"
_ONE = "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|"
_ONE += "Sixteen|Seventeen|Eighteen|Nineteen"
IN_WORDS = rf"(?:{_TEN}(?:[- ](?:{_ONE}|{_ONE.upper()}))?|{_ONE}|{_ONE.upper()})\b"
NUMBER = rf"(?:\d{{1,3}}(?:\.\d{{1,3}})*(?!\d)|[IVXLC]{{1,7}}\b|[A-Z]\b|{IN_WORDS})"
_DIRECTION = r"(?:\s*,?\s*(?P<direction>above|below))?"
_WRITTEN_TITLE = r"(?:\s*[,:–—-]?\s*[(“\"](?P<title>[A-Z][^()“”\"\n]{2,60})[)”\"])?"
ARTICLE = re.compile(
    rf"\b(?:[Aa]rticles?\s+|Art\.\s+|Article(?=\d))(?P<article>{NUMBER})"
    r"(?P<items>(?:\(\w{1,4}\))*)"
    + _WRITTEN_TITLE
    + _DIRECTION
    + r"(?:(?=\s*[,–—-]\s*(?!Section|Sec\.|Paragraph|Subsection|Article)(?P<named>[A-Z][a-z]+"
    r"(?:\s+(?:of|and|the|for|in|to|&|[A-Z][\w’'-]+)){1,7})))?"
)
MORE_ARTICLES = re.compile(
    rf"\s*(?:,\s*(?:and|or)?|and|or|through|to|&|[-–](?=\d))\s*(?P<article>{NUMBER})"
    r"(?![\w.]*\s*(?:days|hours))"
)
_INSIDE = r"(?P<items>(?:\.?\s?\(\w{1,5}\)|\.(?:[A-Za-z]|\d{1,2})(?![\w’']))*)"
SECTION = re.compile(
    r"(?:\b[Ss](?:ections?|ec\.)\s+|§+\s*)"
    rf"(?P<section>\d{{1,5}}(?:\.\d{{1,3}})*(?!,?\d)|[IVXLC]{{1,5}}\b|[A-Z]\b|{IN_WORDS})"
    r"(?:\.?(?P<own>[a-z](?![A-Za-z]))|\.(?P<big>[A-Z](?![A-Za-z])))?" + _INSIDE + _DIRECTION
)
MORE_SECTIONS = re.compile(
    r"\s*(?:,\s*(?:and|or)?|and|or|through|to|&|[-–])\s*(?:§\s*)?"
    r"(?P<section>\d{1,3}(?:\.\d{1,3})*)(?![\d,]*\d|[%\w])" + _INSIDE
)
NO_SECTION = re.compile(
    r"\s*(?:-?\s?(?:calendar|work\w*|business)?\s*(?:days?|hours?|weeks?)\b|%|\))"
)
ITEM = re.compile(
    r"\b(?:(?:sub-?)?paragraph|sub-?section|item|(?:sub-?)?clause|sub-?division)s?\s+"
    r"(?P<first>\(\w{1,4}\)(?:\s?\(\w{1,4}\))*|"
    r"\d{1,3}(?:\.(?:[a-z]|\d{1,2})(?!\w))*(?:\(\w{1,4}\))*(?![\d%])|"
    r"[A-Za-z](?:\.?\(\w{1,4}\)|\.\d{1,2}(?!\w))*(?=[\s.,;)]))\.?"
    r"(?:\s+(?:of\s+)?(?:this|above|below|hereof))?" + _DIRECTION,
    re.I,
)
MORE_ITEMS = re.compile(
    r"\s*(?:,\s*(?:and|or)?|and|or|through|to|&|[-–])\s*(?P<alone>(?:\(\w{1,4}\))+)"
    r"(?!\s*(?:-?\s?(?:calendar|work\w*|business)?\s*(?:days?|hours?|weeks?|months?|years?)\b))"
)
APPENDIX = re.compile(
    r"\b(?P<kind>Appendix|Appendices|Attachment|Exhibit|Schedule|Addendum)s?\s+[“\"]?"
    r"(?P<section>[A-Z](?![A-Za-z])|\d{1,2}|[IVX]{1,4}\b)[”\"]?"
)
MORE_APPENDICES = re.compile(
    r"[”\"]?\s*(?:,\s*(?:and|or)?|and|or|through|&)\s*[“\"]?(?P<section>[A-Z](?![\w.’']))"
)
OF_LAW = re.compile(
    r"^\s*(?:\(\w+\)\s*)*,?\s*(?:of|in|under)\s+(?:the\s+|that\s+|Title\s+|said\s+)(?:[\w’'-]+\s+){0,6}?"
    r"(?:Act|Statute|Code|Title|Charter|Law|Order|Regulations?|Rules?|Ordinance|FSLMRS)\b|"
    r"^[\s,\d()a-z]{0,20}\bStat\.|^\s*of\s+(?:Title|Chapter|Public\s+Law|E\.?O\.?)\b"
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


def own_mentions(text: str) -> Iterator[Row]:
    yield from _articles(text)
    yield from _appendices(text)
    yield from _sections(text)
    yield from _items(text)


def _is_of_law(text: str, match: re.Match[str]) -> bool:
    after, before = text[match.end() : match.end() + 80], text[: match.start()][-20:]
    return bool(OF_LAW.match(after) or BEFORE_LAW.search(before))


def _articles(text: str) -> Iterator[Row]:
    for m in ARTICLE.finditer(text):
        if _is_of_law(text, m):
            continue
        if OF_ANOTHER.match(text[m.end() : m.end() + 90]):
            yield [made(m, Names.AGREEMENT)]
            continue
        first = made(
            m,
            Names.ARTICLE,
            article=m["article"],
            items=items_of(m["items"]),
            title=m["title"] or m["named"] or "",
            direction=m["direction"] or "",
        )
        is_row = m[0][:8].lower() == "articles"
        yield [first, *(_rest(text, first, MORE_ARTICLES) if is_row else ())]


def _sections(text: str) -> Iterator[Row]:
    for m in SECTION.finditer(text):
        number = m["section"]
        is_law = _is_of_law(text, m)
        is_long = number.split(".")[0].isdigit() and int(number.split(".")[0]) > LONGEST_SECTION
        names = Names.OTHER_LAW if is_law or is_long else Names.SECTION
        own = tuple(filter(None, (m["own"] or m["big"],)))
        items = own + items_of(m["items"])
        first = made(m, names, section=number, items=items, direction=m["direction"] or "")
        is_row = re.match(r"[Ss]ections|§§", m[0]) and names == Names.SECTION
        yield [first, *(_rest(text, first, MORE_SECTIONS) if is_row else _more_items(text, first))]


def _items(text: str) -> Iterator[Row]:
    for m in ITEM.finditer(text):
        if OF_LAW.match(text[m.end() : m.end() + 80]):
            continue
        items = items_of(m["first"])
        first = made(m, Names.ITEM, items=items, direction=m["direction"] or "")
        yield [first, *_more_items(text, first)]


def _appendices(text: str) -> Iterator[Row]:
    for m in APPENDIX.finditer(text):
        names = Names.OTHER_LAW if IN_A_RULE.search(text[: m.start()][-40:]) else Names.APPENDIX
        kind = "Appendix" if m["kind"] == "Appendices" else m["kind"]
        first = made(m, names, article=kind, section=m["section"])
        is_row = re.match(r"Appendices|\w+s\s", m[0])
        yield [first, *(_rest(text, first, MORE_APPENDICES) if is_row else ())]


def _rest(text: str, first: Mention, pattern: re.Pattern[str]) -> Iterator[Mention]:
    """The others of a row: "5 and 17" of "Articles 4, 5 and 17"."""
    at, part = first.end, "article" if pattern is MORE_ARTICLES else "section"
    while (more := pattern.match(text, at)) and not NO_SECTION.match(text, more.end()):
        start, end = more.start(part), more.end()
        number, inside = more[part], more.groupdict().get("items")
        names = {"article": first.article, "section": first.section, part: number}
        yield Mention(start, end, text[start:end], first.names, **names, items=items_of(inside))
        at = end


def _more_items(text: str, last: Mention) -> Iterator[Mention]:
    """ "and (4)" after "Section 3(b)(2)": the same place with another last label."""
    while last.items and (more := MORE_ITEMS.match(text, last.end)):
        items = items_of(more["alone"])
        kept = last.items[: len(last.items) - len(items)]
        if len(items) > len(last.items) or items[0].isdigit() != last.items[len(kept)].isdigit():
            return
        start = more.start("alone")
        words = text[start : more.end()]
        last = Mention(
            start, more.end(), words, last.names, last.article, last.section, kept + items
        )
        yield last
