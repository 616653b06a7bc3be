"""A citation in the house's form: ``Art. 12 § 3(b), p. 41``."""

import re

ARTICLE_WORD = re.compile(r"^(article|art\.?)[\s#:–-]+", re.I)
SECTION_WORD = re.compile(r"^(section|sec\.?)[\s#:–-]+", re.I)


def cite(article: str, path: tuple[str, ...], *, sheet: int, printed: str = "") -> str:
    """Labels as printed; the page is the printed number, or the sheet where there is none."""
    where = f"p. {printed}" if printed else f"sheet {sheet}"
    place = ARTICLE_WORD.sub("Art. ", article)
    if path and path[0].startswith("§"):  # a law's section is cited without its chapter
        place = path[0] + _below(path[1:])
    elif path and place.startswith("§"):  # and below it stand paragraphs, no section
        place += _below(path)
    elif path:
        section = SECTION_WORD.sub("", path[0])
        place = f"{place} § {section}{_below(path[1:])}".strip()
    return f"{place}, {where}" if place else where


def _below(labels: tuple[str, ...]) -> str:
    return "".join(f"({label.strip('().')})" for label in labels)
