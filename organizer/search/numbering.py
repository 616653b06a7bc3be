"""Words that are or have a number, and those that say of what."""

import re
from functools import lru_cache

NUMBER = re.compile(
    r"\d|[$%]|\b(one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|sixty)\b",
    re.IGNORECASE,
)
UNIT = re.compile(
    r"[$%]|\b(days?|hours?|weeks?|months?|years?|minutes?|percent|cents|dollars)\b", re.IGNORECASE
)
HAS_NUMBER, HAS_UNIT = 1, 2


@lru_cache(maxsize=50_000)
def noted(word: str) -> int:
    """What a word has of the two."""
    return HAS_NUMBER * bool(NUMBER.search(word)) + HAS_UNIT * bool(UNIT.search(word))
