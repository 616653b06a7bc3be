"""Which words of a page read from a picture must be looked at before anybody relies on them.

One misread figure is a wrong deadline, and a lost "not" turns a rule round: these words alone
are asked about. What is read with enough confidence is taken as read.
"""

import re
from collections.abc import Collection

LINE = 80.0  # of 100: below it a telling word is looked at
GUESSED = 60.0  # below it any word that stands nowhere else in the agreement
MARKS = ".,;:()[]{}\"'“”‘’—–-_"
TURNING = frozenset({"not", "may", "shall", "must", "will", "no", "never", "cannot", "nor"})
NUMBERS = frozenset({
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
    *("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"),
    *("first", "second", "third", "half"),
})  # fmt: skip
# As letters and figures that look alike are mixed up: "nol", "mav", "l5", "IO".
NEARLY = re.compile(r"n[o0][lf]|ma[vy]|sha[li1]{1,2}|[lI|!][0-9OoSsIl|!]+|[OSlI|]{2,}")
LETTERS = re.compile(r"[^\W\d_]+")


def is_telling(word: str) -> bool:
    """Figures, words of number, and the words that turn a rule round, nearly read too."""
    if any(sign.isdigit() for sign in word):
        return True
    parts = {part.lower() for part in LETTERS.findall(word)}
    return bool(parts & (TURNING | NUMBERS)) or NEARLY.fullmatch(word.strip(MARKS)) is not None


def must_be_looked_at(word: str, confidence: float, known: Collection[str] = ()) -> bool:
    """``word`` is blank where ink was seen and nothing read. ``known``: the words, in lower
    case, that the rest of the agreement has; a doubtful one among strangers may be a figure."""
    if confidence >= LINE:
        return False
    if not word.strip() or is_telling(word):
        return True
    return confidence < GUESSED and bare(word) not in known


def bare(word: str) -> str:
    return word.strip(MARKS).lower()
