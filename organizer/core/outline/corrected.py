"""What a person said a line is, put in the place of what was read there.

Nobody touches the text: a line is said to be the heading of an article, an appendix or a
section, the beginning of a paragraph, or words that go on with what stands before. A line
is known again by its words and its page, or by its words alone where they stand once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .lines import Line
from .parts import Doubt

if TYPE_CHECKING:
    from .parse import Heading, Opened

TOPS = ("article", "appendix")
SECTION, PARAGRAPH, TEXT = "section", "paragraph", "text"
KINDS = (*TOPS, SECTION, PARAGRAPH, TEXT)


@dataclass(frozen=True)
class Correction:
    """``words`` are those of the line, as they stand on ``page``."""

    page: int
    words: str
    kind: str
    label: str = ""
    title: str = ""


@dataclass(frozen=True)
class Corrected:
    opened: tuple["Opened", ...]
    begins: Mapping[int, bool]  # by line: a paragraph begins here, or certainly does not
    doubts: tuple[Doubt, ...] = ()


def corrected(
    lines: Sequence[Line], opened: Sequence["Opened"], corrections: Sequence[Correction]
) -> Corrected:
    """The headings as corrected; what finds no line any more is doubted, never guessed."""
    placed, lost = _placed(lines, corrections)
    headings = _flat(opened)
    begins = {place: one.kind == PARAGRAPH for place, one in placed.items() if not _heads(one)}
    for place, one in placed.items():
        old = next((h for h in headings if h.first <= place <= h.last), None)
        headings = [h for h in headings if h is not old]
        if _heads(one):
            headings.append(_heading(lines[place], place, one, old))
    opened, homeless = _opened(sorted(headings, key=lambda heading: heading.first), lines)
    return Corrected(tuple(opened), begins, (*lost, *homeless))


def _placed(
    lines: Sequence[Line], corrections: Sequence[Correction]
) -> tuple[dict[int, Correction], list[Doubt]]:
    places: dict[str, list[int]] = {}
    for place, line in enumerate(lines):
        places.setdefault(line.words, []).append(place)
    found, lost = {}, []
    for one in corrections:
        there = places.get(one.words, []) if one.words else []
        here = [place for place in there if lines[place].page == one.page] or there
        if len(here) == 1:
            found[here[0]] = one
        else:
            why = "stands there more than once" if here else "is not there any more"
            lost.append(Doubt(one.page, f"a correction waits: its line “{one.words[:60]}” {why}"))
    return found, lost


def _heads(one: Correction) -> bool:
    return one.kind in (*TOPS, SECTION)


def _flat(opened: Sequence["Opened"]) -> list["Heading"]:
    return [heading for one in opened for heading in (one.heading, *one.sections)]


def _heading(line: Line, place: int, one: Correction, old: "Heading | None") -> "Heading":
    from .parse import Heading

    last = old.last if old and old.first == place else place
    words_end = None if one.kind in TOPS else _words_end(line, one, was_heading=old is not None)
    number = old.number if old and old.label == one.label else None
    return Heading(place, last, one.kind, one.label, one.title, number, words_end)


def _words_end(line: Line, one: Correction, *, was_heading: bool) -> int:
    """Where a section's heading ends: after its title, or its label, if they stand in the line."""
    at = 0
    for part in (one.label, one.title):
        start = line.text.find(part, at) if part else -1
        if start >= 0:
            at = start + len(part)
    if was_heading and not at:
        return line.end
    rest = line.text[at:]
    return line.words_at + at + len(rest) - len(rest.lstrip(" .:–—-\t"))


def _opened(
    headings: Sequence["Heading"], lines: Sequence[Line]
) -> tuple[list["Opened"], list[Doubt]]:
    from .parse import Opened

    found: list[Opened] = []
    homeless = []
    for heading in headings:
        if heading.kind != SECTION:
            found.append(Opened(heading))
        elif found:
            found[-1] = replace(found[-1], sections=(*found[-1].sections, heading))
        else:
            page = lines[heading.first].page
            homeless.append(Doubt(page, f"{heading.label} stands before the first article"))
    return found, homeless
