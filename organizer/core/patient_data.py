"""What in a text looks like a patient's data: a reason to ask, never a verdict.

A pattern finds what has a form (numbers, dates of birth); what has none, a name or a story,
only a person finds. So a page asks as well, whatever this says.
"""

import re
from dataclasses import dataclass

NUMBERED = r"\W{0,4}(?:no\.?|number|#)?\W{0,3}\d{4,}"
WRITTEN_DAY = r"\W{0,4}\w{1,9}[\s./-]+\w{1,3}[\s,./-]+\d{2,4}"
PERSON = r"(?i:patient|veteran|resident)"
PATTERNS = {
    "a social security number": r"\b(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}\b",
    "a record number": rf"(?i)\b(?:MRN|medical record|chart)\b{NUMBERED}",
    "a date of birth": rf"(?i)\b(?:DOB|D\.O\.B\.|date of birth|born on)\W{WRITTEN_DAY}",
    "an initial with four digits": rf"\b{PERSON}\W{{1,3}}(?:\w+\W{{1,2}}){{0,3}}[A-Z]\d{{4}}\b",
    "a patient's name": rf"\b{PERSON}(?:'s|’s)? name\b\W{{0,3}}\w|"
    rf"\b{PERSON}:? (?:Mrs?|Ms|Mx)\.? [A-Z]",
    "a diagnosis": r"(?i)\b(?:diagnosis|diagnosed with|ICD-?10)\b\W{0,3}\w",
}
SHOWN = 2  # characters at least: enough to find the place, too few to tell of it


@dataclass(frozen=True)
class Suspicion:
    """``hint`` is the beginning of what was found, so that a person finds the place."""

    what: str
    count: int
    hint: str


def suspicions(text: str) -> list[Suspicion]:
    """What looks like a patient's data, one line a kind."""
    found = []
    for what, pattern in PATTERNS.items():
        hits = [hit.group() for hit in re.finditer(pattern, text)]
        if hits:
            found.append(Suspicion(what, len(hits), _hint(hits[0])))
    return found


def _hint(words: str) -> str:
    return " ".join(words.split())[: max(SHOWN, len(words) // 3)].rstrip() + "…"
