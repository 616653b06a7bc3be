"""Which changes are recorded: to a clause, to a text, by a text."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, joinedload
from sqlalchemy.orm.interfaces import ORMOption

from organizer.core.reader import Reader
from organizer.people.models import Unit

from . import queries
from .kept import AmendedClause, Amendment
from .models import Clause, Edition


def changing(session: Session, clause_id: int) -> list[Amendment]:
    """The changes to a clause that were not taken back, the oldest first."""
    query = (
        select(Amendment)
        .options(*_with_texts())
        .join(AmendedClause, AmendedClause.amendment_id == Amendment.id)
        .where(AmendedClause.clause_id == clause_id, AmendedClause.is_by.is_(False))
        .where(Amendment.withdrawn_at.is_(None))
        .order_by(Amendment.from_on, Amendment.id)
    )
    return list(session.scalars(query))


def words_by(session: Session, amendment_id: int) -> list[Clause]:
    """The clauses whose words take effect, in the order of their text."""
    query = (
        select(Clause)
        .options(joinedload(Clause.edition).joinedload(Edition.agreement))
        .join(AmendedClause, AmendedClause.clause_id == Clause.id)
        .where(AmendedClause.amendment_id == amendment_id, AmendedClause.is_by)
        .order_by(Clause.seq)
    )
    return list(session.scalars(query))


def first_changed(session: Session, amendment_id: int) -> int | None:
    """The first clause that an amendment changes: where to look at what it does."""
    query = (
        select(Clause.id)
        .join(AmendedClause, AmendedClause.clause_id == Clause.id)
        .where(AmendedClause.amendment_id == amendment_id, AmendedClause.is_by.is_(False))
        .order_by(Clause.seq)
    )
    return session.scalar(query.limit(1))


def changed_among(session: Session, clause_ids: Collection[int]) -> set[int]:
    """Those of some clauses that carry a change."""
    query = (
        select(AmendedClause.clause_id)
        .join(Amendment, Amendment.id == AmendedClause.amendment_id)
        .where(AmendedClause.clause_id.in_(clause_ids), AmendedClause.is_by.is_(False))
        .where(Amendment.withdrawn_at.is_(None))
    )
    return set(session.scalars(query))


def changed_clauses(session: Session, edition_id: int) -> set[int]:
    """Which clauses of an edition carry a change: the page marks them."""
    query = (
        select(AmendedClause.clause_id)
        .join(Amendment, Amendment.id == AmendedClause.amendment_id)
        .where(Amendment.edition_id == edition_id, Amendment.withdrawn_at.is_(None))
        .where(AmendedClause.is_by.is_(False))
    )
    return set(session.scalars(query))


@dataclass(frozen=True)
class Listed:
    """A record as the page lists it, with the first clause on either side to go to."""

    amendment: Amendment
    unit: str
    changed: Clause | None
    by: Clause | None


def about(session: Session, reader: Reader, edition_id: int) -> list[Listed]:
    """Every record to or by the words of an edition, taken back ones too, newest first."""
    queries.edition(session, reader, edition_id)
    query = (
        select(Amendment)
        .options(*_with_texts())
        .where(or_(Amendment.edition_id == edition_id, Amendment.by_edition_id == edition_id))
        .order_by(Amendment.recorded_at.desc(), Amendment.id.desc())
    )
    return [_listed(session, one) for one in session.scalars(query)]


def _listed(session: Session, one: Amendment) -> Listed:
    query = (
        select(Clause, AmendedClause.is_by)
        .join(AmendedClause, AmendedClause.clause_id == Clause.id)
        .where(AmendedClause.amendment_id == one.id)
        .order_by(Clause.seq)
    )
    rows = [(clause, is_by) for clause, is_by in session.execute(query)]
    unit = session.get(Unit, one.unit_id) if one.unit_id else None
    name = unit.name if unit else ""
    return Listed(one, name, _first(rows, is_by=False), _first(rows, is_by=True))


def _first(rows: Iterable[tuple[Clause, bool]], *, is_by: bool) -> Clause | None:
    return next((clause for clause, side in rows if side == is_by), None)


def _with_texts() -> tuple[ORMOption, ...]:
    return (
        joinedload(Amendment.edition).joinedload(Edition.agreement),
        joinedload(Amendment.by_edition).joinedload(Edition.agreement),
    )
