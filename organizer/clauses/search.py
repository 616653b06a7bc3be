"""The contract search: which editions may answer, and the clauses found in them."""

from dataclasses import dataclass
from datetime import date
from time import perf_counter

from sqlalchemy.orm import Session

from organizer.core.reader import Reader
from organizer.search.encoder import Encoder
from organizer.search.ranking import rank

from . import queries
from .models import Clause


@dataclass(frozen=True)
class Hit:
    clause: Clause
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True)
class Found:
    hits: tuple[Hit, ...]
    abstained: bool
    ms: float


def find(
    session: Session,
    reader: Reader,
    encoder: Encoder | None,
    question: str,
    *,
    on: date,
    edition_id: int | None = None,
    limit: int = 10,
) -> Found:
    """The clauses that answer, best first, of one edition or of those in force on a day."""
    started = perf_counter()
    if edition_id is not None:
        scopes = [queries.edition(session, reader, edition_id).id]
    else:
        scopes = [edition.id for edition in queries.in_force_on(session, reader, on)]
    ranked = rank(session, encoder, question, scopes, limit)
    clauses = queries.clauses_by_id(session, [item.key for item in ranked])
    hits = tuple(Hit(clauses[item.key], item.score, item.why) for item in ranked)
    return Found(hits, not hits, round((perf_counter() - started) * 1000, 2))
