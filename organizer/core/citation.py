"""A citation in the house's form: ``Art. 12 § 3(b), p. 41``."""

import re

ARTICLE_WORD = re.compile(r"^(article|art\.?)\s+", re.I)
SECTION_WORD = re.compile(r"^(section|sec\.?)\s+", re.I)


def cite(article: str, path: tuple[str, ...], *, sheet: int, printed: str = "") -> str:
    """Labels as printed; the page is the printed number, or the sheet where there is none."""
    where = f"p. {printed}" if printed else f"sheet {sheet}"
    place = ARTICLE_WORD.sub("Art. ", article)
    if path:
        section = SECTION_WORD.sub("", path[0])
        below = "".join(f"({label.strip('().')})" for label in path[1:])
        place = f"{place} § {section}{below}".strip()
    return f"{place}, {where}" if place else where
