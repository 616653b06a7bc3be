"""The text between the headings, cut into the smallest citable paragraphs.

Every character of every page ends up somewhere: in a clause, or in a named remainder.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..span import Span
from .furniture import Furniture
from .lines import Line
from .paragraphs import Label, begins_paragraph, labels_at, placed, says_again, usual_width
from .parts import ClauseText, PageText, Remainder
from .tables import table_rows

if TYPE_CHECKING:
    from .parse import Heading, Opened


@dataclass
class Open:
    """The clause that is being read."""

    top: "Heading | None"
    section: "Heading | None"
    stack: tuple[Label, ...] = ()
    spans: list[Span] = field(default_factory=list)

    def with_stack(self, stack: tuple[Label, ...]) -> "Open":
        """The next clause under the same headings."""
        return Open(self.top, self.section, stack)


def clauses_and_remainders(
    pages: Sequence[PageText],
    lines: Sequence[Line],
    opened: Sequence["Opened"],
    furniture: Furniture,
    contents: Sequence[int],
    begins: Mapping[int, bool],
) -> tuple[tuple[ClauseText, ...], tuple[Remainder, ...]]:
    texts = {page.number: page.text for page in pages}
    clauses = list(_clauses(lines, opened, furniture, frozenset(contents), texts, begins))
    taken = sorted(span for clause in clauses for span in clause.spans)
    named = sorted(
        _named(lines, opened, furniture, frozenset(contents), begins), key=lambda r: r.span
    )
    rest = _rest(pages, taken, [remainder.span for remainder in named])
    return tuple(clauses), (*named, *rest)


def _clauses(
    lines: Sequence[Line],
    opened: Sequence["Opened"],
    furniture: Furniture,
    contents: frozenset[int],
    texts: Mapping[int, str],
    begins: Mapping[int, bool],
) -> Iterator[ClauseText]:
    headings, rows = _by_line(opened), table_rows(lines)
    now, before, width = Open(None, None), None, usual_width(lines)
    in_table = None
    for place, line in enumerate(lines):
        if _is_left_out(line, furniture, contents, place in headings or place in begins):
            continue
        start = line.words_at + line.indent
        if place in headings:
            top, section, words_end = headings[place]
            yield from _finished(now, texts)
            now, before = Open(top, section), None
            if section is None or words_end is None or words_end >= line.end:
                continue
            start = words_end
        words = line.text[start - line.words_at :].strip()
        if not words:
            continue
        begun = None
        if place in begins:
            begun = now.with_stack(_said_stack(now, words)) if begins[place] else None
        elif rows.get(place) != in_table:
            begun, in_table = now.with_stack(now.stack), rows.get(place)
        elif in_table is None:
            begun = _begun(now, words, line, before, width)
        if begun is not None:
            yield from _finished(now, texts)
            now = begun
        now.spans.append(Span(line.page, start, line.end))
        before = line
    yield from _finished(now, texts)


def _is_left_out(
    line: Line, furniture: Furniture, contents: frozenset[int], is_known: bool
) -> bool:
    """Contents pages, blanks, and running heads that are not known to be something else."""
    return line.page in contents or not line.words or (furniture.holds(line) and not is_known)


def _begun(now: Open, words: str, line: Line, before: Line | None, width: int) -> Open | None:
    """The clause that begins with this line by its label or as a paragraph, if one does."""
    if stack := _stack_at(now, words, line, before):
        return now.with_stack(stack)
    is_paragraph = now.spans and begins_paragraph(line, before, width)
    return now.with_stack(now.stack) if is_paragraph else None


def _stack_at(now: Open, words: str, line: Line, before: Line | None) -> tuple[Label, ...]:
    """The labels open once this line has begun; none where it begins with no label."""
    labels = labels_at(words)
    if not labels or not _is_label(now, labels[0], line, before):
        return ()
    return _said_stack(now, words)


def _said_stack(now: Open, words: str) -> tuple[Label, ...]:
    """A person said that a paragraph begins here: its label counts whatever came before."""
    stack = now.stack
    for label in labels_at(words):
        stack = placed(stack, label)
    return stack


def _is_label(now: Open, label: Label, line: Line, before: Line | None) -> bool:
    """A label begins a paragraph when it fits the numbering; else it is a word of the text."""
    if before is not None and says_again(before.words, label):
        return False
    if label.is_first or any(label.follows(other) for other in now.stack):
        return True
    return line.after_blank or before is None or before.words.endswith((".", ";", ":", "and", "or"))


def _by_line(
    opened: Sequence["Opened"],
) -> dict[int, tuple["Heading | None", "Heading | None", int | None]]:
    found: dict[int, tuple[Heading | None, Heading | None, int | None]] = {}
    for one in opened:
        for place in range(one.heading.first, one.heading.last + 1):
            found[place] = (one.heading, None, None)
        for section in one.sections:
            found[section.first] = (one.heading, section, section.words_end)
    return found


def _finished(now: Open, texts: Mapping[int, str]) -> Iterator[ClauseText]:
    if not now.spans:
        return
    top, section = now.top, now.section
    path = tuple(label.printed for label in now.stack)
    if section:
        path = (section.label, *path)
    article = top.label if top else ""
    yield ClauseText(
        article,
        top.title if top else "",
        section.label if section else "",
        section.title if section else "",
        path[-1] if path else article,
        path,
        tuple(joined(now.spans, texts)),
    )


def joined(spans: Sequence[Span], texts: Mapping[int, str]) -> Iterator[Span]:
    """Lines with nothing but blanks between them are one span; a span keeps its line break.

    The break belongs to the span before a number in the margin or a running head,
    so that the stored slices, put together, never glue two words.
    """
    last = spans[0]
    for span in spans[1:]:
        between = texts[span.page][last.end : span.start] if span.page == last.page else None
        if between is not None and not between.strip():
            last = Span(last.page, last.start, span.end)
            continue
        if between is not None:
            last = Span(last.page, last.start, last.end + _kept(between))
        yield last
        last = span
    yield last


def _kept(between: str) -> int:
    """How much of what stands between two spans parts their words: the break of the line, or the
    blanks before a number at its end."""
    line = between[: between.find("\n") + 1]
    return len(line) - len(line.lstrip()) if line.strip() else len(line)


def _named(
    lines: Sequence[Line],
    opened: Sequence["Opened"],
    furniture: Furniture,
    contents: frozenset[int],
    begins: Mapping[int, bool],
) -> Iterator[Remainder]:
    headings = _by_line(opened)
    for place, line in enumerate(lines):
        if line.start == line.end:
            continue
        if line.page in contents:
            yield Remainder("contents page", Span(line.page, line.start, line.end))
        elif place in headings:
            end = headings[place][2]
            end = line.end if end is None else end
            if end > line.start:
                yield Remainder("heading", Span(line.page, line.start, end))
        elif furniture.holds(line) and place not in begins:
            yield Remainder("running head or foot", Span(line.page, line.start, line.end))


def _rest(
    pages: Sequence[PageText], clauses: Sequence[Span], named: Sequence[Span]
) -> Iterator[Remainder]:
    """What neither a clause nor a name holds: blanks, margins, and marks of the source."""
    by_page: dict[int, list[Span]] = {}
    for span in [*clauses, *named]:
        by_page.setdefault(span.page, []).append(span)
    for page in pages:
        at = 0
        for span in sorted(by_page.get(page.number, [])):
            if span.start > at:
                yield Remainder("blank or margin", Span(page.number, at, span.start))
            at = max(at, span.end)
        if at < len(page.text):
            yield Remainder("blank or margin", Span(page.number, at, len(page.text)))
