"""What stands on a page beside its text: running heads and feet, and the printed page number."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .lines import Line
from .numbers import is_roman, roman

ZONE = 4  # lines looked at from the top and from the bottom
DIGITS = re.compile(r"\d+")
PAGE_NUMBER = re.compile(
    r"(?:[-–—~\[(|\s]*)(?:(?:page|pg\.?|p\.)\s*)?(\d{1,3}|[ivxl]{1,6})"
    r"(?:\s*(?:of|/)\s*\d{1,3})?(?:[-–—~\])|.\s]*)",
    re.I,
)
AT_AN_END = re.compile(
    r"(?:.*\s{2,}|.*\bpage\s+|.*[|–—-]\s*)(\d{1,3})(?:\s+of\s+\d{1,3})?\s*$|^(\d{1,3})\s{2,}.*",
    re.I,
)
HEADING = re.compile(
    r"(?i)\W*(article|section|sec\.|appendix|par(?:a|agraph|\.)|§|\d{1,2}[.:)-]|step)\s*\S"
)
CONTINUED = re.compile(
    r"(?i)\W*(article|section|sec\.|appendix|schedule)\s+\S.{0,60}\bcont(?:inued|[’']?d|\.)\W*$"
)
ARTICLE_NAMED = re.compile(r"(?i)\W*article\s+\S.{0,80}$")
NAMED_SHARE = (0.5, 0.25)  # of the pages, at the top and at the bottom
AGAIN = 0.2  # of the pages that name one, name the same as the page before
FEWEST, LONGEST, MOST_NUMBERS = 3, 120, 4


@dataclass(frozen=True)
class Furniture:
    lines: frozenset[tuple[int, int]]  # page and start of a line
    printed: dict[int, str]

    def holds(self, line: Line) -> bool:
        return (line.page, line.start) in self.lines


def find_furniture(lines: Sequence[Line]) -> Furniture:
    zones = _zones(lines)
    repeated = _repeated(zones)
    numbers = _page_numbers(zones)
    printed = {line.page: number for line, number in numbers}
    bare = {(line.page, line.start) for line, _ in numbers if PAGE_NUMBER.fullmatch(line.words)}
    named = _naming_the_article(zones, bare, {(line.page, line.start) for line, _ in numbers})
    return Furniture(frozenset(repeated | bare | named), printed)


def _zones(lines: Sequence[Line]) -> dict[int, tuple[list[Line], list[Line]]]:
    filled: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if line.words:
            filled[line.page].append(line)
    return {page: (found[:ZONE], found[-ZONE:]) for page, found in filled.items()}


def _repeated(zones: dict[int, tuple[list[Line], list[Line]]]) -> set[tuple[int, int]]:
    """Lines whose words, digits aside, come again at the same end of several pages."""
    places: dict[tuple[int, str], list[Line]] = defaultdict(list)
    for top, bottom in zones.values():
        for end, found in enumerate((top, bottom)):
            for line in found:
                places[end, _shape(line.words)].append(line)
    furniture = set()
    for (_, shape), found in places.items():
        is_row = shape.count("#") > MOST_NUMBERS  # of a table that goes on over pages
        if shape and not is_row and len(shape) <= LONGEST and _comes_again(found, len(zones)):
            furniture |= {(line.page, line.start) for line in found}
    tops = (line for top, _ in zones.values() for line in top)
    return furniture | {(line.page, line.start) for line in tops if CONTINUED.match(line.words)}


def _naming_the_article(
    zones: dict[int, tuple[list[Line], list[Line]]],
    bare: set[tuple[int, int]],
    numbered: set[tuple[int, int]],
) -> set[tuple[int, int]]:
    """Heads or feet that name the article a page is in: at one end of most pages, often again."""
    found: set[tuple[int, int]] = set()
    for end in (0, 1):
        naming = []
        for both in zones.values():
            kept = [line for line in both[end] if (line.page, line.start) not in bare]
            naming += _article_named(kept[::-1] if end else kept, numbered)
        again = sum(_goes_on(here[0], next_[0]) for here, next_ in pairwise(naming))
        enough = len(naming) >= max(FEWEST, NAMED_SHARE[end] * len(zones))
        if enough and again >= AGAIN * len(naming):
            found |= {(line.page, line.start) for lines in naming for line in lines}
    return found


def _goes_on(here: Line, there: Line) -> bool:
    """The same name on the next page, or on the one after where left and right differ."""
    return there.page - here.page <= 2 and _shape(here.words) == _shape(there.words)


def _article_named(inwards: Sequence[Line], numbered: set[tuple[int, int]]) -> list[list[Line]]:
    """The line that names it, and its title with the page number where that stands outside it."""
    for place, line in enumerate(inwards[:2]):
        if ARTICLE_NAMED.match(line.words):
            return [[line, *inwards[:place]]]
        if (line.page, line.start) not in numbered:
            break
    return []


def _comes_again(found: Sequence[Line], pages: int) -> bool:
    """Often over all, or on pages in a row; a heading's own words only in a row."""
    here = {line.page for line in found}
    if HEADING.match(found[0].words):
        return _in_a_row(here, gap=1)
    return len(here) >= max(FEWEST, 0.12 * pages) or _in_a_row(here)


