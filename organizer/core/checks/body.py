"""The text of a notice, cut into sentences once, with every sentence's place."""

import re
from bisect import bisect_right
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
LONGEST = 1_200  # characters of a sentence; what has no stop for so long is cut at a space
AS_FAR = 40  # characters on either side of a stop that tell whether a sentence ends there
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

    def around(self, sentence: Sentence, far: int = 1) -> list[Sentence]:
        """The sentence with those before and after it."""
        number = max(0, bisect_right(self._starts, sentence.start) - 1)
        return list(self.sentences[max(0, number - far) : number + far + 1])

    @cached_property
    def _starts(self) -> list[int]:
        return [one.start for one in self.sentences]

    def sentence_at(self, place: int) -> Sentence:
        number = bisect_right(self._starts, place) - 1
        if number >= 0 and place < self.sentences[number].end:
            return self.sentences[number]
        return Sentence("", place)

    def before(self, place: int) -> Sentence | None:
        """The sentence that stands before the one at ``place``."""
        number = bisect_right(self._starts, place) - 1
        if number >= 0 and self.sentences[number].end > place:
            number -= 1
        return self.sentences[number] if number >= 0 else None


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
    before = text[max(first, stop.start() - AS_FAR) : stop.start()]
    after = text[stop.end() : min(end, stop.end() + AS_FAR)].lstrip()
    if not stop.group().startswith(".") or stop.group().startswith(".."):
        return not after[:1].islower()
    if TITLED.search(before):
        return after[:1].isupper()
    return not (ABBREVIATIONS.search(before) or after[:1].islower())


def _trimmed(text: str, start: int, end: int) -> Iterator[Sentence]:
    while start < end:
        cut = end if end - start <= LONGEST else _cut(text, start)
        piece = text[start:cut]
        stripped = piece.strip()
        if stripped:
            yield Sentence(stripped, start + piece.index(stripped))
        start = cut


def _cut(text: str, start: int) -> int:
    space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
    return space if space > 0 else start + LONGEST
