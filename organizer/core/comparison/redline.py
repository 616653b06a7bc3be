"""The whole of two texts as one: every word with a sign, so that either text can be got back.

Paragraphs that kept their order are marked word by word. One that stands elsewhere
now is marked as moved, at both places. Taking what is new and what moved here
gives the new text exactly; taking what went and what moved away gives the old.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import Indel

SAME, GONE, COME, AWAY, HERE = "=", "-", "+", "<", ">"
TOKEN = re.compile(r"\n|[^\W_]+|\s|[\W_]")


@dataclass(frozen=True)
class Run:
    sign: str
    words: str


@dataclass(frozen=True)
class Line:
    """A paragraph. ``end`` is the sign of its end: a new end parts what was one paragraph.

    ``move`` numbers the two places of one that moved; 0 for all others.
    """

    runs: tuple[Run, ...]
    end: str = SAME
    move: int = 0
    is_heading: bool = False


@dataclass(frozen=True)
class Piece:
    """A paragraph or heading of one text, on one line."""

    text: str
    is_heading: bool = False


@dataclass(frozen=True)
class Match:
    """Which pieces answer to which: each side is a run of neighbours."""

    old: tuple[int, ...]
    new: tuple[int, ...]


def redlined(old: Sequence[Piece], new: Sequence[Piece], matches: Iterable[Match]) -> list[Line]:
    """Both texts in the order of the new one; what went stands where it stood."""
    sound = [match for match in matches if _is_run(match.old) and _is_run(match.new)]
    sound.sort(key=lambda match: match.new[0])
    kept = _in_order(sound)
    moves = [match for match in sound if match not in kept]
    away = {match.old[0]: (n, match) for n, match in enumerate(moves, start=1)}
    here = {match.new[0]: (n, match) for n, match in enumerate(moves, start=1)}
    lines: list[Line] = []
    i = j = 0
    for match in [*kept, Match((len(old),), (len(new),))]:
        lines += _left(old, new, range(i, match.old[0]), away, is_old=True)
        lines += _left(old, new, range(j, match.new[0]), here, is_old=False)
        i, j = match.old[-1] + 1, match.new[-1] + 1
        if match.old[0] < len(old) or match.new[0] < len(new):
            lines += _marked([old[n] for n in match.old], [new[n] for n in match.new])
    return lines


def _is_run(places: Sequence[int]) -> bool:
    return bool(places) and list(places) == list(range(places[0], places[-1] + 1))


def _in_order(matches: Sequence[Match]) -> list[Match]:
    """The longest run of matches that stand in one order in both texts."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, match in enumerate(matches):
        place = bisect_left(tails, match.old[0])
        tails[place : place + 1] = [match.old[0]]
        ends[place : place + 1] = [number]
        before.append(ends[place - 1] if place else -1)
    found: list[Match] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        found.append(matches[number])
        number = before[number]
    return found[::-1]


def _left(
    old: Sequence[Piece], new: Sequence[Piece], places: Iterable[int],
    moved: dict[int, tuple[int, Match]], *, is_old: bool,
) -> Iterator[Line]:  # fmt: skip
    """What stands between two joints of one text: gone or come, unless it moved."""
    inside: set[int] = set()
    for place in places:
        if place in inside:
            continue
        if place in moved:
            number, match = moved[place]
            inside |= set(match.old if is_old else match.new)
            yield from _moved(old, new, number, match, is_old=is_old)
        else:
            sign, piece = (GONE, old[place]) if is_old else (COME, new[place])
            yield Line((Run(sign, piece.text),), sign, 0, piece.is_heading)


def _moved(
    old: Sequence[Piece], new: Sequence[Piece], number: int, match: Match, *, is_old: bool
) -> Iterator[Line]:
    """One place of what moved: the words that both places share are the move."""
    signs = {SAME: AWAY, GONE: GONE} if is_old else {SAME: HERE, COME: COME}
    whole = _marked([old[n] for n in match.old], [new[n] for n in match.new])
    here = [
        (line, tuple(Run(signs[r.sign], r.words) for r in line.runs if r.sign in signs))
        for line in whole
    ]
    held: tuple[Run, ...] = ()
    for line, runs in here:
        held += runs
        if line.end in signs:
            yield Line(held, signs[line.end], number, line.is_heading)
            held = ()


def _marked(old: Sequence[Piece], new: Sequence[Piece]) -> list[Line]:
    """Paragraphs that answer to each other, word by word; their ends are compared as well."""
    is_heading = old[0].is_heading and new[0].is_heading
    lines: list[Line] = []
    held: list[Run] = []
    ours, theirs = (TOKEN.findall("".join(f"{p.text}\n" for p in side)) for side in (old, new))
    for sign, tokens in _runs(ours, theirs):
        for is_end, some in groupby(tokens, "\n".__eq__):
            words = list(some)
            if not is_end:
                held.append(Run(sign, "".join(words)))
                continue
            for _ in words:
                lines.append(Line(tuple(held), sign, 0, is_heading))
                held = []
    return lines


def _runs(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """What went before what came in its place; the last end stays the last in both."""
    body = Indel.opcodes(ours[:-1], theirs[:-1])
    for step in body:
        gone = ours[step.src_start : step.src_end]
        if step.tag == "equal":
            yield SAME, gone
            continue
        if gone:
            yield GONE, gone
        if come := theirs[step.dest_start : step.dest_end]:
            yield COME, come
    yield SAME, ["\n"]
