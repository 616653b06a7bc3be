"""The first level under an article: "Section 3", "12.3", or a bare "3."."""

import re
from collections.abc import Sequence

from .candidates import IN_SENTENCE, Candidate, goes_on, refers_on, words_before
from .chain import best_bare_chain, best_chain
from .contents import is_entry
from .families import OF_ARTICLE, RESTARTING, SPELLED, WORD, Family, is_of
from .furniture import Furniture
from .levels import first_level
from .lines import Line

MOST = 60  # sections that an article may have
TITLED = re.compile(r"[.,:–—-]\s.*[.:]\s|[.,:–—-]\s.*[.:]$")  # a scanner reads "." as ","

Stretch = tuple[int, int, float | None]  # from line, to line, number of the article


def family_of(
    lines: Sequence[Line], furniture: Furniture, articles: Sequence[Stretch]
) -> Family | None:
    """The family of the whole document; None where each article has its own, or none."""
    for family in SPELLED:
        at_home = sum(bool(sections_of(lines, furniture, family, one)) for one in articles)
        if at_home and at_home >= family.at_home * len(articles):
            return family
    return None


def sections_of(
    lines: Sequence[Line], furniture: Furniture, family: Family, stretch: Stretch
) -> list[Candidate]:
    """The sections of one article, as the best chain of the family's labels."""
    start, stop, article_number = stretch
    found = []
    for place in range(start, stop):
        line = lines[place]
        if furniture.holds(line) or is_entry(line.words):
            continue
        if not (one := _candidate(lines, place, family, article_number, is_first=place == start)):
            continue
        found.append(one)
    if family in RESTARTING:
        return best_bare_chain(found)
    return best_chain(first_level(found, article_number), may_repeat=family is WORD)


def _candidate(
    lines: Sequence[Line], place: int, family: Family, article: float | None, *, is_first: bool
) -> Candidate | None:
    line = lines[place]
    matched = family.pattern.match(line.words)
    if not matched or (family in OF_ARTICLE and not is_of(matched["article"], article)):
        return None
    number, rest = family.counts(matched["number"]), matched["rest"] or ""
    if number is None or number > MOST:
        return None
    before = "" if is_first else words_before(lines, place)
    weight = _weight(line, before, rest, family)
    label = " ".join(matched["label"].split())
    return Candidate(place, label, rest.strip(), number, weight) if weight > 0 else None


def _weight(line: Line, before: str, rest: str, family: Family) -> float:
    weight = 1.0 + (0.5 if line.is_marked else 0.0) + (0.3 if line.after_blank else 0.0)
    if family is WORD:
        in_sentence = IN_SENTENCE.match(rest) and not rest.lstrip()[:1].isupper()
        is_titled = TITLED.match(rest) is not None and title_of(rest[1:]) != ""
        no_heading = not is_titled and re.match(r"\s*[,;()]", rest)
        weight -= 1.5 if in_sentence or no_heading else 0.0
        if not line.after_blank and goes_on(before):
            weight -= 0.4 if is_titled else 1.1 if refers_on(before) else 0.7
    if family in RESTARTING:
        # A bare number is a section only at the article's own margin.
        weight -= 0.2 * min(line.indent, 12) / 4
    return weight


TITLE_END = re.compile(r"^(.{2,90}?)(?:\.\s|\.$|:\s|:$|\s[–—-]\s|$)")


def title_of(rest: str, *, stands_alone: bool = False) -> str:
    """The title on a section's line, "" where the line goes straight into its text."""
    text = re.sub(r"^\s*[:.,–—―~-]+\s*", "", rest).strip()
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
