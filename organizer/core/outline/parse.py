"""From pages to an outline: headings first, then the paragraphs between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..span import Span
from .again import begun_again, begun_before
from .articles import Searched, chain_of
from .bookmarks import disagreements, placed, told_below
from .candidates import Candidate
from .clauses import clauses_and_remainders
from .contents import contents_pages
from .corrected import Correction, corrected
from .doubts import FEW_WORDS, doubts_of
from .families import first_family
from .furniture import Furniture, find_furniture
from .landmarks import Landmark, landmarks
from .lines import Line, lines_of
from .parts import Doubt, Hint, Outline, PageText, Part
from .sections import Stretch, family_of, sections_of, title_of
from .titles import heading_lines, stands_alone, title_above, title_below, widest_lines

LETTERS = ("side letter", "mou")
AGAIN = "article of another numbering"  # as of a supplement that is bound with the agreement
BOUND = ("front matter", AGAIN)


@dataclass(frozen=True)
class Heading:
    """A heading with the lines it takes up; a section's text may begin on its own line."""

    first: int
    last: int
    kind: str
    label: str
    title: str
    number: float | None
    words_end: int | None = None  # in the page: where the heading ends and the text goes on


@dataclass(frozen=True)
class Opened:
    """A first-level heading and its sections."""

    heading: Heading
    sections: tuple[Heading, ...] = ()


def read_outline(
    pages: Sequence[PageText],
    hints: Sequence[Hint] = (),
    corrections: Sequence[Correction] = (),
) -> Outline:
    """The outline of ``pages``; ``hints`` are checked against the text, never trusted.

    ``corrections`` are what a person said, and win.
    """
    lines = lines_of(pages)
    contents = contents_pages(lines)
    furniture = find_furniture(lines)
    tops = _tops(Searched(lines, furniture, frozenset(contents), hints))
    there = placed(lines, furniture, hints)
    said = corrected(lines, _with_sections(lines, tops, furniture, there), corrections)
    opened = said.opened
    clauses, remainders = clauses_and_remainders(
        pages, lines, opened, furniture, contents, said.begins
    )
    return Outline(
        front_matter=_parts(lines, opened, "front matter"),
        articles=_parts(lines, opened, "article"),
        appendices=_parts(lines, opened, "appendix"),
        others=_parts(lines, opened, *LETTERS, "signatures", AGAIN),
        toc_pages=contents,
        clauses=clauses,
        remainders=remainders,
        printed=furniture.printed,
        doubts=(*said.doubts, *_doubts(pages, lines, opened, hints)),
    )


def _tops(text: Searched) -> list[Heading]:
    lines, furniture = text.lines, text.furniture
    chain = chain_of(text)
    articles = [_article(lines, one, furniture) for one in chain]
    first = chain[0].line if chain else len(lines)
    last = chain[-1].line if chain else -1
    before = begun_before(text.bare(), chain)
    last_before = before[-1].line if before else len(lines)
    marks = landmarks(lines, furniture, text.contents, first, last, last_before)
    others = _beside(lines, marks, furniture, articles)
    again = begun_again(text.articles(), chain, [heading.first for heading in others])
    others += [replace(_article(lines, one, furniture), kind=AGAIN) for one in again]
    others += [replace(_article(lines, one, furniture), kind="front matter") for one in before]
    return sorted([*articles, *others], key=lambda heading: heading.first)


def _beside(
    lines: Sequence[Line],
    marks: Sequence[Landmark],
    furniture: Furniture,
    articles: Sequence[Heading],
) -> list[Heading]:
    """The landmarks that are no line of another heading: "ADDENDUM D", then "MEMORANDUM"."""
    taken = {place for heading in articles for place in range(heading.first, heading.last + 1)}
    found = []
    for mark in marks:
        if mark.line not in taken:
            found.append(_landmark(lines, mark, furniture))
            taken |= set(range(found[-1].first, found[-1].last + 1))
    return found


