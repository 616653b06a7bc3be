"""Cases like this one: by meaning, by the clauses they cite, by the words they share."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.reader import Reader
from organizer.search.encoder import Encoder
from organizer.search.words import telling

from . import access
from .citing import Cited, chosen, cited, joined
from .history_models import CaseVector
from .models import Grievance

MOST = 8
LEAST_LIKE = 0.25
MEANING, CLAUSES, WORDS = 0.5, 0.3, 0.2  # what each is worth; words alone stand in for meaning


@dataclass(frozen=True)
class Like:
    case: Grievance
    score: float
    why: tuple[str, ...]


def like(session: Session, reader: Reader, case: Grievance, encoder: Encoder | None) -> list[Like]:
    """The most alike of those that this reader reaches, the best first."""
    query = select(Grievance).where(access.reached(session, reader), Grievance.id != case.id)
    others = list(session.scalars(query))
    meanings = _meanings(session, case, others, encoder)
    of = chosen(session)
    words, clauses = set(telling(text_of(case))), _clauses(case, of)
    found = [
        _compared(other, meaning, words, clauses, _clauses(other, of))
        for other, meaning in zip(others, meanings, strict=True)
    ]
    best = sorted(found, key=lambda one: (-one.score, -one.case.id))[:MOST]
    return [one for one in best if one.score >= LEAST_LIKE]


def text_of(case: Grievance) -> str:
    return f"{case.title}. {case.what_happened}"


def _meanings(
    session: Session, case: Grievance, others: Sequence[Grievance], encoder: Encoder | None
) -> list[float | None]:
    """How near each is in meaning; None where there are no numbers for it."""
    if encoder is None:
        return [None] * len(others)
    query = select(CaseVector.grievance_id, CaseVector.data).where(CaseVector.model == encoder.name)
    known = {row[0]: np.frombuffer(row[1], dtype=np.float32) for row in session.execute(query)}
    own = encoder.encode([text_of(case)])[0]
    return [float(known[one.id] @ own) if one.id in known else None for one in others]


def _compared(
    other: Grievance, meaning: float | None, words: set[str], clauses: tuple[Cited, ...],
    others: tuple[Cited, ...],
) -> Like:  # fmt: skip
    theirs = set(telling(text_of(other)))
    shared = words & theirs
    by_words = len(shared) / max(1, len(words | theirs))
    same = [one for one in others if any(_same(one, mine) for mine in clauses)]
    by_clauses = 1.0 if any(one in clauses for one in same) else 0.6 * bool(same)
    near = min(1.0, 2 * by_words) if meaning is None else max(0.0, meaning)
    score = MEANING * near + CLAUSES * by_clauses + WORDS * by_words
    why = [f"also on {one.words}" for one in same[:2]]
    if meaning is not None and meaning >= 0.5:
        why.append("alike in meaning")
    if by_words >= 0.15:
        why.append("the same words")
    return Like(other, round(score, 3), tuple(why) or ("somewhat alike",))


def _clauses(case: Grievance, of: dict[int, str]) -> tuple[Cited, ...]:
    return cited(joined(of.get(case.id, ""), case.clauses))


def _same(one: Cited, other: Cited) -> bool:
    """Of one section; where either names only the article, of one article."""
    return one.article == other.article and (
        one.section == other.section or not one.section or not other.section
    )
