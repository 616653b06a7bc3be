"""The local's calendar: closures beside the federal holidays, as data that people keep."""

from collections.abc import Set
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.access import Right, may, who_can
from organizer.core.days import Calendar
from organizer.core.errors import Forbidden, Invalid, NotFound
from organizer.core.reader import Actor, Reader
from organizer.storage import audit

from .calendar_models import Closure


class ClosureKind(StrEnum):
    BY_ORDER = "closed by order"
    LOCAL = "closed locally"


EVERY_KIND = frozenset(ClosureKind)
LONGEST_REASON = 200


def calendar_of(session: Session, honoured: Set[ClosureKind] = EVERY_KIND) -> Calendar:
    """Federal holidays and the closures of the kinds that a rule honours.

    ``core.deadlines`` sees to it that no closure puts a safe date off.
    """
    return Calendar(closures={one.day: f"{one.kind}: {one.why}" for one in closures(session)
                              if one.kind in honoured})  # fmt: skip


def closures(session: Session) -> list[Closure]:
    """What stands now, by day; a day closed by order and locally is listed twice."""
    query = select(Closure).where(Closure.withdrawn_at.is_(None))
    return list(session.scalars(query.order_by(Closure.day, Closure.kind.desc())))


def declare_closure(
    session: Session,
    reader: Reader,
    day: date,
    kind: ClosureKind,
    why: str,
    *,
    actor: Actor,
    now: datetime,
) -> Closure:
    """Close a day. Twice of one kind is one closure, with the newer reason."""
    _must_keep(reader)
    reason = " ".join(why.split())
    if not reason or len(reason) > LONGEST_REASON:
        raise Invalid(f"Say why the office is closed, in at most {LONGEST_REASON} characters.")
    same = (one for one in closures(session) if one.day == day and one.kind == kind)
    kept = next(same, None)
    if kept is None:
        kept = Closure(
            day=day, kind=kind, why=reason, recorded_at=now, recorded_by=actor.account_id
        )
        session.add(kept)
        session.flush()
    kept.why = reason
    audit.write(session, actor, "closed a day", f"closure {kept.id}", now=now)
    return kept


def withdraw_closure(
    session: Session, reader: Reader, closure_id: int, *, actor: Actor, now: datetime
) -> None:
    _must_keep(reader)
    kept = session.get(Closure, closure_id)
    if kept is None or kept.withdrawn_at:
        raise NotFound("There is no such closure.")
    kept.withdrawn_at = now
    audit.write(session, actor, "opened a closed day again", f"closure {kept.id}", now=now)


def _must_keep(reader: Reader) -> None:
    if not may(reader, Right.KEEP_AGREEMENTS):
        raise Forbidden(f"Closures are kept by: {who_can(Right.KEEP_AGREEMENTS)}.")
