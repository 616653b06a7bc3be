"""Whether the local could be had again after the machine is lost, told to who keeps the machine."""

from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from organizer.core.access import Right, may
from organizer.core.day_words import day_words
from organizer.core.reader import Reader
from organizer.core.todo import Todo, Urgency
from organizer.storage.engine import is_sqlite
from organizer.storage.signing import TOO_OLD, last_backup

HOW = "It is one command, while everything runs: python -m organizer backup FILE"


def backup(reader: Reader, engine: Engine, home: Path, now: datetime) -> list[Todo]:
    """Nothing within a week of the last one, and of a database that has backups of its own."""
    if not may(reader, Right.SETTINGS) or not is_sqlite(engine):
        return []
    made = last_backup(home)
    if made and now - made <= TOO_OLD:
        return []
    title = f"The last backup is of {day_words(made)}" if made else "No backup was made yet"
    return [Todo("backup", title, HOW, "/more", Urgency.WAITING)]