def _shape(words: str) -> str:
    """The words without their digits; a numbered heading keeps them, they are its name."""
    kept = words if HEADING.match(words) else DIGITS.sub("#", words)
    return " ".join(kept.split()).casefold()


def _in_a_row(pages: set[int], gap: int = 2) -> bool:
    ordered = sorted(pages)
    longest = run = 1
    for before, here in pairwise(ordered):
        run = run + 1 if here - before <= gap else 1
        longest = max(longest, run)
    return longest >= FEWEST


def _page_numbers(
    zones: dict[int, tuple[list[Line], list[Line]]],
) -> list[tuple[Line, str]]:
    """The line of each page with its number: those that agree on sheet minus number."""
    candidates = []
    for page, (top, bottom) in zones.items():
        for line in {(x.start): x for x in (*top[:3], *bottom[-3:])}.values():
            for printed, number in _numbers_in(line.words):
                candidates.append((page, line, printed, number))
    offsets = Counter(page - number for page, _, printed, number in candidates if printed.isdigit())
    romans = Counter(
        page - number for page, _, printed, number in candidates if not printed.isdigit()
    )
    kept = {o for o, n in offsets.items() if n >= max(FEWEST, 0.1 * len(zones))}
    kept |= _of_a_short_text(zones)
    kept_romans = {o for o, n in romans.items() if n >= 2}
    best: dict[int, tuple[int, Line, str]] = {}
    for page, line, printed, number in candidates:
        offset = page - number
        if offset in (kept if printed.isdigit() else kept_romans):
            weight = offsets[offset] if printed.isdigit() else romans[offset]
            if weight > best.get(page, (0, line, ""))[0]:
                best[page] = (weight, line, printed)
    return [(line, printed) for _, line, printed in best.values()]


def _of_a_short_text(zones: dict[int, tuple[list[Line], list[Line]]]) -> set[int]:
    """Two pages are enough where the number stands alone at the very end of each."""
    feet = Counter(
        page - number
        for page, (_, bottom) in zones.items()
        if PAGE_NUMBER.fullmatch(bottom[-1].words)
        for printed, number in _numbers_in(bottom[-1].words)
        if printed.isdigit()
    )
    return {offset for offset, count in feet.items() if count >= 2 and count * 3 >= len(zones)}


def _numbers_in(words: str) -> list[tuple[str, int]]:
    if whole := PAGE_NUMBER.fullmatch(words):
        printed = whole[1]
        if printed.isdigit():
            return [(printed, int(printed))]
        return [(printed, roman(printed))] if is_roman(printed) else []
    if (edge := AT_AN_END.match(words)) and len(words.split()) <= 14:
        printed = edge[1] or edge[2]
        return [(printed, int(printed))]
    return []
