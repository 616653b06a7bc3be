"""Two editions side by side, for a reader who may read both."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from organizer.core.comparison.compare import Change, Kind, compare
from organizer.core.reader import Reader

from . import queries
from .models import Edition
from .texts import text_of


@dataclass(frozen=True)
class Compared:
    old: Edition
    new: Edition
    changes: tuple[Change, ...]

    @property
    def shown(self) -> list[Change]:
        """All but what stayed as it was."""
        return [change for change in self.changes if change.kind != Kind.SAME]

    def count(self, kind: str) -> int:
        return sum(change.kind == kind for change in self.changes)


def compared(session: Session, reader: Reader, old_id: int, new_id: int) -> Compared:
    old, new = (queries.edition(session, reader, number) for number in (old_id, new_id))
    ours, theirs = (text_of(session, reader, number) for number in (old_id, new_id))
    changes = compare(ours.cited(), ours.pages, theirs.cited(), theirs.pages)
    return Compared(old, new, tuple(changes))
