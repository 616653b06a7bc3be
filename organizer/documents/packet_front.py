"""The front pages of a packet: cover, index, timeline, and the words that it turns on.

The index says on which page each exhibit begins, which the front's own length moves. So the
length is guessed, and the front laid out again only where the guess was wrong.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from . import sheets

# What the guess knows of templates/packet/front.html: characters in a line, points in height.
TITLE, SAID, PROOF, WORDS = 40, 33, 22, 80
LEADS = "exhibit:"  # how a link of the index names an exhibit, by its place
LINE, CELL, HEADING, QUOTED, SHEET = 13.8, 8.6, 64, 24, 669


@dataclass(frozen=True)
class Happening:
    """A line of the timeline. ``shown_in`` is the label of the exhibit that shows it."""

    day: str
    what: str
    proof: str = ""
    shown_in: str = ""


@dataclass(frozen=True)
class Front:
    title: str
    number: str
    local: str
    made_on: str
    issue: str = ""
    people: tuple[tuple[str, str], ...] = ()
    timeline: tuple[Happening, ...] = ()
    quotations: tuple[tuple[str, str], ...] = ()  # words and citation, verified by the caller


@dataclass(frozen=True)
class Listed:
    """An exhibit in the index: how many pages it has, and the page on which it begins."""

    label: str
    title: str
    on: str
    pages: int
    first: int = 1


def front_pages(front: Front, exhibits: Sequence[Listed]) -> tuple[bytes, list[Listed]]:
    """The front as a PDF, and the exhibits with the pages on which they begin."""
    before = likely_length(front, exhibits)
    while True:
        listed = list(numbered(exhibits, before + 1))
        laid = sheets.laid(_html(front, listed))
        if laid.pages == before:
            return sheets.written(laid), listed
        before = laid.pages


def numbered(exhibits: Iterable[Listed], first: int) -> Iterator[Listed]:
    for one in exhibits:
        yield Listed(one.label, one.title, one.on, one.pages, first)
        first += one.pages


def likely_length(front: Front, exhibits: Iterable[Listed]) -> int:
    """The cover, and as many pages as the lines behind it will probably fill."""
    filled = HEADING + sum(CELL + LINE * _lines(one.title, TITLE) for one in exhibits)
    if front.timeline:
        filled += HEADING + sum(CELL + LINE * _lines_of(one) for one in front.timeline)
    if front.quotations:
        filled += HEADING
    filled += sum(QUOTED + LINE * _lines(words, WORDS) for words, _ in front.quotations)
    return 1 + ceil(filled / SHEET)


def _lines_of(one: Happening) -> int:
    shown = bool(one.shown_in) + (_lines(one.proof, PROOF) if one.proof else 0)
    return max(_lines(one.what, SAID), shown)


def _lines(words: str, in_a_line: int) -> int:
    return max(1, ceil(len(words) / in_a_line))


def _html(front: Front, listed: Sequence[Listed]) -> str:
    places = {one.label: (place, one.first) for place, one in enumerate(listed)}
    has_days = any(one.on for one in listed)
    return sheets.filled(
        "packet/front.html", front=front, listed=listed, places=places, has_days=has_days,
        leads=LEADS,
    )  # fmt: skip
