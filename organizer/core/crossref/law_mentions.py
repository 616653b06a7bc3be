"""Where a text names law by its title and number: statutes and regulations."""

import re
from collections.abc import Iterator

from .mention import Mention, Names, items_of, made

_ITEMS = r"(?P<items>(?:\s?\(\w{1,5}\))*)"
_CODE = r"(?:,?\s+(?:of\s+the\s+)?(?:United\s+States\s+Code|U\.?S\.?\s?C(?:ode)?\.?))"
STATUTE = re.compile(
    r"\b(?P<title>\d{1,2})\s*U\.?\s?S\.?\s?C\.?(?:\s?A\.)?\s*(?:§+|Sections?|Secs?\.?|Chapter|Ch\.?)?\s*"
    r"(?P<section>\d{1,5}(?:[a-z]{1,2}(?:-\d{1,2}[a-z]?)?)?)(?:\.(?=\s|$))?" + _ITEMS
)
REGULATION = re.compile(
    r"\b(?P<title>\d{1,2})\s*C\.?\s?F\.?\s?R\.?\s*(?:§+|Parts?|Sections?|Secs?\.?)?\s*"
    r"(?P<section>\d{1,4}(?:\.\d{1,5}\w?)?)" + _ITEMS,
    re.I,
)
MORE_LAW = re.compile(
    r"\s*(?:,\s*(?:and|or)?|;\s*(?:and|or)?|and|or|through|to|&|[-–](?=[\d(]))\s*(?:§+\s*)?"
    r"(?:(?P<section>\d{3,5}[a-z]{0,2}(?:\.\d{1,5})?)(?![\d%])(?P<items>(?:\s?\(\w{1,5}\))*)|"
    r"(?P<alone>(?:\(\w{1,5}\)\s?)+))"
    r"(?!\s*(?:U\.?\s?S\.?\s?C|C\.?\s?F\.?\s?R|Fed|days?|hours?|employees|percent|FLRA|F\.\s?[23]d|dollars))"
)
TITLE_CODE = re.compile(
    r"\b(?:(?:Chapter|Sections?)\s+(?P<section>\d{1,5}[a-z]?)" + _ITEMS + r"\s+of\s+)?Title\s+"
    rf"(?P<title>\d{{1,2}}){_CODE}"
    r"(?:,?\s+(?:at\s+)?(?:Chapter|Sections?|Sec\.|§+)\s*(?P<after>\d{1,5}[a-z]?)"
    r"(?P<inside>(?:\s?\(\w{1,5}\))*))?",
    re.I,
)
OF_TITLE = re.compile(
    r"\b(?:Chapter|Sections?)\s+(?P<section>\d{1,5}[a-z]?)" + _ITEMS + r"\s+of\s+[Tt]itle\s+"
    r"(?P<title>\d{1,2})\b(?!,?\s+(?:C\.?F\.?R|Code\s+of))",
    re.I,
)


def law_mentions(text: str) -> Iterator[Mention]:
    for names, pattern in (
        (Names.STATUTE, STATUTE),
        (Names.REGULATION, REGULATION),
        (Names.STATUTE, TITLE_CODE),
        (Names.STATUTE, OF_TITLE),
    ):
        for m in pattern.finditer(text):
            told = m.groupdict()
            section = m["section"] or told.get("after") or ""
            items = items_of(m["items"] or told.get("inside"))
            first = made(m, names, section=section, items=items, title=m["title"])
            yield first
            if pattern in (STATUTE, REGULATION):
                yield from _more(text, first)


def _more(text: str, last: Mention) -> Iterator[Mention]:
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
