"""Numbers as agreements write them: ``fifteen (15)``, ``15``, ``forty-eight``, ``tenth (10th)``."""

import re
from dataclasses import dataclass

_UP_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_IN_ORDER = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
ONES = {name: number for number, name in enumerate(_UP_TO_NINETEEN.split())}
TENS = {name: 10 * number for number, name in enumerate(_TENS.split(), start=2)}
TENS |= {"fourty": 40, "ninty": 90}  # as misspelt in agreements
ORDINALS = {name: number for number, name in enumerate(_IN_ORDER.split(), start=1)}
ORDINALS |= {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "sixtieth": 60, "ninetieth": 90}

_ONE = "|".join(sorted(ONES, key=len, reverse=True))
_TEN = "|".join(TENS)
_SMALL = rf"(?:(?:{_TEN})(?:[\s-]*(?:{_ONE}))?|(?:{_ONE}))"
WORDS = (
    rf"(?:(?:(?:{_ONE}|a)[\s-]+)?hundred(?:(?:\s+and)?[\s-]+{_SMALL})?|{_SMALL})"
    rf"(?:\s+and\s+(?:one[\s-]half|1/2|½))?"
)
ORDINAL_WORDS = rf"(?:(?:{_TEN})[\s-]+)?(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
DIGITS = r"\d{1,3}(?:\.\d|\s?½|[\s-]1/2(?!\d))?"


@dataclass(frozen=True)
class Number:
    """``value`` is what the digits say, or the words where there are none."""

    value: int | float
    words: int | float | None
    digits: int | float | None

    @property
    def agrees(self) -> bool:
        return self.words is None or self.digits is None or self.words == self.digits

    def times(self, factor: int) -> "Number":
        """Counted in a unit of which this one has ``factor``."""
        words, digits = (n and n * factor for n in (self.words, self.digits))
        return Number(self.value * factor, words, digits)


def of_words(text: str) -> int | float | None:
    """The value of a number in words, ordinal or not; None for what is no number."""
    value: float = 0
    found = False
    lowered = text.lower()
    half = bool(re.search(r"one[\s-]half|1/2|½", lowered))
    whole = re.sub(r"and\s+(?:one[\s-]half|1/2|½)", "", lowered)
    whole = re.sub(rf"\b({_TEN})(?={_ONE})", r"\1 ", whole)  # a line's end took the hyphen
    for word in re.split(r"[\s-]+", whole):
        part = ONES.get(word, TENS.get(word, ORDINALS.get(word)))
        if part is not None:
            value, found = value + part, True
        elif word == "hundred":
            value, found = max(value, 1) * 100, True
        elif word in ("a", "an") and not found:
            continue
    if not found:
        return 1 if lowered.strip() in ("a", "an") else None
    return value + 0.5 if half else int(value)


def read_number(words: str | None, digits: str | None) -> Number | None:
    said = of_words(words) if words else None
    written: int | float | None = None
    if digits:
        half = re.search(r"½|1/2$", digits)
        whole = digits[: half.start()].rstrip(" -") if half else digits
        written = float(whole) if "." in whole else int(whole)
        written = written + 0.5 if half else written
    value = written if written is not None else said
    return None if value is None else Number(value, said, written)
