"""The local's own day: "today" is always the day where the local is."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from .models import Local, Unit


def the_local(session: Session) -> Local:
    local = session.get(Local, 1)
    if local is None:
        local = Local(id=1, name="", time_zone="America/New_York", agreement_readers="anyone")
        session.add(local)
        session.flush()
    return local


def today(session: Session, now: datetime) -> date:
    """``now`` is UTC without a zone, as stored."""
    return now.replace(tzinfo=UTC).astimezone(zone_of(session)).date()


def zone_of(session: Session) -> ZoneInfo:
    found = session.get(Local, 1)
    return ZoneInfo(found.time_zone if found else "America/New_York")


def unit_named(session: Session, name: str) -> Unit:
    """The unit of that name, made if it is new."""
    unit = session.scalar(select(Unit).where(Unit.name == name))
    if unit is None:
        unit = Unit(name=name)
        session.add(unit)
        session.flush()
    return unit
