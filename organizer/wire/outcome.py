"""What became of one message that left, or did not."""

from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    SENT = "sent"
    LATER = "later"  # refused for now: may be tried again
    FAILED = "failed"  # refused for good
    UNSURE = "unsure"  # it may have been taken: never tried again by itself
    DOWN = "down"  # nothing was given over, and nobody is to blame: the server is not there


@dataclass(frozen=True)
class Outcome:
    fate: Fate
    why: str = ""
