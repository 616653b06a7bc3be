"""Work that comes round with each of the local's days, whoever has the machine on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from organizer.storage import queue
from organizer.storage.session import begin, reading

from .local import zone_of


@dataclass(frozen=True)
class Daily:
    kind: str
    hour: int  # from when on, where the local is
    is_needed: Callable[[Session], bool]


def ask_for_daily(engine: Engine, jobs: Iterable[Daily], now: datetime) -> None:
    """Ask for each job whose hour has come, once a day; a machine that was off asks later."""
    with reading(engine) as session:
        there = now.replace(tzinfo=UTC).astimezone(zone_of(session))
        day = there.date()
        wanted = [
            one.kind
            for one in jobs
            if there.hour >= one.hour
            and not queue.was_asked(session, one.kind, day)
            and one.is_needed(session)
        ]
    for kind in wanted:
        with begin(engine) as session:
            queue.hand_in_daily(session, kind, day, now=now)
