"""Contents and index pages: they repeat every heading, and are no clauses."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from .lines import Line

LEADERS = re.compile(r"(?:\.\s?){4,}|…{2,}|_{5,}|(?:-\s?){6,}|·{3,}|(?:\. ){3,}")
ENDS_IN_PAGE = re.compile(r"(?:\s{2,}|\t|\.{2,}\s*|…\s*)(?:\d{1,3}|[ivxl]{1,5})\s*\|?\s*$")
TAG = re.compile(r"<[^>]{1,80}>")
TITLE = re.compile(
    r"(?i)^\W*(table of contents|contents|(?:subject |alphabetical )?index(?: article)?"
    r"|table of articles)\W*(\(?cont.*|\s{2,}page\W*)?$"
)
NUMBERED = re.compile(r"(?i)^\s*(article|section|appendix|letter|\d{1,2}\.|[IVXL]+\b)")
IN_WORDS = re.compile(r"(?i),?\s+(?:p|pp|page)\.?\s*\d{1,3}(?:[-–,]\s*\d{1,3})*\s*$")
PAGE_AT_END = re.compile(r"(?<!\d)(\d{1,3})\s*\|?\s*$")
COLUMNS = re.compile(r"(?i)^(article|title|subject|section|item)\b.{0,60}\bpage\W*(subject.*)?$")
OPENS = re.compile(r"(?i)\W*(appendix|addendum|exhibit|schedule|letter of|memorandum|article)\s")
FEWEST, SHARE = 4, 0.45
HEADING = re.compile(
    r"(?i)^(article\s*[\dIVXL]+\b.{0,90}|\d{1,2}[.,]\d{1,2}\.?\s{2,}.{2,80}(?<![.;,])$)"
)
ONLY = 0.6  # of a page's lines, when nothing but headings stands there


def contents_pages(lines: Sequence[Line]) -> tuple[int, ...]:
    """The pages on which most lines are entries that lead somewhere else."""
    sure: set[int] = set()
    for page, found in sorted(_rows_by_page(lines).items()):
        if _is_contents(found) or (page - 1 in sure and _continues(found)):
            sure.add(page)
    return tuple(sorted(sure))


def _rows_by_page(lines: Sequence[Line]) -> dict[int, list[str]]:
    """The lines of each page without marks; the cells of a table's row are one line."""
    by_page: dict[int, list[str]] = defaultdict(list)
    row: list[str] | None = None
    for line in lines:
        if "<tr" in line.words:
            row = []
        words = TAG.sub(" ", line.words).strip()
        if row is not None and words:
            row.append(words)
        if row is not None and "</tr" in line.words:
            words, row = "   ".join(row), None
        if row is None and words:
            by_page[line.page].append(words)
    return by_page


def _is_contents(found: Sequence[str]) -> bool:
    """Leaders say so alone; numbers at the ends of lines may be a table of something else."""
    sure = sum(bool(LEADERS.search(words) or IN_WORDS.search(words)) for words in found)
    if sure >= FEWEST and sure / len(found) >= SHARE:
        return True
    entries = sum(is_entry(words) for words in found)
    has_title = any(TITLE.match(words) or COLUMNS.search(words) for words in found[:8])
    needed = SHARE * (0.7 if has_title else 1.0)
    if entries >= FEWEST and entries / len(found) >= needed and (has_title or _rises(found)):
        return True
    listed = sum(bool(NUMBERED.match(words)) and len(words) < 90 for words in found)
    if has_title and listed >= FEWEST and listed / len(found) >= 0.5:
        return True
    if has_title and _lists_pages(found):
        return True
    return _only_headings(found)


def _lists_pages(found: Sequence[str]) -> bool:
    """Lines that end in a page, or pages on lines of their own, that go up."""
    ending = [words for words in found if PAGE_AT_END.search(words)]
    alone = [words for words in found if words.isdigit()]
    is_list = len(ending) >= 0.6 * len(found) and _rises(ending)
    return is_list or (len(alone) >= 0.25 * len(found) and _rises(alone))


def _only_headings(found: Sequence[str]) -> bool:
    """Article after article and nothing between: a list whose leaders a scanner misread."""
    articles = sum(words[:7].casefold() == "article" for words in found)
    headings = sum(HEADING.match(words) is not None for words in found)
    return articles > FEWEST and headings >= ONLY * len(found)


def _rises(found: Sequence[str]) -> bool:
    """Whether the numbers at the ends go up, as pages do and salary ranges don't."""
    numbers = [int(m[1]) for words in found if (m := PAGE_AT_END.search(words))]
    steps = list(pairwise(numbers))
    rising = sum(before <= here for before, here in steps)
    return len(steps) >= FEWEST and rising >= 0.9 * len(steps) and numbers[-1] > numbers[0]


def _continues(found: Sequence[str]) -> bool:
    """A further page, or the short tail, of the contents list on the page before it."""
    entries = sum(is_entry(words) or HEADING.match(words) is not None for words in found)
    opens = OPENS.match(found[0]) and not is_entry(found[0])
    return entries >= 1 and entries / len(found) >= SHARE and not opens


def is_entry(words: str) -> bool:
    if LEADERS.search(words) or IN_WORDS.search(words):
        return True
    return bool(ENDS_IN_PAGE.search(words)) and len(words) < 140
