"""The send ledger: everybody's row is there before the first message leaves.

A row goes from waiting to sending in one committed step that only one worker can win, and from
sending to what became of it in another. Whatever dies between the two leaves the row in
sending: it becomes unsure, is listed, and is never sent again by itself.
"""

import secrets
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import CursorResult, func, or_, select, update
from sqlalchemy.orm import Session

from organizer.core.quiet import may_reach_at
from organizer.wire.outcome import Fate, Outcome

from .audience import Addressed, masked
from .mailings import LedgerRow, Mailing

MOST_TRIES = 5
BACK_OFF = timedelta(minutes=5)
A_WHILE = timedelta(seconds=30)  # until a server that is down or a busy domain is tried again
QUIET = ("sms", "phone")  # a mail wakes nobody
CRASHED = "the work was interrupted while this message left"


@dataclass(frozen=True)
class Claimed:
    """A row that this worker alone may send, as plain values."""

    id: int
    person_id: int
    address: str
    token: str
    tries: int


def write_rows(
    session: Session, mailing: Mailing, everybody: Iterable[Addressed], zone: str, now: datetime
) -> Counter[str]:
    """A row a person; whoever had this notice over this channel before is not written again."""
    rows = rows_for(session, mailing, everybody, zone, now)
    session.add_all(rows)
    session.flush()
    return Counter(row.state for row in rows)


def rows_for(
    session: Session, mailing: Mailing, everybody: Iterable[Addressed], zone: str, now: datetime
) -> list[LedgerRow]:
    """The rows that would be written; nothing is, so that a sending can be rehearsed."""
    there = set(
        session.scalars(
            select(LedgerRow.person_id).where(
                LedgerRow.notice_id == mailing.notice_id, LedgerRow.channel == mailing.channel
            )
        )
    )
    rows: list[LedgerRow] = []
    used: set[str] = set()
    for one in everybody:
        if one.person.id not in there:
            why = one.why_not or ("same address as another" if one.address in used else "")
            used.add(one.address)
            rows.append(_row(mailing, one, why, zone, now))
    return rows


def claim(session: Session, mailing_id: int, worker: str, now: datetime) -> Claimed | None:
    """Take the next row; the commit that follows is what makes sending it safe."""
    ready = (LedgerRow.mailing_id == mailing_id, LedgerRow.state == "waiting",
             LedgerRow.not_before <= now)  # fmt: skip
    row = session.scalar(select(LedgerRow).where(*ready).order_by(LedgerRow.id).limit(1))
    if row is None:
        return None
    taken = session.execute(
        update(LedgerRow)
        .where(LedgerRow.id == row.id, *ready)
        .values(state="sending", claimed_at=now, claimed_by=worker, tries=LedgerRow.tries + 1)
    )
    assert isinstance(taken, CursorResult)
    if not taken.rowcount:
        return None
    return Claimed(row.id, row.person_id, row.address, row.token, row.tries + 1)


def settle(
    session: Session, row_id: int, outcome: Outcome, tries: int, worker: str, now: datetime
) -> None:
    """What became of a row this worker holds. The address goes once the message has."""
    state, reason, not_before = outcome.fate.value, outcome.why, now
    if outcome.fate is Fate.DOWN:
        state, not_before = "waiting", now + A_WHILE
    elif outcome.fate is Fate.LATER:
        state = "waiting" if tries < MOST_TRIES else "failed"
        not_before = now + BACK_OFF * 2 ** (tries - 1)
    values = {"state": state, "reason": reason, "not_before": not_before}
    if outcome.fate is Fate.DOWN:
        values["tries"] = tries - 1
    if state in ("sent", "unsure"):
        values |= {"left_at": now, "address": ""}
    session.execute(
        update(LedgerRow)
        .where(LedgerRow.id == row_id, LedgerRow.claimed_by == worker)
        .values(**values)
    )


def exclude(session: Session, row_id: int, why: str) -> None:
    session.execute(
        update(LedgerRow)
        .where(LedgerRow.id == row_id)
        .values(state="excluded", reason=why, address="")
    )


def mark_interrupted(session: Session, mailing_id: int, worker: str, now: datetime) -> int:
    """Rows that another worker left in sending: nobody can know, so they are unsure."""
    left = session.execute(
        update(LedgerRow)
        .where(
            LedgerRow.mailing_id == mailing_id,
            LedgerRow.state == "sending",
            LedgerRow.claimed_by != worker,
        )
        .values(state="unsure", reason=CRASHED, left_at=now, address="")
    )
    assert isinstance(left, CursorResult)
    return left.rowcount


def cancel_waiting(session: Session, mailing_id: int) -> None:
    session.execute(
        update(LedgerRow)
        .where(LedgerRow.mailing_id == mailing_id, LedgerRow.state == "waiting")
        .values(state="excluded", reason="the sending was cancelled", address="")
    )


def next_ready(session: Session, mailing_id: int) -> datetime | None:
    """When the earliest waiting row may go; None when none waits."""
    query = select(func.min(LedgerRow.not_before)).where(
        LedgerRow.mailing_id == mailing_id,
        or_(LedgerRow.state == "waiting", LedgerRow.state == "sending"),
    )
    return session.scalar(query)


def counts(session: Session, mailing_id: int) -> dict[str, int]:
    query = (
        select(LedgerRow.state, func.count())
        .where(LedgerRow.mailing_id == mailing_id)
        .group_by(LedgerRow.state)
    )
    return {row[0]: row[1] for row in session.execute(query)}


def _row(mailing: Mailing, one: Addressed, why: str, zone: str, now: datetime) -> LedgerRow:
    earliest = max(now, mailing.not_before)
    if mailing.channel in QUIET and not why:
        earliest = _when_awake(one, zone, earliest)
    return LedgerRow(
        mailing_id=mailing.id,
        notice_id=mailing.notice_id,
        channel=mailing.channel,
        person_id=one.person.id,
        address="" if why else one.address,
        shown=masked(one.address),
        shift=one.person.shift,
        time_zone=zone,
        state="excluded" if why else "waiting",
        reason=why,
        not_before=earliest,
        token=secrets.token_urlsafe(18),
    )


def _when_awake(one: Addressed, zone: str, moment: datetime) -> datetime:
    there = moment.replace(tzinfo=UTC).astimezone(ZoneInfo(zone))
    awake = may_reach_at(there, one.person.shift_starts, one.person.shift_ends)
    return awake.astimezone(UTC).replace(tzinfo=None)
