"""Headings that stand beside the articles: preamble, appendices, letters, signatures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .contents import is_entry
from .furniture import Furniture
from .lines import Line

APPENDIX = re.compile(
    r"(?P<label>(?i:appendix|attachment|exhibit|schedule|addendum)"
    r"(?:\s+[“\"']?(?:[A-Z]{1,2}|\d{1,2}|[IVX]+)(?:[-–.]\d+)?[”\"']?)?)(?!\w)(?P<rest>.*)$"
)
LETTER = re.compile(
    r"(?P<label>(?i:(?:side\s+)?letters? of (?:agreement|understanding|intent)|side letter|"
    r"memorand(?:um|a) of (?:understanding|agreement)|mou|loa)\b"
    r"(?!\s*,\s*(?i:they|that|the|this|it|and|which|by|we)\b).{0,80})(?P<rest>)$"  # a sentence
)
SIGNATURES = re.compile(
    r"(?P<label>(?i:signatures?|signature page|in witness (?:whereof|thereof)|"
    r"signed (?:this|at|on)))\b.*$"
)
FRONT = re.compile(
    r"(?P<label>(?i:preamble|introduction|recitals|definitions|witnesseth))(?P<rest>\W*)$"
)
SIGNED = "signatures"
SENTENCE = re.compile(
    r"(?i)\b(shall|will|is|are|may|of this agreement|attached|hereto|see|listed)\b"
)


@dataclass(frozen=True)
class Landmark:
    line: int
    kind: str
    label: str
    rest: str


def is_landmark(words: str) -> bool:
    """Whether a line would be another part of the text, were it not an article."""
    return any(kind.match(words) for kind in (APPENDIX, LETTER, SIGNATURES, FRONT))


def landmarks(
    lines: Sequence[Line],
    furniture: Furniture,
    contents: frozenset[int],
    first_article: int,
    last_article: int,
    last_before: int,
) -> list[Landmark]:
    """In order of the text; an appendix or a letter only where it stands as a heading.

    ``last_before`` is the last heading of an agreement that is bound before this one.
    """
    found: list[Landmark] = []
    seen: set[str] = set()
    for place, line in enumerate(lines):
        if line.page in contents or not line.words or is_entry(line.words):
            continue
        is_front = place < first_article
        is_back = place > last_article or last_before < place < first_article
        landmark = _landmark(lines, place, is_front, is_back)
        if landmark is None:
            continue
        key = landmark.label.casefold()
        if key in seen and (furniture.holds(line) or landmark.kind == "appendix"):
            continue
        if landmark.kind == SIGNED and found and found[-1].kind == SIGNED:
            continue  # the lines below each other that people sign are one part
        seen.add(key)
        found.append(landmark)
    return found


def _landmark(lines: Sequence[Line], place: int, is_front: bool, is_back: bool) -> Landmark | None:
    line = lines[place]
    words = line.words
    if is_front and (m := FRONT.match(words)):
        return Landmark(place, "front matter", m["label"], "")
    if not _stands_alone(line):
        return None
    if not is_back:
        return None if is_front else _bound_between(lines, place)
    if m := APPENDIX.match(words):
        rest = m["rest"].strip(" :.–—-~")
        if not SENTENCE.search(rest) and (
            words[:8].isupper() or line.is_marked or _top(lines, place)
        ):
            return Landmark(place, "appendix", m["label"], rest)
    if LETTER.match(words) and (words.isupper() or line.is_marked):
        return _letter(place, words)
    if (m := SIGNATURES.match(words)) and len(words) < 120:
        return Landmark(place, SIGNED, m["label"].rstrip(":. "), "")
    return None


def _letter(place: int, words: str) -> Landmark:
    kind = "mou" if words[:4].casefold() in ("memo", "mou ") else "side letter"
    return Landmark(place, kind, words, "")


def _bound_between(lines: Sequence[Line], place: int) -> Landmark | None:
    """A memorandum that is bound between two articles begins its own page."""
    words = lines[place].words
    is_heading = LETTER.match(words) and words.isupper() and _top(lines, place)
    return _letter(place, words) if is_heading else None


def _stands_alone(line: Line) -> bool:
    return len(line.words) <= 110 and not line.words.endswith((",", ";"))


def _top(lines: Sequence[Line], place: int) -> bool:
    """Among the first lines with words on its page, after what was left out."""
    page = lines[place].page
    above = [line for line in lines[max(0, place - 12) : place] if line.page == page and line.words]
    return len(above) <= 2
