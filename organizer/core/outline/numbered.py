"""Titles that a number or a letter alone stands before: "4.0 Leave", "4 Leave", "IV. Leave"."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from .candidates import Candidate
from .numbers import is_roman, letter, roman


@dataclass(frozen=True)
class Form:
    pattern: re.Pattern[str]
    counts: Callable[[str], float | None]

    def read(self, place: int, words: str) -> Candidate | None:
        """The heading at ``place``, if its words have this form."""
        matched = self.pattern.match(words)
        number = self.counts(matched["number"]) if matched else None
        if matched is None or number is None or number < 1:
            return None
        label = matched["label"].rstrip(" .:–—-")
        label = label if label.startswith("(") else label.rstrip(")")
        return Candidate(place, label, matched["rest"].strip(), number, 1.0)


def _roman(printed: str) -> float | None:
    return float(roman(printed)) if is_roman(printed) else None


NUMBERED = tuple(
    Form(re.compile(rf"(?P<label>{label})\s+(?P<rest>[^\W\d].*)$"), counts)
    for label, counts in (
        (r"(?P<number>\d{1,2})\.0{1,2}[.:]?", float),
        (r"(?P<number>\d{1,2})(?:[.):]|\s*[–—-])?", float),
        (r"\((?P<number>\d{1,2})\)", float),
        (r"(?i:section|sec\.|§)\s*(?P<number>\d{1,2})[.:]?(?:\s*[–—-])?", float),
        (r"(?P<number>[IVXL]{1,6})[.):]?", _roman),
        (r"(?P<number>[A-Z])[.):]", letter),
    )
)
