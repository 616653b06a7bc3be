"""Bookmarks of a PDF and headings of a word processor: used where the text bears them out."""

from collections import Counter
from collections.abc import Iterator, Sequence

from .candidates import Candidate, named, plain
from .furniture import Furniture
from .kinds import ARTICLE
from .lines import Line
from .numbered import NUMBERED
from .parts import Doubt, Hint, Part

FEWEST = 3
SHORTEST = 6  # letters of a line that may be the first of a title over two
MOST_TOLD = 5


def placed(lines: Sequence[Line], furniture: Furniture, hints: Sequence[Hint]) -> dict[int, Hint]:
    """The line of each hint that stands on its page, word for word or as the first of two."""
    by_page: dict[int, list[int]] = {}
    for place, line in enumerate(lines):
        if line.words and not furniture.holds(line):
            by_page.setdefault(line.page, []).append(place)
    found: dict[int, Hint] = {}
    for hint in hints:
        title = plain(hint.title)
        here = [p for p in by_page.get(hint.page, ()) if p not in found]
        says = [p for p in here if _says(plain(lines[p].words), title)]
        found |= dict.fromkeys(says[:1], hint)
    return found


def _says(words: str, title: str) -> bool:
    return bool(words) and (words == title or (len(words) >= SHORTEST and title.startswith(words)))


def told(there: dict[int, Hint]) -> list[Candidate]:
    """Headings of the first level that has several, as articles: by their numbers where all
    have one, else by their titles."""
    levels = Counter(hint.level for hint in there.values())
    level = min((level for level, count in levels.items() if count >= FEWEST), default=None)
    first = sorted((place, hint.title) for place, hint in there.items() if hint.level == level)
    for form in NUMBERED:
        numbered = [one for place, title in first if (one := form.read(place, title))]
        if first and len(numbered) == len(first):
            return numbered
    return [named(place, title, number) for number, (place, title) in enumerate(first, start=1)]


def told_below(there: dict[int, Hint], top: int, start: int, stop: int) -> list[Candidate]:
    """The headings one level below the one at ``top``, as its sections."""
    if top not in there:
        return []
    level = there[top].level + 1
    below = sorted(p for p, hint in there.items() if start <= p < stop and hint.level == level)
    return [named(place, there[place].title, number) for number, place in enumerate(below, start=1)]


def disagreements(hints: Sequence[Hint], articles: Sequence[Part]) -> Iterator[Doubt]:
    """Bookmarks of articles that lead to no such heading, as far as it helps to name them."""
    found = {plain(part.label): part.page for part in articles}
    wrong = [_disagreement(hint, found) for hint in hints]
    yield from [doubt for doubt in wrong if doubt][:MOST_TOLD]


def _disagreement(hint: Hint, found: dict[str, int]) -> Doubt | None:
    named = ARTICLE.pattern.match(hint.title.strip())
    if named is None:
        return None
    page = found.get(plain(named["label"]))
    if page == hint.page:
        return None
    where = f"it was read on sheet {page}" if page else "no such heading was read"
    title = " ".join(hint.title.split())[:60]
    return Doubt(hint.page, f"the file's bookmark “{title}” leads here: {where}")
