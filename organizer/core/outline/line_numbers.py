"""Numbers in the margin that count the lines of a page: pleading paper, as agreements are typed on.

They begin with 1 on each page or run on through the text, stand at each line or at each fifth, and
stand before the words or at the right edge.
"""

import re
from collections.abc import Callable, Collection, Sequence

NUMBER = re.compile(r"\s{0,12}(\d{1,2})(?:\s{2,}|\s*$)")
CLOSE = re.compile(r"\s{0,12}(\d{1,4})(?:\s+|$)")  # one space parts it from the words
AT_END = re.compile(r"(?:.*\S)?(?:\s{2,}|^)(\d{1,2})\s*$")
FEWEST = 8
SHARE, SHARE_WHERE_USUAL = 0.6, 0.1  # of a page's lines; tables are often not counted
NEARLY_ALL = 0.9
FIFTH, FEWEST_FIFTHS, OTHERS = 5, 3, 1  # one other: the number of the page
WORDS = 6  # of a line of running text, on the average: rows of a table are counted too

Lines = Sequence[str]
Way = Callable[[Lines], set[int]]


def counted_lines(pages: Sequence[Lines]) -> list[set[int]]:
    """The lines of each page that begin with a number which counts them."""
    filled = [lines for lines in pages if any(line.strip() for line in lines)]
    usual = sum(bool(_from_one(lines, SHARE)) for lines in filled)
    if usual >= len(filled) / 2:
        return [_from_one(lines, SHARE_WHERE_USUAL) for lines in pages]
    for way in (_on, _by_fives):
        if sum(bool(way(lines)) for lines in filled) > len(filled) / 2:
            return [way(lines) for lines in pages]
    return [_from_one(lines, SHARE) for lines in pages]


def skipped(line: str) -> int:
    """Where the words of a counted line begin."""
    found = NUMBER.match(line) or CLOSE.match(line)
    return found.end() if found else 0


def counted_at_end(pages: Sequence[Lines]) -> list[set[int]]:
    """The lines of each page that end with a number which counts them."""
    filled = [lines for lines in pages if any(line.strip() for line in lines)]
    usual = sum(bool(_from_one(lines, SHARE, AT_END)) for lines in filled)
    if not filled or usual < len(filled) / 2:
        return [set() for _ in pages]
    return [_from_one(lines, SHARE_WHERE_USUAL, AT_END) for lines in pages]


def left_out(line: str) -> int:
    """Where the words end of a line that is counted at its end."""
    found = AT_END.match(line)
    return len(line[: found.start(1)].rstrip()) if found else len(line)


def _from_one(lines: Lines, share: float, pattern: re.Pattern[str] = NUMBER) -> set[int]:
    """1, 2, 3 ..., apart from the words, at most of the lines."""
    chain: list[int] = []
    for place, number in _numbers(lines, pattern):
        if number == len(chain) + 1:
            chain.append(place)
    fewest = FEWEST if share == SHARE else 2
    return set(chain) if len(chain) >= max(fewest, _filled(lines) * share) else set()


def _on(lines: Lines) -> set[int]:
    """Every line of running text, counted from wherever the page before ended."""
    found = _numbers(lines, CLOSE)
    rising = [place for at, (place, number) in enumerate(found) if number == found[0][1] + at]
    words = sum(len(line.split()) - 1 for line in lines)
    is_prose = words >= WORDS * _filled(lines)
    enough = max(FEWEST, NEARLY_ALL * _filled(lines))
    return set(rising) if is_prose and len(rising) >= enough else set()


def _by_fives(lines: Lines) -> set[int]:
    """5, 10, 15 ..., five lines apart; hardly another line begins with such a number."""
    found = _numbers(lines, NUMBER)
    chain: list[int] = []
    for place, number in found:
        is_near = not chain or place - chain[-1] <= 2 * FIFTH
        if number == FIFTH * (len(chain) + 1) and is_near:
            chain.append(place)
    is_all = len(found) <= len(chain) + OTHERS
    return set(chain) if len(chain) >= FEWEST_FIFTHS and is_all else set()


def _numbers(lines: Lines, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    matches = ((place, pattern.match(line)) for place, line in enumerate(lines))
    return [(place, int(found[1])) for place, found in matches if found]


def _filled(lines: Collection[str]) -> int:
    return sum(bool(line.strip()) for line in lines)
