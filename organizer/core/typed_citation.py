"""A citation as people type it: "art 12 sec 3(b)", "Article XII", "12.3", "§ 7106(a)"."""

import re
from dataclasses import dataclass

NUMBER = r"(?:\d{1,4}[a-z]?|[ivxlc]{1,7})"
ITEMS = r"(?P<items>(?:\s*\(\s*\w{1,5}\s*\)){0,6})"
ARTICLE = r"(?:article|artcle|articel|art\.?|a\.)"
SECTION = r"(?:section|sect?\.?|s\.|§+|para(?:graph|\.)?)"
FORMS = (
    rf"{ARTICLE}\s*(?P<article>{NUMBER})(?:[\s,.:;-]*{SECTION}\s*(?P<section>[\d.]{{1,8}}[a-z]?))?{ITEMS}",
    rf"(?P<article>\d{{1,3}})\s*[.:-]\s*(?P<section>\d{{1,3}}[a-z]?){ITEMS}",
    rf"{SECTION}\s*(?P<section>\d[\d.]{{0,8}}[a-z]?)(?:\s*,?\s*(?:of\s+)?{ARTICLE}\s*(?P<article>{NUMBER}))?{ITEMS}",
)
WHOLE = tuple(re.compile(rf"\s*{form}\s*[.,;?!]?\s*", re.IGNORECASE) for form in FORMS)
ITEM = re.compile(r"\(\s*(\w{1,5})\s*\)")
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True)
class Typed:
    """Each part as a bare lower-case label; Roman numbers are written in figures."""

    article: str = ""
    section: str = ""
    items: tuple[str, ...] = ()


def typed(text: str) -> Typed | None:
    """The citation that ``text`` is; None when it says anything besides."""
    if len(text) > 80:
        return None
    for form in WHOLE:
        match = form.fullmatch(text)
        if match:
            items = tuple(item.lower() for item in ITEM.findall(match["items"] or ""))
            return Typed(bare(match["article"] or ""), bare(match["section"] or ""), items)
    return None


def bare(label: str) -> str:
    """ "Article XII" and "12." are 12; "Section 3-b" is 3-b."""
    words = re.sub(rf"^\s*(?:{ARTICLE}|{SECTION})\s*", "", label, flags=re.IGNORECASE)
    plain = words.strip(" .:()-–—").lower()
    return str(_roman(plain)) if plain and set(plain) <= set(ROMAN) else plain


def _roman(letters: str) -> int:
    values = [ROMAN[letter] for letter in letters]
    after = [*values[1:], 0]
    return sum(-v if v < then else v for v, then in zip(values, after, strict=True))
