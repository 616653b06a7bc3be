"""The number before an item of a numbered list, which a browser computes."""

import re

from lxml import html

from .list_numbers import printed

KINDS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
STYLES = {
    "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I", "decimal": "1",
}  # fmt: skip
PARAGRAPHS = ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6")
STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.I)
LABEL = re.compile(r"\s*\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxlIVXL]{1,6})[.):]")


def marker(element: html.HtmlElement) -> str:
    """ "3. " or "c. " where the words of an item begin with ``element``; empty in a list without
    numbers, and where the number is written out."""
    item = _item_begun(element)
    around = item.getparent() if item is not None else None
    if item is None or around is None or around.tag != "ol" or _says_its_number(item):
        return ""
    style = STYLE.search(around.get("style", ""))
    if style and style[1] == "none":
        return ""
    kind = STYLES.get(style[1], "1") if style else around.get("type", "1")
    return f"{printed(_count(item, around), KINDS.get(kind, 'decimal'))}. "


def _item_begun(element: html.HtmlElement) -> html.HtmlElement | None:
    """An item of bare words begins with itself, one of paragraphs with the first of them."""
    if element.tag == "li":
        first = element[0] if len(element) else None
        holds_words = (element.text or "").strip() or first is None or first.tag not in PARAGRAPHS
        return element if holds_words else None
    above = element.getparent()
    if above is None or above.tag != "li" or element.tag not in PARAGRAPHS:
        return None
    is_first = above[0] is element and not (above.text or "").strip()
    return above if is_first else None


def _says_its_number(item: html.HtmlElement) -> bool:
    return LABEL.match("".join(map(str, item.itertext()))[:20]) is not None


def _count(item: html.HtmlElement, around: html.HtmlElement) -> int:
    items = [one for one in around if one.tag == "li"]
    step = -1 if around.get("reversed") is not None else 1
    count = _number(around.get("start"), len(items) if step < 0 else 1)
    for place, one in enumerate(items):
        count = _number(one.get("value"), count + (step if place else 0))
        if one is item:
            break
    return count


def _number(said: str | None, usual: int) -> int:
    return int(said) if said and re.fullmatch(r"-?\d{1,4}", said.strip()) else usual
