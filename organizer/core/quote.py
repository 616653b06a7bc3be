"""Does a quotation stand in a text: exactly, in another typography, or only nearly?"""

import re
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rapidfuzz import fuzz

from .flat import Flat, flatten
from .span import Span, slices

SAME = {
    "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "‘": "'", "’": "'", "‚": "'", "′": "'",
    "`": "'", "´": "'", "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st",
    "ﬆ": "st", "½": "1/2", "¼": "1/4", "¾": "3/4", "•": "", "\u200b": "", "\ufeff": "",
}  # fmt: skip
SKIPPED = re.compile(r"[\s\xad‐‑‒–—―−-]+")
PIECE = re.compile(r"[\s\xad‐‑‒–—―−-]+|[!-,./-~]+|.", re.S)
ELLIPSIS = re.compile(r"\s*(?:\[\s*)?(?:…|\.\s?\.\s?\.(?:\s?\.)?)(?:\s*\])?\s*")
OUTER = re.compile(r"^\s*[“\"'‘„]+|[”\"'’]+\s*$")
SIC = re.compile(r"\s*\[sic\]", re.I)
ALTERED = re.compile(r"(?<!\w)\[([A-Za-z])\](?=[a-z])")  # "[t]he": the text begins a sentence there
INNER = re.compile(r"(?<!\w)['‘’‚]|['‘’](?!\w)")
LAST_STOP = re.compile(r"[.,;:]+$")
TOKEN = re.compile(r"[a-z0-9]+")
CANDIDATES = 12  # clauses that share the most words, looked at closely
LEAST = 50.0  # percent; what is less alike is not worth showing


@dataclass(frozen=True)
class Quotable:
    """A clause in which a quotation may stand; an ellipsis stays within one ``section``."""

    citation: str
    section: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Place:
    citation: str
    spans: tuple[Span, ...]
    text: str


@dataclass(frozen=True)
class Standing:
    """``exact``: the same characters, white space aside. ``nearest`` only where not found.

    ``look_first`` says why found words do not count yet: they were read from a picture,
    and nobody has compared them with it, or a word was misread. ``look_at`` is where that is
    done; ``page_says`` is how a person who did it read them there.
    """

    found: bool
    exact: bool
    place: Place | None
    nearest: Place | None = None
    ratio: float = 0.0
    look_first: str = ""
    look_at: str = ""
    page_says: str = ""
    put_right: str = ""  # who put a misread word of it right from the picture of its page, and when

    @property
    def counts(self) -> bool:
        """Whether the words may be quoted."""
        return self.found and self.place is not None and not self.look_first


@dataclass(frozen=True)
class _Shape:
    """A form of the running text to search in, and where each character comes from."""

    text: str
    at: Sequence[int]

    def places(self, words: str, source: str, start: int = 0) -> Iterator[tuple[int, int]]:
        """Each place of ``words``, as a stretch of ``source``, that cuts no word."""
        here = self.text.find(words, start) if words else -1
        while here >= 0:
            first, last = self.at[here], self.at[here + len(words) - 1] + 1
            if not _cuts_a_word(source, first, last):
                yield first, last
            here = self.text.find(words, here + 1)


