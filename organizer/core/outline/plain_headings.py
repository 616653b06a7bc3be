"""Headings without a word for them and without capitals, or without any number.

"4. Hours of Work", "4.0 Hours of Work", "D. Hours of Work", or a line HOURS OF WORK alone: such a
line is a heading where it stands alone as one, text follows it, and its like come again and again.
It is asked for only where no better heading was found.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from .candidates import Candidate, named
from .chain import best_chain
from .furniture import Furniture
from .landmarks import is_landmark
from .lines import Line
from .numbered import NUMBERED, Form
from .paragraphs import labels_at
from .titles import MOST_WORDS, looks_like_title

FEWEST, FEWEST_UNNUMBERED = 3, 5
MANY_MORE = 3
MOST_START = 2  # the first of the numbering is missing at most
FEWEST_BETWEEN = 30  # words from a heading to the next, as a rule: items of a list have fewer
SHORT_LINE, LONG_LINE = 60, 90  # characters


def plain_headings(
    lines: Sequence[Line], furniture: Furniture, contents: frozenset[int]
) -> list[Candidate]:
    """The longest numbering of titles that stand alone; titles without a number where there are
    many more of those, and the numbers are of a list among them."""
    alone = [place for place in range(len(lines)) if _may_open(lines, place, furniture, contents)]
    filled = [0 if line.page in contents else len(line.words.split()) for line in lines]
    counted, unnumbered = _counted(lines, alone, filled), _unnumbered(lines, alone, filled)
    return unnumbered if len(unnumbered) > MANY_MORE * len(counted) else counted


def _counted(lines: Sequence[Line], alone: Sequence[int], filled: Sequence[int]) -> list[Candidate]:
    chains = []
    for form in NUMBERED:
        read = [one for place in alone if (one := form.read(place, lines[place].words))]
        found = [one for one in read if _is_name(one.rest)]
        chain = best_chain(found, may_repeat=False)
        if len(chain) >= FEWEST and chain[0].number <= MOST_START and _hold_text(filled, chain):
            chains.append(_without_gaps(lines, chain, form))
    return max(chains, key=len, default=[])


def _without_gaps(lines: Sequence[Line], chain: Sequence[Candidate], form: Form) -> list[Candidate]:
    """Where numbers are missing, the one line that has such a number and a title is the heading,
    though it is longer than the others or stands close to another line."""
    whole = list(chain)
    for before, after in pairwise(chain):
        between = range(before.line + 1, after.line)
        read = [one for at in between if (one := form.read(at, lines[at].words))]
        for number in range(int(before.number) + 1, int(after.number)):
            like = [one for one in read if one.number == number and looks_like_title(one.rest)]
            whole += like if len(like) == 1 and len(like[0].rest) <= LONG_LINE else []
    return best_chain(sorted(whole, key=lambda one: one.line), may_repeat=False)


def _unnumbered(
    lines: Sequence[Line], alone: Sequence[int], filled: Sequence[int]
) -> list[Candidate]:
    """Titles in capitals, each alone on its line; their label is the title itself."""
    places = [place for place in alone if _is_bare_title(lines[place].words)]
    words = Counter(lines[place].words for place in places)
    stops = [*places[1:], *([len(lines)] if places else [])]
    kept = [
        place
        for place, stop in zip(places, stops, strict=True)
        if words[lines[place].words] == 1 and sum(filled[place + 1 : stop]) >= FEWEST_BETWEEN
    ]
    found = [
        named(place, lines[place].words.rstrip(" :."), number)
        for number, place in enumerate(kept, start=1)
    ]
    return found if len(found) >= FEWEST_UNNUMBERED else []


def _is_bare_title(words: str) -> bool:
    return words.isupper() and not any(c.isdigit() for c in words) and not is_landmark(words)


def _may_open(
    lines: Sequence[Line], place: int, furniture: Furniture, contents: frozenset[int]
) -> bool:
    """A short line after a blank one, or above one, in the text of a page."""
    line = lines[place]
    if not line.words or line.page in contents or furniture.holds(line):
        return False
    below = lines[place + 1] if place + 1 < len(lines) else None
    is_parted = line.after_blank or below is None or not below.words or labels_at(below.words)
    return bool(is_parted) and len(line.words) <= SHORT_LINE and _is_name(line.words)


def _is_name(words: str) -> bool:
    is_short = len(words.split()) <= MOST_WORDS // 2 + 2
    return is_short and words[-1] not in ".,;" and looks_like_title(words)


def _hold_text(filled: Sequence[int], chain: Sequence[Candidate]) -> bool:
    """Whether most of the headings have a paragraph at least before the next one."""
    between = [sum(filled[one.line + 1 : next_.line]) for one, next_ in pairwise(chain)]
    return sorted(between)[len(between) // 4] >= FEWEST_BETWEEN
