"""Citations of an agreement in a text, and whether its clauses have such a place."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from .facts import ClauseWords
from .figures import TENS, UNITS, word_value
from .taken import Taken

NUMBER_WORD = "|".join((*UNITS, *TENS))
NUMBER = rf"(?:\d{{1,3}}[A-Z]?|[IVXL]{{1,7}}\b|(?:{NUMBER_WORD})(?:[- ](?:{NUMBER_WORD}))?\b)"
ARTICLE = rf"(?:\bArticle|\bArt\b\.?)\s*(?P<article>{NUMBER})"
SECTION = (
    rf"(?:\bSections?|\bSecs?\b\.?|§{{1,2}}|\bpara(?:graph|\.)?)\s*"
    rf"(?P<section>(?:\d{{1,3}}\.)?{NUMBER})(?P<sub>(?:\([a-z0-9]{{1,3}}\))*)"
)
FORMS = (
    re.compile(rf"{ARTICLE}\s*[,;:.]?\s*(?:\(?{SECTION}\)?)", re.I),
    re.compile(rf"{SECTION}\s*(?:of|in|,)\s*{ARTICLE}", re.I),
    re.compile(rf"{ARTICLE}(?:\.(?P<section>\d{{1,3}}))?(?P<sub>(?:\([a-z0-9]\))*)", re.I),
)
OTHER_LAW = re.compile(
    r"^\s*(?:,|of)?\s*(?:of\s+)?(?:the\s+)?(?:(?:U\.?S\.?|state|federal)\s+)?(?:Constitution"
    r"|Statute|Act\b"
    r"|Code|bylaws|by-laws|Bill of Rights|regulations?|(?:local|union|national)[’']?s?\s+(?:bylaws"
    r"|by-laws|constitution))",
    re.I,
)
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


@dataclass(frozen=True)
class Cited:
    start: int
    end: int
    words: str
    article: str
    section: str


def citations(text: str) -> list[Cited]:
    """Citations of an article, with or without a section; not those of a law or of by-laws."""
    found: list[Cited] = []
    had = Taken()
    for form in FORMS:
        for hit in form.finditer(text):
            if had.meets(*hit.span()) or OTHER_LAW.match(text[hit.end() : hit.end() + 80]):
                continue
            had.add(*hit.span())
            section = hit.groupdict().get("section") or ""
            found.append(
                Cited(*hit.span(), hit.group(), plain_label(hit["article"]), plain_label(section))
            )
    return sorted(found, key=lambda one: one.start)


@lru_cache(maxsize=2_048)
def plain_label(label: str) -> str:
    """ "ARTICLE IX", "Nine" and "9" are all "9"; letters stay."""
    label = re.sub(r"^(?:article|art|section|sec|§)\.?\s*", "", label.strip(), flags=re.I)
    label = label.strip(" .:§()-–—").lower()
    if re.fullmatch(rf"(?:{NUMBER_WORD})(?:[- ](?:{NUMBER_WORD}))?", label):
        return str(word_value(label))
    if label and not set(label) - set(ROMAN):
        return str(_roman(label))
    return label


def _roman(label: str) -> int:
    values = [ROMAN[letter] for letter in label]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-one if one < after else one for one, after in pairs)


def clauses_at(cited: Cited, clauses: Iterable[ClauseWords]) -> list[ClauseWords]:
    """The clauses that stand at the cited place; none means that it doesn't resolve."""
    article = [one for one in clauses if plain_label(one.article) == cited.article]
    if not cited.section or not any(one.section or one.label for one in article):
        return article
    return [one for one in article if _is_section(one, cited)]


def _is_section(clause: ClauseWords, cited: Cited) -> bool:
    wanted = {cited.section, f"{cited.article}.{cited.section}"}
    labels = {plain_label(clause.section), plain_label(clause.label)}
    return bool(wanted & labels)
