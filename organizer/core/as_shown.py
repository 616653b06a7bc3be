"""A text as the picture of its page shows it, where a word of it was misread.

The stored words stay as they were read. What a person saw is laid over them for looking and
counting, and whatever is found there is led back to the stored words.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .span import Span
from .unsure import MARKS


@dataclass(frozen=True)
class Misread:
    """``says`` is what the page shows where ``span`` stands in the stored text."""

    span: Span
    says: str


class AsShown:
    """The pages with the misread words put right, and the way there and back."""

    def __init__(self, pages: Mapping[int, str], misread: Iterable[Misread]) -> None:
        self.pages = dict(pages)
        self._moves: dict[int, list[_Move]] = {}
        for page, words in _by_page(misread).items():
            self.pages[page], self._moves[page] = _put_right(pages[page], words)

    def there(self, span: Span) -> Span:
        """Where ``span`` of the stored text stands among the words as shown."""
        moves = [(m.start, m.end, m.at, m.until) for m in self._moves.get(span.page, ())]
        return _span(span, moves)

    def back(self, span: Span) -> Span:
        """Where the words that are shown at ``span`` were read; whole words always."""
        moves = [(m.at, m.until, m.start, m.end) for m in self._moves.get(span.page, ())]
        return _span(span, moves)


@dataclass(frozen=True)
class _Move:
    start: int
    end: int
    at: int
    until: int


def shown(words: str, spans: Sequence[Span], misread: Iterable[Misread]) -> str:
    """``words``, which are the slices of ``spans``, as the page shows them."""
    by_page = _by_page(misread)
    parts: list[str] = []
    at, before = 0, None
    for span in spans:
        if before is not None and span.page != before:
            parts.append(words[at])  # the newline of a page break
            at += 1
        piece = words[at : at + span.end - span.start]
        here = [one for one in by_page.get(span.page, ()) if _lies_in(one.span, span)]
        inside = [Misread(_less(one.span, span.start), one.says) for one in here]
        parts.append(_put_right(piece, inside)[0])
        at, before = at + len(piece), span.page
    return "".join(parts)


def _span(span: Span, moves: Sequence[tuple[int, int, int, int]]) -> Span:
    return Span(span.page, _moved(span.start, moves), _moved(span.end, moves, is_end=True))


def _lies_in(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _less(span: Span, by: int) -> Span:
    return Span(span.page, span.start - by, span.end - by)


def _by_page(misread: Iterable[Misread]) -> dict[int, list[Misread]]:
    found: dict[int, list[Misread]] = {}
    for one in sorted(misread, key=lambda one: one.span):
        found.setdefault(one.span.page, []).append(one)
    return found


def _put_right(text: str, misread: Sequence[Misread]) -> tuple[str, list[_Move]]:
    parts: list[str] = []
    moves: list[_Move] = []
    at = length = 0
    for one in misread:
        start, end = one.span.start, one.span.end
        says = _in_place_of(text[start:end], one.says)
        parts += [text[at:start], says]
        length += start - at
        moves.append(_Move(start, end, length, length + len(says)))
        at, length = end, length + len(says)
    return "".join([*parts, text[at:]]), moves


def _in_place_of(read: str, says: str) -> str:
    """With the stop or bracket that the read word had, if the person wrote the bare word.

    Where nothing was read, what stands there is parted from its neighbours.
    """
    if not read.strip():
        return f" {says} "
    if says.strip(MARKS) != says:
        return says
    bare = read.strip(MARKS)
    before, _, after = read.partition(bare) if bare else ("", "", "")
    return f"{before}{says}{after}"


def _moved(place: int, moves: Iterable[tuple[int, int, int, int]], *, is_end: bool = False) -> int:
    """``place`` on the other side; one within a changed word goes to that word's edge."""
    shift = 0
    for start, end, at, until in moves:
        if end <= place:
            shift = until - end
        elif start < place:
            return until if is_end else at
    return place + shift
