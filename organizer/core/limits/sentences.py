"""Sentences of an agreement: labels, abbreviations and list items are not their ends."""

import re
from collections.abc import Sequence

from ..flat import Flat

STOP = re.compile(r"[.!?][”\"’')\]]*\s+")
ABBREVIATION = re.compile(
    r"(?:\b(?:U\.S|U\.S\.C|C\.F\.R|No|Nos|Art|Sec|Sect|e\.g|i\.e|et|al|etc|Mr|Mrs|Ms|Dr|Jr|St|Inc|Co|"
    r"Corp|vs|v|Par|Para|p|pp|a\.m|p\.m)|§)\.$"
)
GAP = re.compile(r" (?=\S)")
LABEL = re.compile(r"(?:[A-Za-z]|\d{1,3}|[ivxlc]{1,5})$")
ITEM = re.compile(r"(?:[-–•*]\s*)?(?:\(?[A-Za-z]{1,4}\)|\(?\d{1,3}[.)]|[A-Za-z]{1,4}\.)\s|[•*]\s")
CLOSED = re.compile(r"[.:;!?][”\"’')\]]*$")
HEADING = 60  # a line shorter than this may be a heading without a stop
INTRODUCES = re.compile(r":$")
LIST_GOES_ON = re.compile(r"(?:[:;,]|\b(?:or|and))$")
LONGEST = 1500
ROW = re.compile(r"\S ?\t|\S\s+\|\s+\S|^\s*\|.*\||\S {3,}\S.*\S {3,}\S")


def sentences(flat: Flat) -> list[tuple[int, int]]:
    """Start and end of each sentence, in order; items of a list stand alone."""
    ends = [*_stops(flat), len(flat.text)]
    starts = [0, *ends[:-1]]
    return [
        _trimmed(flat.text, start, end)
        for start, end in zip(starts, ends, strict=True)
        if flat.text[start:end].strip()
    ]


def with_items(text: str, said: Sequence[tuple[int, int]], number: int) -> int:
    """Where a sentence ends once the list that it introduces is taken with it."""
    start, end = said[number]
    if not INTRODUCES.search(text[start:end]):
        return end
    for _, stop in said[number + 1 :]:
        if stop - start > LONGEST:
            break
        end = stop
        if not LIST_GOES_ON.search(text[start:end]):
            break
    return end


def _stops(flat: Flat) -> list[int]:
    """Where a sentence ends: at a full stop, a new clause, a blank line."""
    stops = {match.end() for match in STOP.finditer(flat.text) if _ends(flat, match)}
    stops |= {at for at in flat.groups if _begins(flat, at)}
    stops |= {
        match.end()
        for match in GAP.finditer(flat.text)
        if flat.after_blank_line(match.end())
        and _begins(flat, match.end())
        and _is_closed(flat.text[max(match.start() - HEADING, 0) : match.start()])
    }
    return sorted(stops | _rows(flat))


def _rows(flat: Flat) -> set[int]:
    """Where a row of a table begins or ends: each row says its own."""
    return {
        match.end()
        for match in GAP.finditer(flat.text)
        if "\n" in flat.gap(match.start())
        and _begins(flat, match.end())
        and any(ROW.search(line) for line in flat.lines_beside(match.start()))
    }


def _begins(flat: Flat, index: int) -> bool:
    """A new clause goes on with the one before only where it begins in the middle of words."""
    if not 0 < index < len(flat.text):
        return False
    return not flat.text[index].islower() or bool(ITEM.match(flat.text, index))


def _is_closed(before: str) -> bool:
    return bool(CLOSED.search(before)) or before.count(" ") < 7


def _ends(flat: Flat, match: re.Match[str]) -> bool:
    before = flat.text[max(match.start() - 12, 0) : match.start() + 1]
    if _goes_on_low(flat.text, match.end()) or ABBREVIATION.search(before):
        return False
    word = before[:-1].rpartition(" ")[2]
    return not (LABEL.match(word) and flat.starts_line(match.start() - len(word)))


def _goes_on_low(text: str, index: int) -> bool:
    return text[index : index + 1].islower() and not ITEM.match(text, index)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
