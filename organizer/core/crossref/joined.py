"""References in several steps are one: "paragraph (b) of Section 3 of Article 12"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from .mention import Mention, Names
from .own_mentions import Row

OF = re.compile(r"\s*,?\s*(?:of|in|under)\s+(?:the\s+)?")
COMMA = re.compile(r"\s*,?\s*")
PARTS = (Names.ARTICLE, Names.SECTION, Names.ITEM)
SMALLER = re.compile(r"sub-?(?:paragraph|clause|division|section)", re.I)


def joined(text: str, rows: Sequence[Row]) -> list[Row]:
    """The rows in the order of the text, from the last to the first put before what follows."""
    done: list[Row] = []
    for row in reversed(rows):
        following = done[-1] if done else []
        whole = _whole(text, row, following[0]) if following else None
        if whole is None:
            done.append(row)
            continue
        if len(row) == 1:
            done[-1] = [whole[0], *_like(whole[0], row[0], following)]
        else:
            done[-1] = [*whole, *following[1:]]
    return done[::-1]


def _like(whole: Mention, first: Mention, following: Row) -> list[Mention]:
    """What stands beside the part that was taken in is in the same article."""
    if first.names != Names.ARTICLE:
        return following[1:]
    return [replace(other, names=whole.names, article=whole.article) for other in following[1:]]


def _whole(text: str, row: Row, after: Mention) -> Row | None:
    """The row with what its last reference is a part of, or goes on to."""
    last = row[-1]
    between = _without_title(text[last.end : after.start], last)
    if last.names not in PARTS or after.names not in PARTS or len(between) > 12:
        return None
    if OF.fullmatch(between):
        higher = [_below(one, after) for one in row]
    elif COMMA.fullmatch(between) and len(row) == 1:
        higher = [_above(last, after)]
    else:
        return None
    found = [one for one in higher if one is not None]
    if len(found) < len(row):
        return None
    return [*found[:-1], _spread(text, found[-1], last.start, after.end)]


def _without_title(between: str, whole: Mention) -> str:
    """What parts them but the title that is written out: "Article 42 – Promotions, Section 5"."""
    named = between.strip(" ,–—-")
    return "," if named and named == whole.title else between


def _spread(text: str, one: Mention, start: int, end: int) -> Mention:
    return replace(one, start=start, end=end, words=text[start:end])


def _below(part: Mention, whole: Mention) -> Mention | None:
    """ "Section 3" of "Article 12", "paragraph (b)" of "Section 3"."""
    direction = part.direction or whole.direction
    if part.names == Names.ITEM:
        items = whole.items + part.items
        return replace(whole, start=part.start, end=part.end, words=part.words, items=items)
    if part.names == Names.SECTION and whole.names == Names.ARTICLE and not whole.section:
        article, title, items = whole.article, whole.title, part.items + whole.items
        return replace(
            part,
            names=Names.ARTICLE,
            article=article,
            title=title,
            items=items,
            direction=direction,
        )
    return None


def _above(whole: Mention, part: Mention) -> Mention | None:
    """ "Article 12", then "Section 3"; "Section 3", then "paragraph (b)"."""
    direction = whole.direction or part.direction
    if whole.names == Names.ARTICLE and not whole.section and part.names == Names.SECTION:
        return replace(whole, section=part.section, items=part.items, direction=direction)
    if part.names == Names.ITEM and _takes(whole, part):
        return replace(whole, items=whole.items + part.items, direction=direction)
    if whole.names == Names.SECTION and part.names == Names.ARTICLE and _begins_low(part):
        return _below(whole, part)
    return None


def _takes(whole: Mention, part: Mention) -> bool:
    return whole.names != Names.ITEM or SMALLER.match(part.words) is not None


def _begins_low(part: Mention) -> bool:
    """ "paragraph b of Article 12", before which "Section 3," says where it is."""
    return not part.section and not re.match("art", part.words, re.I)
