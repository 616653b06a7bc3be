"""The first level under an article: "Section 3", "12.3", or a bare "3."."""

import re
from collections.abc import Sequence

from .candidates import IN_SENTENCE, Candidate, goes_on, words_before
from .chain import best_bare_chain, best_chain
from .contents import is_entry
from .furniture import Furniture
from .lines import Line
from .numbers import NUMBER, value

WORD = re.compile(
    rf"(?P<label>(?i:section|sections|sec\.?)\s+(?P<number>{NUMBER}(?:[:.]\d{{1,2}})?))"
    r"(?P<rest>(?:\W.*)?)$",
    re.S,
)
SIGN = re.compile(r"(?P<label>§\s*(?P<number>\d{1,3}(?:\.\d{1,2})?))(?P<rest>\W.*)?$")
POINT = re.compile(
    r"(?P<label>(?P<article>\d{1,2})[.:](?P<number>\d{1,2}))[.:]?(?P<rest>(?:\s.*)?)$"
)
BARE = re.compile(r"(?P<label>(?P<number>\d{1,2}))[.)](?P<rest>\s.*)$")
FAMILIES = (WORD, SIGN, POINT, BARE)


def family_of(lines: Sequence[Line], furniture: Furniture, articles: int) -> re.Pattern[str]:
    """How this document labels its sections: the first family that is at home in it."""
    filled = [line for line in lines if line.words and not furniture.holds(line)]
    for family in (WORD, SIGN):
        if sum(bool(family.match(line.words)) for line in filled) >= min(3, articles):
            return family
    return FAMILIES[2] if _points(filled) >= 6 else FAMILIES[3]


def _points(lines: Sequence[Line]) -> int:
    return sum(bool(POINT.match(line.words)) for line in lines)


def sections_of(
    lines: Sequence[Line],
    start: int,
    stop: int,
    furniture: Furniture,
    family: re.Pattern[str],
    article_number: float | None,
) -> list[Candidate]:
    """The sections between two places, as the best chain of the family's labels."""
    found = []
    for place in range(start, stop):
        line = lines[place]
        matched = family.match(line.words)
        if not matched or furniture.holds(line) or is_entry(line.words):
            continue
        if (
            family is POINT
            and article_number is not None
            and int(matched["article"]) != int(article_number)
        ):
            continue
        number = _number(matched["number"])
        rest = matched["rest"] or ""
        if number is None or number > 60:
            continue
        before = words_before(lines, place) if place > start else ""
        weight = _weight(line, before, rest, family)
        if weight > 0:
            label = " ".join(matched["label"].split())
            found.append(Candidate(place, label, rest.strip(), number, weight))
    return best_bare_chain(found) if family is BARE else best_chain(found, may_repeat=False)


def _is_of(printed: str, article: float | None) -> bool:
    """Whether "12" in "12.3" is the article that we are in."""
    return article is None or int(printed) == int(article)


def _number(printed: str) -> float | None:
    """Of "10:01" what counts is the part after the colon."""
    return value(re.split(r"[:.]", printed)[-1])


def _weight(line: Line, before: str, rest: str, family: re.Pattern[str]) -> float:
    weight = 1.0 + (0.5 if line.is_marked else 0.0) + (0.3 if line.after_blank else 0.0)
    if family is WORD:
        in_sentence = IN_SENTENCE.match(rest) and not rest.lstrip()[:1].isupper()
        weight -= 1.5 if in_sentence or re.match(r"\s*[,;()]", rest) else 0.0
        weight -= 1.1 if not line.after_blank and goes_on(before) else 0.0
    if family is BARE:
        # A bare number is a section only at the article's own margin.
        weight -= 0.2 * min(line.indent, 12) / 4
    return weight


TITLE_END = re.compile(r"^(.{2,90}?)(?:\.\s|\.$|:\s|:$|\s[–—-]\s|$)")


def title_of(rest: str, *, stands_alone: bool = False) -> str:
    """The title on a section's line, "" where the line goes straight into its text."""
    text = re.sub(r"^\s*[:.–—―~-]+\s*", "", rest).strip()
    if stands_alone and text and not text.endswith((".", ",", ";", ":")):
        return text
    found = TITLE_END.match(text)
    if not found:
        return ""
    title = found[1].strip()
    words = [w for w in re.findall(r"[A-Za-z’'/&-]+", title) if len(w) > 3]
    capital = sum(w[0].isupper() for w in words)
    is_short = len(title.split()) <= 12
    return title.rstrip(" .:") if words and is_short and capital / len(words) >= 0.6 else ""
