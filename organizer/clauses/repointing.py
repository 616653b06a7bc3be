"""What points at a clause that is no more, led to the clause that holds its words now."""

from collections.abc import Iterator

from sqlalchemy import Column, Table, delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from organizer.storage.base import Base

from .models import Clause


def repoint(session: Session, old: int, new: int) -> None:
    """Every row of every room that names the old clause names the new one.

    Where a row for the new one is there already (a case that concerned both), one is enough.
    """
    for table, column in _pointing():
        keys = list(table.primary_key.columns)
        for row in session.execute(select(*keys).where(column == old)).all():
            here = [key == value for key, value in zip(keys, row, strict=True)]
            try:
                with session.begin_nested():
                    session.execute(update(table).where(*here).values({column: new}))
            except IntegrityError:
                session.execute(delete(table).where(*here))


def _pointing() -> Iterator[tuple[Table, "Column[int]"]]:
    target = Clause.__table__.c.id
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if any(key.column is target for key in column.foreign_keys):
                yield table, column
