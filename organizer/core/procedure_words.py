"""What the words of a grievance procedure say beside its limits."""

import re

ROLLS = re.compile(
    r"(?:saturday|sunday|weekend|holiday|non-?\s?work(?:ing)?\s?day).{0,160}?"
    r"(?:next|following|first)\s+(?:\w+\s+){0,2}?(?:business|work(?:ing)?)\s?-?day",
    re.I | re.S,
)
SUSPENDS = re.compile(
    r"mediation.{0,160}?(?:stand still|suspend|toll|stay(?:ed)?|hold)|"
    r"(?:suspend|toll|stay)\w*.{0,120}?mediation",
    re.I | re.S,
)
CONTAINS = re.compile(
    r"(?:contain|includ|state|specif|identif|name|set forth).{0,240}?(?:remed|relief|article)"
    r"|(?:remed|relief).{0,200}?(?:contain|includ|state)",
    re.I | re.S,
)


def rolls(words: str) -> bool:
    """Do these words move a last day on a weekend or holiday to the next working day?"""
    return bool(ROLLS.search(words))


def suspends(words: str) -> bool:
    """Do these words stop the limits while there is mediation?"""
    return bool(SUSPENDS.search(words))


def tells_contents(words: str) -> bool:
    """Do these words say what a grievance must hold?"""
    return "grievance" in words.lower() and bool(CONTAINS.search(words))