class Quoted:
    """A text prepared once, in which any number of quotations are looked for."""

    def __init__(self, clauses: Sequence[Quotable], pages: Mapping[int, str]) -> None:
        self.clauses, self.pages = clauses, pages
        self.flat = flatten([clause.spans for clause in clauses], pages)

    @cached_property
    def _shapes(self) -> tuple[_Shape, _Shape]:
        return _plain(self.flat.source), _folded(self.flat.source)

    @cached_property
    def _words(self) -> list[Counter[str]]:
        texts = (slices(clause.spans, self.pages).lower() for clause in self.clauses)
        return [Counter(TOKEN.findall(text)) for text in texts]

    def standing(self, quotation: str) -> Standing:
        """Where ``quotation`` stands; if nowhere, what comes nearest to it."""
        found = self.found(quotation)
        if found:
            return found
        nearest, ratio = self._nearest(quotation)
        return Standing(False, False, None, nearest, ratio)

    def found(self, quotation: str) -> Standing | None:
        """Where ``quotation`` stands, without a search for what is only near."""
        for words, as_given in _readings(quotation):
            found = self._found(words)
            if found:
                return found if as_given else replace(found, exact=False)
        return None

    def _found(self, words: str) -> Standing | None:
        for number, shape in enumerate(self._shapes):
            form = " ".join(words.split()) if number == 0 else fold(words)
            for first, last in shape.places(form, self.flat.source):
                return Standing(True, number == 0, self._place(first, last))
        parts = [part for part in ELLIPSIS.split(words) if part.strip()]
        if len(parts) > 1:
            return self._with_ellipsis(parts)
        return None

    def _with_ellipsis(self, parts: Sequence[str]) -> Standing | None:
        for number, shape in enumerate(self._shapes):
            forms = [" ".join(p.split()) if number == 0 else fold(p) for p in parts]
            for first, last in shape.places(forms[0], self.flat.source):
                end = self._rest(shape, forms[1:], last)
                if end and self._section(first) == self._section(end - 1):
                    return Standing(True, number == 0, self._place(first, end))
        return None

    def _rest(self, shape: _Shape, forms: Sequence[str], after: int) -> int | None:
        for form in forms:
            later = (p for p in shape.places(form, self.flat.source) if p[0] >= after)
            place = next(later, None)
            if place is None:
                return None
            after = place[1]
        return after

    def _place(self, first: int, last: int) -> Place:
        spans = self.flat.source_stretch(first, last)
        return Place(self._clause(first).citation, spans, slices(spans, self.pages))

    def _clause(self, at: int) -> Quotable:
        return self.clauses[self.flat.group_of_source(at)]

    def _section(self, at: int) -> str:
        return self._clause(at).section

    def _nearest(self, quotation: str) -> tuple[Place | None, float]:
        wanted = Counter(TOKEN.findall(quotation.lower()))
        shared = [(sum((wanted & words).values()), n) for n, words in enumerate(self._words)]
        best: tuple[float, Place | None] = (LEAST, None)
        for _, number in sorted(shared, key=lambda item: (-item[0], item[1]))[:CANDIDATES]:
            clause = self.clauses[number]
            flat = flatten([clause.spans], self.pages)
            near = fuzz.partial_ratio_alignment(quotation, flat.text, score_cutoff=best[0])
            if near and near.score > best[0] and near.dest_end > near.dest_start:
                best = near.score, _whole_words(clause, flat, near.dest_start, near.dest_end)
        return best[1], round(best[0] / 100, 4) if best[1] else 0.0


def fold(words: str) -> str:
    """Without typography: no space, no hyphen, straight quotation marks, no ligature."""
    return "".join(SAME.get(char, char) for char in SKIPPED.sub("", words))


def _readings(quotation: str) -> Iterator[tuple[str, bool]]:
    """As given; without the marks around it; without what the quoting sentence changed: a stop at
    the end, "[sic]", "[t]he", single marks inside of double ones."""
    yield quotation.strip(), True
    bare = OUTER.sub("", quotation).strip()
    yield bare, True
    for words in (bare, ALTERED.sub(lambda m: m[1].swapcase(), SIC.sub("", bare))):
        yield LAST_STOP.sub("", words), False
        if INNER.search(words):
            yield INNER.sub('"', LAST_STOP.sub("", words)), False


def _plain(source: str) -> _Shape:
    at = array("L")
    parts = []
    for match in re.finditer(r"\s+|\S+", source):
        is_gap = match[0].isspace()
        parts.append(" " if is_gap else match[0])
        at.extend([match.start()] if is_gap else range(match.start(), match.end()))
    return _Shape("".join(parts), at)


def _folded(source: str) -> _Shape:
    at = array("L")
    parts = []
    for match in PIECE.finditer(source):
        piece = match[0]
        if SKIPPED.match(piece):
            continue
        if piece in SAME:
            parts.append(SAME[piece])
            at.extend([match.start()] * len(SAME[piece]))
        elif "`" in piece:
            parts.append(piece.replace("`", "'"))
            at.extend(range(match.start(), match.end()))
        else:
            parts.append(piece)
            at.extend(range(match.start(), match.end()))
    return _Shape("".join(parts), at)


def _cuts_a_word(source: str, first: int, last: int) -> bool:
    before = first > 0 and source[first - 1].isalnum() and source[first].isalnum()
    after = last < len(source) and source[last - 1].isalnum() and source[last].isalnum()
    return before or after


def _whole_words(clause: Quotable, flat: Flat, start: int, end: int) -> Place:
    text = flat.text
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    cut = text[start:end]
    start, end = start + len(cut) - len(cut.lstrip()), start + len(cut.rstrip())
    return Place(clause.citation, flat.stretch(start, end), text[start:end])
