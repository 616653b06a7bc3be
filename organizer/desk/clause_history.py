"""Beside a clause: what became of cases on it, as far as this reader may know."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from organizer.clauses.models import Clause
from organizer.core.access import Right, may
from organizer.core.crossref.resolve import number_of
from organizer.core.reader import Reader
from organizer.grievances.brief import Brief, briefs
from organizer.grievances.citing import Cited
from organizer.grievances.history import Asked, ClauseHistory, by_clause


def beside(session: Session, reader: Reader, clause: Clause) -> ClauseHistory | None:
    """Of the clause's section, or of its article where it has none. None for whoever may not
    see counts, and where there is nothing to tell."""
    if not may(reader, Right.STATISTICS) or not number_of(clause.article):
        return None
    found = by_clause(session, reader, _asked(clause))
    return None if found.is_empty else found


def lines(session: Session, reader: Reader, clauses: Iterable[Clause]) -> dict[int, Brief]:
    """A line for each clause of a list, by its id; where several stand for one place, the first."""
    asked: dict[Asked, int] = {}
    for clause in clauses:
        if number_of(clause.article):
            asked.setdefault(_asked(clause), clause.id)
    return {asked[one]: brief for one, brief in briefs(session, reader, asked).items()}


def _asked(clause: Clause) -> Asked:
    return Asked(place_of(clause), clause.edition.agreement_id)


def place_of(clause: Clause) -> Cited:
    section = number_of(clause.section) if clause.section else ""
    return Cited(number_of(clause.article), section)
