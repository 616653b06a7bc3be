"""The text of a notice, cut into sentences once, with every sentence's place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

# A full stop after these does not end a sentence.
ABBREVIATIONS = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sgt|St|Ave|Rd|Blvd|Art|Arts|Sec|Secs|No|Nos|vs|v|Jr|Sr|"
    r"Rm|Bldg|Ext|ext|Rev|Hon|Sen|Rep|Gov|Lt|Capt|U\.S|p|pp|approx|dept|Dept|Jan|Feb|Mar|Apr|"
    r"Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun|e\.g|i\.e)|"
    r"\b[A-Z]|\b[ap]\.m)$"
)
STOP = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s|$)")
LINE = re.compile(r"[^\n]+")
TITLED = re.compile(r"\b(?:[ap]\.m)$")


@dataclass(frozen=True)
class Sentence:
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end


@dataclass(frozen=True)
class Body:
    text: str

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(_sentences(self.text))

    def sentence_at(self, place: int) -> Sentence:
        for one in self.sentences:
            if one.start <= place < one.end:
                return one
        return Sentence("", place)

    def before(self, place: int) -> Sentence | None:
        """The sentence that stands before the one at ``place``."""
        earlier = [one for one in self.sentences if one.end <= place]
        return earlier[-1] if earlier else None


def _sentences(text: str) -> Iterator[Sentence]:
    for start, end in _stretches(text):
        first = start
        for stop in STOP.finditer(text, start, end):
            if stop.end() < end and not _ends(text, first, stop, end):
                continue
            yield from _trimmed(text, first, stop.end())
            first = stop.end()
        yield from _trimmed(text, first, end)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Lines; one that goes on in small letters on the next belongs to it."""
    first: int | None = None
    last = 0
    for line in LINE.finditer(text):
        goes_on = line.group().lstrip()[:1].islower() and text[last : line.start()] == "\n"
        if first is not None and not goes_on:
            yield first, last
            first = line.start()
        first = line.start() if first is None else first
        last = line.end()
    if first is not None:
        yield first, last


def _ends(text: str, first: int, stop: re.Match[str], end: int) -> bool:
    before, after = text[first : stop.start()], text[stop.end() : end].lstrip()
    if not stop.group().startswith(".") or stop.group().startswith(".."):
        return not after[:1].islower()
    if TITLED.search(before):
        return after[:1].isupper()
    return not (ABBREVIATIONS.search(before) or after[:1].islower())


def _trimmed(text: str, start: int, end: int) -> Iterator[Sentence]:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        yield Sentence(stripped, start + piece.index(stripped))
