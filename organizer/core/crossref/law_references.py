"""What a reference to law leads to: a section, a part, a chapter, or text that is not here."""

import re

from .laws import Laws, place_in
from .mention import Mention, Names
from .reference import Reference, Status


def law_reference(mention: Mention, laws: Laws) -> Reference:
    code = f"{mention.title} {'cfr' if mention.names == Names.REGULATION else 'usc'}"
    section = mention.section.lower()
    place = place_in(laws, code, section, mention.items)
    if place is None and "." not in section:
        place = place_in(laws, code, section, ())
    if place is None and (whole := _part_or_chapter(mention, laws, code, section)):
        return Reference(mention, Status.RESOLVES, whole)
    if place is None:
        return _law_not_here(mention, laws, code, section)
    if place.is_whole:
        return Reference(mention, Status.RESOLVES, place.key)
    what = "".join(f"({item})" for item in mention.items)
    why = f"the section is here, but no {what} was found in it"
    return Reference(mention, Status.LOOKS_WRONG, place.key, why)


def _part_or_chapter(mention: Mention, laws: Laws, code: str, section: str) -> int | None:
    """Where a part of the regulations begins, or a chapter of title 5: its § 7101 is of 71."""
    of_part = re.compile(rf"{re.escape(section)}\.\d")
    of_chapter = re.compile(rf"{re.escape(section)}\d\d(?!\d)")
    if mention.names == Names.REGULATION and section:
        begins = of_part
    elif code == "5 usc" and re.search(r"\bCh", mention.words) and len(section) == 2:
        begins = of_chapter
    else:
        return None
    of_it = (laws[known] for known in laws if known[0] == code and begins.match(known[1]))
    return min((places[0].key for places in of_it if places), default=None)


def _law_not_here(mention: Mention, laws: Laws, code: str, section: str) -> Reference:
    """A part of the regulations that is here whole and lacks the section is a broken reference."""
    part = section.split(".")[0]
    if "." in section and any(known == (code, part) for known in laws):
        return Reference(mention, Status.DANGLING, None, f"Part {part} has no § {section}")
    return Reference(mention, Status.OUTSIDE, None, "the law is named; its text is not here")
