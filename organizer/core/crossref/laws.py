"""The law that is here: its sections, and the paragraphs in them by their labels."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

LEADING = re.compile(r"\s*((?:\(\w{1,5}\)\s*)+)")
LABEL = re.compile(r"\((\w{1,5})\)")
ROMANS = (
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
    "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx",
)  # fmt: skip
LETTERS = tuple("abcdefghijklmnopqrstuvwxyz")
KINDS: dict[str, tuple[str, ...]] = {
    "letter": LETTERS + tuple(2 * letter for letter in LETTERS),
    "figure": tuple(str(number) for number in range(1, 100)),
    "capital": tuple(letter.upper() for letter in LETTERS),
    "roman": ROMANS,
    "Roman": tuple(number.upper() for number in ROMANS),
}


@dataclass(frozen=True)
class LawPlace:
    """A paragraph of a section; without items, the section itself."""

    key: int
    items: tuple[str, ...]


Laws = Mapping[tuple[str, str], Sequence[LawPlace]]  # by title and code, and section


@dataclass(frozen=True)
class Place:
    key: int
    is_whole: bool  # False: the section is here, the paragraph was not found in it


def place_in(laws: Laws, code: str, section: str, items: Sequence[str]) -> Place | None:
    """Where a section's paragraph stands, or the deepest that there is above it."""
    places = laws.get((code, section), ())
    for depth in range(len(items), -1, -1):
        wanted = tuple(items[:depth])
        for place in places:
            if place.items[:depth] == wanted:
                return Place(place.key, depth == len(items))
    return None


def section_places(clauses: Iterable[tuple[int, str]]) -> list[LawPlace]:
    """The paragraphs of one section: the key and the text of each of its clauses."""
    kept = list(clauses)
    labels = [_leading(text) for _, text in kept]
    paths = iter(paths_of([label for row in labels for label in row]))
    places: list[LawPlace] = []
    path: tuple[str, ...] = ()
    for (key, _), row in zip(kept, labels, strict=True):
        places += [LawPlace(key, path := next(paths)) for _ in row] or [LawPlace(key, path)]
    return places


def _leading(text: str) -> list[str]:
    match = LEADING.match(text)
    return LABEL.findall(match[1]) if match else []


def paths_of(labels: Sequence[str]) -> list[tuple[str, ...]]:
    """Each label with those above it: (a), (1), (2), (A), (b) nest as legislators nest them.

    The kinds of the levels are not told beforehand: a label goes on the deepest level
    whose next it is, and else begins a new one below.
    """
    levels: list[tuple[str, int]] = []
    path: list[str] = []
    found: list[tuple[str, ...]] = []
    for at, label in enumerate(labels):
        depth, step = _step(label, levels, labels[at + 1 :])
        levels[depth:], path[depth:] = [step], [label]
        found.append(tuple(path))
    return found


def _step(
    label: str, levels: Sequence[tuple[str, int]], after: Sequence[str]
) -> tuple[int, tuple[str, int]]:
    steps = [(kind, names.index(label)) for kind, names in KINDS.items() if label in names]
    going_on = [
        (depth, step)
        for depth in range(len(levels) - 1, -1, -1)
        for step in steps
        if levels[depth] == (step[0], step[1] - 1)
    ]
    opening = [(len(levels), step) for step in steps if step[1] == 0]
    if going_on and opening and _opens_roman(label, after):
        return opening[-1]
    return next(iter([*going_on, *opening]), (len(levels), steps[0] if steps else ("", 0)))


def _opens_roman(label: str, after: Sequence[str]) -> bool:
    """Is this (i) the first of (i), (ii), and not the letter after (h)?"""
    later = [other for other in after if other in (label + label, "j", "J")]
    return label in ("i", "I") and later[:1] == [label + label]