def _article(lines: Sequence[Line], one: Candidate, furniture: Furniture) -> Heading:
    if one.is_name:
        return Heading(one.line, one.line, "article", one.label, "", one.number)
    title, last = title_below(lines, one.line, one.rest, furniture)
    first = one.line
    if not title and (above := title_above(lines, one.line, furniture)) is not None:
        first, title = above, lines[above].words.strip(" .:~|")
    return Heading(first, last, "article", one.label.rstrip(".:"), title, one.number)


def _landmark(lines: Sequence[Line], mark: Landmark, furniture: Furniture) -> Heading:
    title, last = mark.rest, mark.line
    if mark.kind == "appendix" and not title:
        title, last = title_below(lines, mark.line, "", furniture)
    elif mark.kind in LETTERS:
        whole, last = title_below(lines, mark.line, mark.label, furniture)
        return Heading(mark.line, last, mark.kind, whole, "", None)
    return Heading(mark.line, last, mark.kind, mark.label, title, None)


def _with_sections(
    lines: Sequence[Line],
    tops: Sequence[Heading],
    furniture: Furniture,
    there: dict[int, Hint],
) -> list[Opened]:
    stops = [*(heading.first for heading in tops), len(lines)][1:]
    stretches = [(top.last + 1, stop, top.number) for top, stop in zip(tops, stops, strict=True)]
    shared = family_of(lines, furniture, _those(tops, stretches, "article"))
    bound = family_of(lines, furniture, _those(tops, stretches, *BOUND))
    opened, widest = [], widest_lines(lines)
    for top, stretch in zip(tops, stretches, strict=True):
        found = []
        if top.kind in ("article", *BOUND):
            family = shared or first_family(lines, furniture, stretch[0], stretch[1])
            found = sections_of(lines, furniture, family, stretch)
            if bound and not found and top.kind in BOUND:
                found = sections_of(lines, furniture, bound, stretch)
            found = found or told_below(there, top.first, stretch[0], stretch[1])
        opened.append(Opened(top, tuple(_section(lines, one, widest) for one in found)))
    return opened


def _those(tops: Sequence[Heading], stretches: Sequence[Stretch], *kinds: str) -> list[Stretch]:
    return [s for top, s in zip(tops, stretches, strict=True) if top.kind in kinds]


def _section(lines: Sequence[Line], one: Candidate, widest: Mapping[int, int]) -> Heading:
    line = lines[one.line]
    if one.is_name:
        return Heading(one.line, one.line, "section", one.label, "", one.number, line.end)
    is_alone = stands_alone(lines, one.line, widest[line.page])
    title = title_of(one.rest, stands_alone=is_alone)
    words_end = line.words_at + heading_lines(line.text, one.label, one.rest, title)
    return Heading(one.line, one.line, "section", one.label, title, one.number, words_end)


def _parts(lines: Sequence[Line], opened: Sequence[Opened], *kinds: str) -> tuple[Part, ...]:
    return tuple(
        _part(lines, one.heading, tuple(_part(lines, s) for s in one.sections))
        for one in opened
        if one.heading.kind in kinds
    )


def _part(lines: Sequence[Line], heading: Heading, sections: tuple[Part, ...] = ()) -> Part:
    first = lines[heading.first]
    end = first.end if heading.words_end is None else heading.words_end
    span = Span(first.page, first.words_at, max(first.words_at, end))
    return Part(heading.kind, heading.label, heading.title, span, sections)


def _doubts(
    pages: Sequence[PageText],
    lines: Sequence[Line],
    opened: Sequence[Opened],
    hints: Sequence[Hint],
) -> tuple[Doubt, ...]:
    numbers = [one.heading.number for one in opened if one.heading.kind == "article"]
    filled = sum(len(page.text.split()) >= FEW_WORDS for page in pages)
    articles = _parts(lines, opened, "article")
    counted = list(zip(articles, numbers, strict=True))
    found = doubts_of(counted, _parts(lines, opened, AGAIN), filled, len(pages))
    return (*found, *disagreements(hints, articles))
