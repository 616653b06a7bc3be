"""The contract search: which editions may answer, and the clauses found in them."""

from dataclasses import dataclass
from datetime import date
from time import perf_counter

from sqlalchemy.orm import Session

from organizer.core.reader import Reader
from organizer.search.encoder import Encoder
from organizer.search.ranking import Ranked, rank

from . import queries
from .models import Clause
from .narrowing import narrowed

LEAST_SURE = 0.5  # below this the agreement does not seem to address the question


@dataclass(frozen=True)
class Hit:
    """A clause, or of a long one the sentences that answer."""

    clause: Clause
    spans: tuple[tuple[int, int, int], ...]
    text: str
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True)
class Found:
    hits: tuple[Hit, ...]
    abstained: bool
    ms: float
    confidence: float = 0.0


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
    ranking = rank(session, encoder, question, scopes, limit)
    clauses = queries.clauses_by_id(session, [item.owner for item in ranking.best])
    hits = tuple(_hit(clauses[item.owner], item) for item in ranking.best)
    silent = not hits or ranking.confidence < LEAST_SURE
    ms = round((perf_counter() - started) * 1000, 2)
    return Found(hits, silent, ms, ranking.confidence)


def _hit(clause: Clause, item: Ranked) -> Hit:
    spans = tuple((p, a, b) for p, a, b in narrowed(clause.spans, item.start, item.end))
    return Hit(clause, spans, clause.text[item.start : item.end], item.score, item.why)
