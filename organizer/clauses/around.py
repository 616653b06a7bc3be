"""What stands beside a clause, and what it refers to."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.reader import Reader

from . import queries
from .models import Clause
from .references import links_of


@dataclass(frozen=True)
class Around:
    clause: Clause
    before: Clause | None
    after: Clause | None
    refers_to: tuple[Clause, ...]


def around(session: Session, reader: Reader, clause_id: int) -> Around:
    clause = queries.clause(session, reader, clause_id)
    beside = {
        found.seq: found
        for found in session.scalars(
            select(Clause).where(
                Clause.edition_id == clause.edition_id,
                Clause.seq.in_([clause.seq - 1, clause.seq + 1]),
            )
        )
    }
    links = links_of(session, reader, clause.edition_id, {clause.id})
    keys = dict.fromkeys(link.reference.target for link in links if link.reference.target)
    known = queries.clauses_by_id(session, [key for key in keys if key])
    refers_to = tuple(known[key] for key in keys if key in known and key != clause.id)
    return Around(clause, beside.get(clause.seq - 1), beside.get(clause.seq + 1), refers_to)
