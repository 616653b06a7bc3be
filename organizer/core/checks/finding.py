"""What a check reports: its name, how grave it is, the place, the reason and what to do."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    BLOCKS = "B"  # cannot go out
    ANSWER = "A"  # goes out when somebody has given a reason
    ADVISES = "N"


SHIPPED = {
    "quotation": Severity.BLOCKS,
    "date": Severity.BLOCKS,
    "deadline": Severity.BLOCKS,
    "number": Severity.BLOCKS,
    "person": Severity.BLOCKS,
    "case-detail": Severity.BLOCKS,
    "medical": Severity.BLOCKS,
    "small-count": Severity.ANSWER,
    "partisan": Severity.BLOCKS,
    "campaign": Severity.BLOCKS,
    "strike": Severity.BLOCKS,
    "government-channel": Severity.ANSWER,
    "promise": Severity.ANSWER,
    "accusation": Severity.ANSWER,
    "missing": Severity.ANSWER,
    "link": Severity.ANSWER,
    "reading-level": Severity.ADVISES,
    "capitals": Severity.ADVISES,
    "segments": Severity.ADVISES,
    "alt-text": Severity.ANSWER,
    "contrast": Severity.ANSWER,
}

# These stand on a statute: a local may not quiet them without saying who did and why.
STATUTORY = frozenset({"person", "case-detail", "medical", "partisan", "campaign", "strike"})


@dataclass(frozen=True)
class Finding:
    """``start`` to ``end`` are characters of the body; both 0 when something is missing."""

    check: str
    severity: Severity
    start: int
    end: int
    message: str
    fix: str


def found(check: str, where: tuple[int, int], message: str, fix: str) -> Finding:
    """A finding of the shipped severity; a local's policy may change it afterwards."""
    return Finding(check, SHIPPED[check], where[0], where[1], message, fix)


def is_sendable(findings: list[Finding]) -> bool:
    return all(one.severity is not Severity.BLOCKS for one in findings)
