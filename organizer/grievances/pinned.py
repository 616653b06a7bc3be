"""The clauses of a case in the text it is bound to, and what became of them since."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from organizer.clauses.models import Clause, Edition
from organizer.clauses.queries import may_read
from organizer.core.reader import Reader

from .models import CaseClause, Grievance


@dataclass(frozen=True)
class Pinned:
    """``now`` are the words of the newest text in the same place; None when they are gone."""

    clause: Clause
    is_changed: bool
    now: Clause | None
    is_as_quoted: bool


def pinned(session: Session, reader: Reader, case: Grievance) -> list[Pinned]:
    if not may_read(session, reader):
        return []
    query = (
        select(CaseClause, Clause)
        .join(Clause, Clause.id == CaseClause.clause_id)
        .options(joinedload(Clause.edition).joinedload(Edition.agreement))
        .where(CaseClause.grievance_id == case.id)
        .order_by(CaseClause.id)
    )
    return [_pinned(session, kept, clause) for kept, clause in session.execute(query)]


def _pinned(session: Session, kept: CaseClause, clause: Clause) -> Pinned:
    newest = _newest(session, clause.edition)
    is_as_quoted = kept.quote == clause.text
    if newest is None:
        return Pinned(clause, False, clause, is_as_quoted)
    there = session.scalars(
        select(Clause).where(
            Clause.edition_id == newest.id, Clause.article == clause.article,
            Clause.section == clause.section, Clause.label == clause.label,
        )
    ).first()  # fmt: skip
    is_same = there is not None and there.reading.split() == clause.reading.split()
    return Pinned(clause, not is_same, there, is_as_quoted)


def _newest(session: Session, edition: Edition) -> Edition | None:
    """The text that followed the one of the case, if any did."""
    if edition.starts_on is None:
        return None
    query = select(Edition).where(
        Edition.agreement_id == edition.agreement_id, Edition.starts_on > edition.starts_on
    )
    return session.scalars(query.order_by(Edition.starts_on.desc())).first()
