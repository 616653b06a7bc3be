"""What each line of a page was read as: for the person who looks at it beside the picture."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .corrected import PARAGRAPH, TEXT
from .lines import Line, lines_of
from .parts import Outline, PageText, Part


@dataclass(frozen=True)
class Role:
    """``kind`` is that of a heading, "paragraph" where one begins, "text" where it goes on, or
    the name of what is in no clause."""

    words: str
    kind: str
    label: str = ""
    title: str = ""


def roles_on(pages: Sequence[PageText], outline: Outline, number: int) -> list[Role]:
    """The lines of one page that have words, in their order."""
    lines = [line for line in lines_of(pages) if line.page == number and line.words]
    heads = {part.span.start: part for part in _parts(outline) if part.page == number}
    begins = {clause.spans[0].start for clause in outline.clauses if clause.spans[0].page == number}
    names = {r.span.start: r.kind for r in outline.remainders if r.span.page == number}
    return [_role(line, heads, begins, names) for line in lines]


def _role(line: Line, heads: dict[int, Part], begins: set[int], names: dict[int, str]) -> Role:
    part = heads.get(line.words_at)
    if part:
        return Role(line.words, part.kind, part.label, part.title)
    if line.start in names and not any(line.start <= at < line.end for at in begins):
        kind = names[line.start]
        return Role(line.words, TEXT if kind == "blank or margin" else kind)
    if any(line.start <= at < line.end for at in begins):
        return Role(line.words, PARAGRAPH)
    return Role(line.words, TEXT)


def _parts(outline: Outline) -> Iterator[Part]:
    tops = (*outline.front_matter, *outline.articles, *outline.appendices, *outline.others)
    for top in tops:
        yield top
        yield from top.sections
