"""Many cases at once: their ledgers in one reading, their dates derived again."""

import json
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, select, true
from sqlalchemy.orm import Session, aliased

from organizer.core.case_event import Happened, Kind
from organizer.core.procedure import Procedure, from_plain

from .models import CaseEvent, Grievance

Ledgers = Iterator[tuple[int, list[Happened]]]


def ledgers(session: Session, wanted: ColumnElement[bool] | None = None) -> Ledgers:
    """The standing entries of each case, by its id; those corrected or struck out are left
    away in the query, as ``ledger.standing_entries`` does for one case."""
    later = aliased(CaseEvent)
    query = (
        select(
            CaseEvent.grievance_id, CaseEvent.kind, CaseEvent.on, CaseEvent.step, CaseEvent.until,
            CaseEvent.is_in_writing, CaseEvent.is_theirs,
        )
        .join(Grievance, Grievance.id == CaseEvent.grievance_id)
        .outerjoin(later, later.corrects_id == CaseEvent.id)
        .where(later.id.is_(None), ~CaseEvent.is_struck, true() if wanted is None else wanted)
        .order_by(CaseEvent.grievance_id, CaseEvent.id)
    )  # fmt: skip
    for case_id, rows in groupby(session.execute(query), key=itemgetter(0)):
        yield case_id, [_happened(*row[1:]) for row in rows]


@lru_cache(maxsize=50_000)
def _happened(kind: str, *facts: Any) -> Happened:
    """What happened on one day in the same way is one value, however many cases it is of."""
    return Happened(KINDS[kind], *facts)


KINDS = {str(kind): kind for kind in Kind}


@lru_cache(maxsize=256)
def procedure(plain: str) -> Procedure:
    """Cases of one agreement carry the same copy: it is read once."""
    return from_plain(json.loads(plain))
