"""Numbers as agreements print them: 12, 6.3, XIV, TWELVE; for comparing, never for showing."""

import re

ROMAN = re.compile(r"(?=[IVXLC])(C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
UNITS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen"),
    *("sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORDS = {word: n for n, word in enumerate(UNITS, start=1)} | {
    word: n * 10 for n, word in enumerate(TENS, start=2)
}
ORDINALS = (
    *(
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
    ),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth"),
)
ORDINAL = f"(?:{'|'.join(ORDINALS)})"
NUMBER = (
    r"(?:\d{1,3}(?:\.\d{1,2})?[A-Za-z]?|[IVXLC]+|"
    r"(?i:(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ]?)?"
    r"(?:" + "|".join(UNITS) + r")|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))"
)


def value(printed: str) -> float | None:
    """What a printed number counts, a suffix (6.3, 12A) as a fraction; None when it is none."""
    text = printed.strip().rstrip(".")
    if arabic := re.fullmatch(r"(\d{1,3})(?:\.(\d{1,2}))?([A-Za-z]?)", text):
        part = int(arabic[2] or 0) / 100
        letter = (ord(arabic[3].lower()) - 96) / 1000 if arabic[3] else 0
        return int(arabic[1]) + part + letter
    if ROMAN.fullmatch(text):
        return float(roman(text))
    return _words(text)


def ordinal(printed: str) -> float | None:
    """What "3rd" or "Third" counts."""
    if figures := re.match(r"\d+", printed):
        return float(figures[0])
    return float(ORDINALS.index(printed.lower()) + 1)


def letter(printed: str) -> float:
    """A to Z, then AA, BB ...; for the order alone."""
    return float(ord(printed[0].upper()) - 64 + 26 * (len(printed) - 1))


def of_law(printed: str) -> float:
    """Sections of a law in their order: 552, 552a, 1614.9, 1614.10."""
    section, _, below = printed.partition(".")
    return _of_part(section) + _of_part(below) / 100_000


def _of_part(printed: str) -> float:
    digits = re.match(r"\d*", printed)[0]  # type: ignore[index]
    letters = printed[len(digits) :]
    return int(digits or 0) + sum((ord(letter) - 96) / 1000 for letter in letters.lower())


def roman(text: str) -> int:
    values = [VALUES[letter] for letter in text.upper()]
    following = [*values[1:], 0]
    return sum(-v if v < n else v for v, n in zip(values, following, strict=True))


def is_roman(text: str) -> bool:
    return bool(text) and ROMAN.fullmatch(text.upper()) is not None


def _words(text: str) -> float | None:
    parts = re.split(r"[- ]+", text.lower())
    if not parts or any(part not in WORDS for part in parts):
        return None
    return float(sum(WORDS[part] for part in parts))
