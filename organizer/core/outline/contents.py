"""Contents and index pages: they repeat every heading, and are no clauses."""

import re
from collections import defaultdict
from collections.abc import Sequence

from .lines import Line

LEADERS = re.compile(r"(?:\.\s?){4,}|…{2,}|_{5,}|(?:-\s?){6,}|·{3,}|(?:\. ){3,}")
ENDS_IN_PAGE = re.compile(r"(?:\s{2,}|\t|\.{2,}\s*|…\s*)(?:\d{1,3}|[ivxl]{1,5})\s*\|?\s*$")
TAG = re.compile(r"<[^>]{1,80}>")
TITLE = re.compile(r"(?i)^\W*(table of contents|contents|index|table of articles)\W*(\(?cont.*)?$")
NUMBERED = re.compile(r"(?i)^\s*(article|section|appendix|letter|\d{1,2}\.|[IVXL]+\b)")
FEWEST, SHARE = 4, 0.45


def contents_pages(lines: Sequence[Line]) -> tuple[int, ...]:
    """The pages on which most lines are entries that lead somewhere else."""
    by_page: dict[int, list[str]] = defaultdict(list)
    for line in lines:
        if words := TAG.sub(" ", line.words).strip():
            by_page[line.page].append(words)
    sure = {page for page, found in by_page.items() if _is_contents(found)}
    grown = sure | {p for p in by_page if p not in sure and _continues(p, sure, by_page)}
    return tuple(sorted(grown))


def _is_contents(found: Sequence[str]) -> bool:
    entries = sum(is_entry(words) for words in found)
    has_title = any(TITLE.match(words) for words in found[:8])
    needed = SHARE * (0.7 if has_title else 1.0)
    if entries >= FEWEST and entries / len(found) >= needed:
        return True
    listed = sum(bool(NUMBERED.match(words)) and len(words) < 90 for words in found)
    return has_title and listed >= FEWEST and listed / len(found) >= 0.5


def _continues(page: int, sure: set[int], by_page: dict[int, list[str]]) -> bool:
    """A short tail of a contents list on the page after it."""
    if page - 1 not in sure:
        return False
    found = by_page[page]
    entries = sum(is_entry(words) for words in found)
    return entries >= 1 and entries / len(found) >= SHARE and len(found) <= 12


def is_entry(words: str) -> bool:
    if LEADERS.search(words):
        return True
    return bool(ENDS_IN_PAGE.search(words)) and len(words) < 140
