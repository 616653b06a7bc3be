"""The job table: handing in is an insert, a claim is won by one worker and lapses."""

import json
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import CursorResult, and_, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from .base import Base

CLAIM = timedelta(minutes=2)
TRIES = 5
ENDED = "The program ended each time it tried this. Tell whoever runs the machine."
BACK_OFF = timedelta(seconds=30)


UNDER_WAY = ("waiting", "running")


class Job(Base):
    __tablename__ = "job"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    arguments: Mapped[str] = mapped_column(default="{}")
    asked_by: Mapped[int | None]
    asked_at: Mapped[datetime]
    not_before: Mapped[datetime]
    state: Mapped[str] = mapped_column(default="waiting", index=True)
    claimed_until: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(default=0)
    done: Mapped[int] = mapped_column(default=0)
    total: Mapped[int] = mapped_column(default=0)
    doing: Mapped[str] = mapped_column(default="")
    cursor: Mapped[str] = mapped_column(default="")
    result: Mapped[str] = mapped_column(default="")
    failure: Mapped[str] = mapped_column(default="")
    wants_cancel: Mapped[bool] = mapped_column(default=False)

    @property
    def given(self) -> dict[str, Any]:
        arguments: dict[str, Any] = json.loads(self.arguments)
        return arguments


def hand_in(
    session: Session, kind: str, /, *, now: datetime, asked_by: int | None = None, **given: Any
) -> Job:
    """Ask for work, in the transaction of the change that needs it."""
    job = Job(
        kind=kind, arguments=json.dumps(given), asked_by=asked_by, asked_at=now, not_before=now
    )
    session.add(job)
    session.flush()
    return job


def waits(session: Session, kind: str, until: datetime) -> bool:
    """Is a job of this kind waiting that starts not later than ``until``?"""
    query = select(Job.id).where(Job.kind == kind, Job.state == "waiting", Job.not_before <= until)
    return session.scalar(query.limit(1)) is not None


class DailyRun(Base):
    """A job that was asked for on a day; a second asking of the same day does nothing."""

    __tablename__ = "daily_run"

    kind: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    asked_at: Mapped[datetime]


def was_asked(session: Session, kind: str, day: date) -> bool:
    return session.get(DailyRun, (kind, day)) is not None


def hand_in_daily(session: Session, kind: str, day: date, *, now: datetime) -> Job | None:
    """Ask for the day's run of ``kind``; None when it was asked for already."""
    if was_asked(session, kind, day):
        return None
    session.add(DailyRun(kind=kind, day=day, asked_at=now))
    return hand_in(session, kind, now=now)


def claim(session: Session, *, now: datetime) -> Job | None:
    """Take the oldest job that waits or whose worker died; None when there is none."""
    _give_up(session, now)
    free = or_(Job.state == "waiting", and_(Job.state == "running", Job.claimed_until < now))
    ready = and_(free, Job.not_before <= now)
    job_id = session.scalar(select(Job.id).where(ready).order_by(Job.id).limit(1))
    if job_id is None:
        return None
    taken = update(Job).where(Job.id == job_id, ready)
    won = session.execute(
        taken.values(state="running", claimed_until=now + CLAIM, tries=Job.tries + 1)
    )
    assert isinstance(won, CursorResult)
    return session.get(Job, job_id, populate_existing=True) if won.rowcount else None


def _give_up(session: Session, now: datetime) -> None:
    """A job during which the program ended again and again: a file may be made to do that."""
    is_dead = and_(Job.state == "running", Job.claimed_until < now, Job.tries >= TRIES)
    if session.scalar(select(Job.id).where(is_dead).limit(1)) is not None:
        given_up = update(Job).where(is_dead)
        session.execute(given_up.values(state="failed", claimed_until=None, failure=ENDED))


def report(session: Session, job_id: int, *, now: datetime, **progress: Any) -> bool:
    """Note how far a job is and renew its claim; False when a person wants it ended."""
    job = session.get_one(Job, job_id)
    for name, value in progress.items():
        setattr(job, name, value)
    job.claimed_until = now + CLAIM
    return not job.wants_cancel


def finish(session: Session, job_id: int, result: str = "") -> None:
    job = session.get_one(Job, job_id)
    job.state, job.result, job.claimed_until = "done", result, None


def fail(session: Session, job_id: int, reason: str, *, now: datetime, final: bool) -> None:
    """Keep the reason where a person sees it; try again later unless that is no use."""
    job = session.get_one(Job, job_id)
    job.failure, job.claimed_until = reason, None
    job.state = "failed" if final or job.tries >= TRIES else "waiting"
    job.not_before = now + BACK_OFF * 2 ** (job.tries - 1)


def stop(session: Session, job_id: int) -> None:
    """A running job ended because a person asked for it."""
    job = session.get_one(Job, job_id)
    job.state, job.claimed_until = "cancelled", None


def cancel(session: Session, job_id: int) -> None:
    """End a waiting job now, a running one at its next report."""
    job = session.get_one(Job, job_id)
    job.wants_cancel = True
    if job.state == "waiting":
        job.state = "cancelled"


def retry(session: Session, job_id: int, *, now: datetime) -> None:
    """A person wants a job that failed or was ended done after all; one under way goes on."""
    job = session.get_one(Job, job_id)
    if job.state in ("failed", "cancelled"):
        job.state, job.not_before, job.failure = "waiting", now, ""
        job.tries, job.wants_cancel = 0, False
