"""Two editions side by side, for a reader who may read both."""

from dataclasses import dataclass
from itertools import groupby

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


def by_heading(compared: Compared) -> list[tuple[str, list[Change]]]:
    """What changed, under the article where it stands (or stood): headings to jump by."""

    def heading(change: Change) -> str:
        return (change.new or change.old)[0].citation.split(" §")[0].split(",")[0]

    return [(name, list(group)) for name, group in groupby(compared.shown, heading)]
