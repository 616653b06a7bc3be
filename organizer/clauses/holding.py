"""On which days a text holds: from its first day to its last, or on until a newer one begins."""

from datetime import date

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import Session, aliased

from .models import Edition


def holds(day: date) -> ColumnElement[bool]:
    """For a query on editions. A text without dates always holds: nobody said otherwise."""
    later = aliased(Edition)
    is_followed = exists().where(
        later.agreement_id == Edition.agreement_id,
        later.starts_on > Edition.ends_on,
        later.starts_on <= day,
    )
    has_begun = or_(Edition.starts_on.is_(None), Edition.starts_on <= day)
    runs = or_(Edition.ends_on.is_(None), Edition.ends_on >= day)
    return and_(has_begun, or_(runs, and_(Edition.rolls_over, ~is_followed)))


def has_ended(session: Session, edition: Edition, day: date) -> bool:
    """Its last day is past, and it does not go on by itself."""
    if edition.ends_on is None or edition.ends_on >= day:
        return False
    if not edition.rolls_over:
        return True
    query = session.query(Edition.id).where(Edition.id == edition.id, holds(day))
    return query.first() is None


def at_once(session: Session, edition: Edition) -> list[Edition]:
    """The other texts of the same agreement that hold on some day on which this one does."""
    query = select(Edition).where(
        Edition.agreement_id == edition.agreement_id, Edition.id != edition.id
    )
    others = session.scalars(query.order_by(Edition.starts_on, Edition.id))
    return [other for other in others if _begins_in(edition, other) and _begins_in(other, edition)]


def _begins_in(one: Edition, other: Edition) -> bool:
    """Whether ``one`` begins before ``other`` ends."""
    return one.starts_on is None or other.ends_on is None or one.starts_on <= other.ends_on
