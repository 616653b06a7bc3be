"""What somebody said the columns of a file mean; a file with the same headings is asked less."""

import hashlib
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from .models import ColumnMapping


def remembered(session: Session, headers: Iterable[str], of: str = "") -> str | None:
    """The mapping as it was kept; ``of`` is the kind of file, empty for a roster."""
    query = select(ColumnMapping.mapping).where(ColumnMapping.headers_key == _key(headers, of))
    return session.scalar(query)


def remember(
    session: Session, headers: Iterable[str], mapping: str, now: datetime, of: str = ""
) -> None:
    key = _key(headers, of)
    there = session.scalar(select(ColumnMapping).where(ColumnMapping.headers_key == key))
    if there is None:
        there = ColumnMapping(headers_key=key)
        session.add(there)
    there.mapping, there.used_at = mapping, now


def _key(headers: Iterable[str], of: str) -> str:
    text = "\x1f".join(headers).casefold()
    return hashlib.sha256((f"{of}\x1e{text}" if of else text).encode()).hexdigest()
