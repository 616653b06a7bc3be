"""Titles that stand on the line below, or run over two lines."""

import re
from collections.abc import Sequence

from .furniture import Furniture
from .lines import Line

STARTS_TEXT = re.compile(
    r"(?i)^(section|sec\.|article|§|\(?[a-z\d]{1,3}[.)]\s|\d{1,2}(?:\.\d{1,2})+\s|"
    r"the parties|this agreement\b|it is)"
)
CONTINUES = re.compile(r"(?i)(\b(and|of|the|for|to|in|or|on|with|by|a|an)|[/,&–—-])$")
MOST_WORDS = 14
MOST_BLANKS, FARTHEST = 3, 80  # lines
SHORT = 0.7  # of the widest line of the page


def title_below(
    lines: Sequence[Line], place: int, rest: str, furniture: Furniture
) -> tuple[str, int]:
    """The title of the heading at ``place``, and its last line."""
    title, last = rest, place
    while len(title.split()) <= MOST_WORDS or last == place:
        below = _following(lines, last, furniture)
        if below is None or not _is_near(lines, last, below, title):
            break
        if not _goes_on(title, lines[below]):
            break
        title, last = f"{title} {lines[below].words}".strip(), below
    return title.strip(" .:~|*"), last


def _following(lines: Sequence[Line], place: int, furniture: Furniture) -> int | None:
    """The next line of the text; what runs on over every page is passed by."""
    for below in range(place + 1, min(place + FARTHEST, len(lines))):
        if lines[below].words and not furniture.holds(lines[below]):
            return below
    return None


def _is_near(lines: Sequence[Line], place: int, below: int, title: str) -> bool:
    """A few blanks away; or on the next page, where the number ended its own, in capitals."""
    if lines[below].page == lines[place].page:
        return below - place <= MOST_BLANKS + 1
    return not title and lines[below].words.isupper()


def title_above(lines: Sequence[Line], place: int, furniture: Furniture) -> int | None:
    """The line of the title where it stands over its number: alone, in capitals, after a blank."""
    above = place - 1
    if above < 0:
        return None
    line = lines[above]
    stands_alone = line.after_blank and line.page == lines[place].page
    if not stands_alone or furniture.holds(line) or len(line.words.split()) > MOST_WORDS:
        return None
    return above if line.words.isupper() and not STARTS_TEXT.match(line.words) else None


def _goes_on(title: str, line: Line) -> bool:
    words = line.words
    if STARTS_TEXT.match(words) or len(words.split()) > MOST_WORDS or len(words) > 90:
        return False
    if not title:
        return looks_like_title(words)
    if title.isupper():
        return words.isupper() and (not line.after_blank or ends_open(title))
    return ends_open(title) and looks_like_title(words) and not line.after_blank


def ends_open(title: str) -> bool:
    """ "CORRECTIONS SERVICE AND" cannot be all of a title."""
    return CONTINUES.search(title) is not None


def looks_like_title(words: str) -> bool:
    if words.endswith((".", ",", ";")) and not words.isupper():
        return False
    long = [w for w in re.findall(r"[^\W\d_][\w’'-]*", words) if len(w) > 3]
    return bool(long) and sum(w[0].isupper() for w in long) / len(long) >= 0.6


def stands_alone(lines: Sequence[Line], place: int, widest: int) -> bool:
    """A line that ends long before its page's text does, with a new sentence below it."""
    line = lines[place]
    if place + 1 >= len(lines) or len(line.words.split()) > MOST_WORDS:
        return False
    below = lines[place + 1]
    is_short = line.end - line.start < SHORT * widest
    return is_short and bool(re.match(r"[A-Z“\"(]", below.words)) and below.page == line.page


def widest_lines(lines: Sequence[Line]) -> dict[int, int]:
    """The length of each page's widest line."""
    found: dict[int, int] = {}
    for line in lines:
        found[line.page] = max(found.get(line.page, 0), line.end - line.start)
    return found


def heading_lines(text: str, label: str, rest: str, title: str) -> int:
    """How far into its line a section's heading goes: past the label, and a title if it has one."""
    if not rest.strip():
        return len(text)
    at = max(text.find(rest.strip()), 0)
    if not title:
        return at + len(rest.strip()) - len(rest.strip().lstrip(" \t.:–—-"))
    begin = text.find(title, 0)
    end = begin + len(title)
    after = re.match(r"\s*[.:–—-]*\s*", text[end:])
    return end + (after.end() if after else 0)
