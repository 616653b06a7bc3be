"""The changes between two texts, paragraph by paragraph, every one listed."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

from .align import align
from .cited import Cited
from .likeness import Pair
from .paragraphs import WORD, Paragraph, paragraphs, rejoined

NEARLY = 0.8  # a moved paragraph with fewer of its words than that has changed as well


PRINTED = re.compile(rf"[^\sA-Za-z0-9$%]*(?P<word>{WORD.pattern})[^\sA-Za-z0-9$%(\[“]*")


@dataclass(frozen=True)
class _Printed:
    """A word without its signs and with them, and the sign before it."""

    bare: str
    shown: str
    before: str


class Kind(StrEnum):
    SAME = "same"
    RENUMBERED = "renumbered"
    MOVED = "moved"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class Marked:
    """A run of words: "=" in both, "-" only in the old text, "+" only in the new."""

    sign: str
    words: str


@dataclass(frozen=True)
class Change:
    kind: Kind
    old: tuple[Paragraph, ...]
    new: tuple[Paragraph, ...]
    words: tuple[Marked, ...] = ()


def compare(
    old: Iterable[Cited],
    old_pages: Mapping[int, str],
    new: Iterable[Cited],
    new_pages: Mapping[int, str],
) -> list[Change]:
    """Every paragraph of both texts once, in the order of the new one; what went stands where
    it would have stood."""
    ours, theirs = paragraphs(old, old_pages), paragraphs(new, new_pages)
    ours = rejoined(ours, theirs)
    return compare_paragraphs(ours, rejoined(theirs, ours))


def compare_paragraphs(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> list[Change]:
    pairs = align(old, new)
    placed = [(float(pair.new[0]), _change(pair, old, new)) for pair in pairs]
    used_old = {i for pair in pairs for i in pair.old}
    used_new = {j for pair in pairs for j in pair.new}
    placed += [
        (float(j), Change(Kind.ADDED, (), (new[j],))) for j in range(len(new)) if j not in used_new
    ]
    follows = {i: j for pair in pairs if pair.in_order for i in pair.old for j in pair.new}
    after = -1.0
    for i in range(len(old)):
        after = float(follows.get(i, after))
        if i not in used_old:
            placed.append((after + 0.5, Change(Kind.REMOVED, (old[i],), ())))
    return [change for _, change in sorted(placed, key=lambda item: item[0])]


def _change(pair: Pair, old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Change:
    ours = tuple(old[i] for i in pair.old)
    theirs = tuple(new[j] for j in pair.new)
    kind = _kind(pair, ours, theirs)
    marked = () if kind in (Kind.SAME, Kind.RENUMBERED) else mark(ours, theirs)
    if all(run.sign == "=" for run in marked):
        marked = ()
    return Change(kind, ours, theirs, marked)


def _kind(pair: Pair, ours: Sequence[Paragraph], theirs: Sequence[Paragraph]) -> Kind:
    if len(ours) + len(theirs) > 2:
        return Kind.CHANGED
    (one,), (other,) = ours, theirs
    if not pair.in_order:
        return Kind.MOVED if pair.likeness >= NEARLY else Kind.CHANGED
    if one.key != other.key:
        return Kind.CHANGED
    return Kind.SAME if one.label.lower() == other.label.lower() else Kind.RENUMBERED


def mark(ours: Sequence[Paragraph], theirs: Sequence[Paragraph]) -> tuple[Marked, ...]:
    """The words of both texts in runs, as they stand."""
    return mark_texts((one.text for one in ours), (one.text for one in theirs))


def mark_texts(ours: Iterable[str], theirs: Iterable[str]) -> tuple[Marked, ...]:
    """Words are told apart without their signs, and shown with them, as they stand."""
    one = [word for text in ours for word in _printed(text)]
    other = [word for text in theirs for word in _printed(text)]
    runs: list[Marked] = []
    gone: list[_Printed] = []
    come: list[_Printed] = []
    for step in Indel.opcodes([word.bare for word in one], [word.bare for word in other]):
        if step.tag == "equal":
            runs += [*_differing(gone, come)]
            runs.append(Marked("=", _joined(other[step.dest_start : step.dest_end])))
            gone, come = [], []
        gone += one[step.src_start : step.src_end] if step.tag != "equal" else []
        come += other[step.dest_start : step.dest_end] if step.tag != "equal" else []
    return (*runs, *_differing(gone, come))


def _printed(text: str) -> Iterator[_Printed]:
    for found in PRINTED.finditer(text):
        yield _Printed(found["word"].lower(), found[0], text[found.start() - 1 : found.start()])


def _joined(words: Sequence[_Printed]) -> str:
    apart = ((" " if word.before.strip() == "" else "") + word.shown for word in words)
    return "".join(apart).strip()


def _differing(gone: Sequence[_Printed], come: Sequence[_Printed]) -> Iterator[Marked]:
    """What went stands before what came in its place."""
    if gone:
        yield Marked("-", _joined(gone))
    if come:
        yield Marked("+", _joined(come))
