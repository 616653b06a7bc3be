"""A mention, and what became of it."""

from dataclasses import dataclass
from enum import StrEnum

from .mention import Mention


class Status(StrEnum):
    RESOLVES = "resolves"
    LOOKS_WRONG = "resolves but looks wrong"
    DANGLING = "dangling"
    OUTSIDE = "the text is not here"  # a law or agreement that nobody has brought in


@dataclass(frozen=True)
class Reference:
    mention: Mention
    status: Status
    target: int | None  # the key of the clause it leads to
    why: str = ""
