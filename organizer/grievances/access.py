"""Whose cases a reader reaches: the one place that says so, as a condition of the query."""

from sqlalchemy import ColumnElement, and_, false, or_, select, true
from sqlalchemy.orm import Session, aliased

from organizer.core.access import Reach, Right, reach
from organizer.core.errors import NotFound
from organizer.core.reader import Reader, Role

from .models import Assignment, CaseSetting, Grievance, Wall


def reached(session: Session, reader: Reader, right: Right = Right.CASES) -> ColumnElement[bool]:
    """A wall stands before everything else, the president's reach too."""
    if reader.account_id is None:
        return false()
    walled = select(Wall.grievance_id).where(Wall.account_id == reader.account_id)
    return and_(_by_role(session, reader, right), Grievance.id.not_in(walled))


def case(
    session: Session, reader: Reader, grievance_id: int, right: Right = Right.CASES
) -> Grievance:
    """Found and allowed in one step: what one may not see is not there."""
    found = session.scalar(
        select(Grievance).where(Grievance.id == grievance_id, reached(session, reader, right))
    )
    if found is None:
        raise NotFound("There is no such case, or it is not open to you.")
    return found


def _by_role(session: Session, reader: Reader, right: Right) -> ColumnElement[bool]:
    far = reach(reader, right)
    if far == Reach.ALL:
        return true()
    if far != Reach.ASSIGNED:
        return false()
    # A list of ids, not a question asked of each case: ten thousand cases make the difference.
    held = aliased(Assignment)  # the board may join assignments of its own
    mine = Grievance.id.in_(
        select(held.grievance_id).where(held.account_id == reader.account_id, held.to_at.is_(None))
    )
    units = [
        held.unit_id
        for held in reader.held
        if held.role == Role.STEWARD and held.unit_id is not None
    ]
    setting = session.get(CaseSetting, 1)
    if right == Right.CASES and units and setting and setting.stewards_see_unit:
        return or_(mine, Grievance.unit_id.in_(units))
    return mine
