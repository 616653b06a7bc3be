"""What single words tell of a passage: that it has a number, that it says of what, and that
somebody has to do something or has a right to it."""

import re
from functools import lru_cache

NUMBER = re.compile(
    r"\d|[$%]|\b(one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|sixty)\b",
    re.IGNORECASE,
)
UNIT = re.compile(
    r"[$%]|\b(days?|hours?|weeks?|months?|years?|minutes?|percent|cents|dollars)\b", re.IGNORECASE
)
RULE = re.compile(
    r"shall|will|must|may|can|cannot|entitled|eligible|required|right|allowed|permitted|granted"
    r"|given|paid|receives?|offered|made|charged|posted",
    re.IGNORECASE,
)
HAS_NUMBER, HAS_UNIT, RULES = 1, 2, 4
TOLD_BY = ((HAS_NUMBER, NUMBER.search), (HAS_UNIT, UNIT.search), (RULES, RULE.fullmatch))


@lru_cache(maxsize=50_000)
def noted(word: str) -> int:
    """What a word tells of the three."""
    return sum(bit for bit, finds in TOLD_BY if finds(word))
