"""Limits, amounts and dates in a sentence, in the sentence's own words."""

import re

UNITS = (
    r"(?:minutes?|hours?|workdays?|days?|weeks?|months?|years?|quarters?|pay\s+periods?|percent|"
    r"cents|dollars|times|miles)\b'?"
)
SAID = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|"
    r"thirty|forty|forty-five|fifty|sixty|ninety|one\s+hundred)"
)
FIGURE = r"\d[\d,]*(?:\.\d+)?(?:\s?[½¼¾]|/\d+)?"
BETWEEN = r"[\s-]*(?:(?!and\b|or\b|the\b|of\b)[a-z]+\s+){0,2}?"
MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
AMOUNT = re.compile(
    rf"\$\s?{FIGURE}(?:\s+(?:per|an?|each)\s+\w+)?"
    rf"|\b(?:{SAID}(?:[\s-]+{SAID})?\s*)?\(\s*{FIGURE}\s*\)(?:%|{BETWEEN}{UNITS})"
    rf"|\b{FIGURE}\s?(?:%|[ap]\.?m\b\.?)"
    rf"|\b{FIGURE}{BETWEEN}{UNITS}"
    rf"|\b{SAID}(?:[\s-]+{SAID})?{BETWEEN}{UNITS}"
    rf"|\b{MONTHS}\s+\d{{1,2}}(?:,\s*\d{{4}})?\b",
    re.IGNORECASE,
)


def amounts(sentence: str) -> tuple[str, ...]:
    """Each as it is printed, once: "fifteen (15) working days", "$25 per day", "October 31"."""
    found = (" ".join(match[0].split()) for match in AMOUNT.finditer(sentence))
    return tuple(dict.fromkeys(found))
