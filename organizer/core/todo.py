"""Something that needs a person: what a room offers to the page Today."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum


class Urgency(IntEnum):
    """The order on Today; each has its word, colour comes after."""

    OVERDUE = 0
    SOON = 1
    WAITING = 2
    RUNNING = 3


@dataclass(frozen=True)
class Todo:
    kind: str
    title: str
    detail: str
    link: str
    urgency: Urgency
    due_on: date | None = None
    progress: float | None = None
