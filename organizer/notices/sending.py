"""Sending a mailing: freeze who gets it, then one message after another, each at most once."""

import secrets
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from organizer.core.errors import Refused, Unavailable
from organizer.core.reader import Actor
from organizer.people.local import the_local, today
from organizer.storage import audit, queue
from organizer.storage.session import begin
from organizer.wire.outcome import Fate, Outcome

from . import approving, ledger, roster
from .audience import (
    FEWEST,
    ROADS,
    Addressed,
    address,
    audience_hash,
    choices_from,
)
from .compose import UNTITLED, text_hash
from .mailings import BY_MACHINE, Mailing
from .models import Notice, Version

JOB = "send-notice"
REPORT_EVERY = 20
PER_DOMAIN = 60


class Carrier(Protocol):
    """Gives one message over; ``token`` is the row's own, for Message-ID and unsubscribing."""

    def carry(self, mailing: Mailing, to: str, token: str) -> Outcome: ...


@dataclass(frozen=True)
class Work:
    """What the job needs from the loop around it."""

    engine: Engine
    now: Callable[[], datetime]
    report: Callable[[int, int, str], None]
    per_domain: int = PER_DOMAIN  # messages a minute to one mail domain


def start(
    session: Session,
    version: Version,
    *,
    actor: Actor,
    now: datetime,
    not_before: datetime | None = None,
) -> Mailing:
    """Write the whole ledger and hand in the job; refuses when the approval no longer fits."""
    leaves_by_machine(version.channel)
    day = today(session, now)
    everybody = recipients(session, version, day)
    approving.fit_to_go(session, version, day)
    if len(everybody) < FEWEST:
        raise Refused(f"This would go to {len(everybody)} people. It takes {FEWEST} at least.")
    mailing = mailing_of(version, everybody, actor, now, not_before or now)
    session.add(mailing)
    session.flush()
    written = ledger.write_rows(session, mailing, everybody, the_local(session).time_zone, now)
    hand_in(session, mailing, mailing.not_before, now)
    audit.write(session, actor, "started a mailing", f"mailing {mailing.id}", now=now, **written)
    return mailing


def leaves_by_machine(channel: str) -> None:
    """Else nothing is written down: a job could never end what was begun."""
    if channel not in BY_MACHINE:
        raise Refused("Only mail and text messages are sent: print this, call, or publish it.")


def recipients(session: Session, version: Version, day: date) -> list[Addressed]:
    """Everybody the audience selects, with where it goes or why it does not."""
    audience = version.notice.audience
    if audience is None or version.channel not in ROADS:
        raise Refused("Choose who gets it first.")
    choices = choices_from(audience.choices)
    stopped = roster.stopped(session, version.channel)
    chosen = roster.people(session, choices, day)
    return [address(one, version.channel, version.notice.kind, choices, stopped) for one in chosen]


def run(work: Work, mailing_id: int, carrier: Carrier) -> str:
    """The job: may be killed and run again at any moment. Says how it ended."""
    worker = secrets.token_hex(8)
    pace = Pace(work.per_domain)
    with begin(work.engine) as session:
        ledger.mark_interrupted(session, mailing_id, worker, work.now())
        mailing = session.get_one(Mailing, mailing_id)
        if mailing.state == "waiting":
            mailing.state = "sending"
    done = 0
    while True:
        claimed = _claim(work, mailing_id, worker)
        if claimed is None:
            return _finish(work, mailing_id)
        why_not = _no_longer(work, mailing, claimed)
        if why_not:
            with begin(work.engine) as session:
                ledger.exclude(session, claimed.id, why_not)
            continue
        outcome = pace.hold(claimed.address, work.now()) or carrier.carry(
            mailing, claimed.address, claimed.token
        )
        with begin(work.engine) as session:
            ledger.settle(session, claimed.id, outcome, claimed.tries, worker, work.now())
        if outcome.fate is Fate.DOWN and outcome.why != Pace.WHY:
            raise Unavailable(f"Nothing was lost: {outcome.why}. It goes on by itself.")
        done += 1
        if done % REPORT_EVERY == 0:
            _report(work, mailing_id)


def pause(session: Session, mailing: Mailing, *, actor: Actor, now: datetime) -> None:
    if mailing.state not in ("waiting", "sending"):
        raise Refused("Only a mailing that is under way can be paused.")
    mailing.state = "paused"
    audit.write(session, actor, "paused a mailing", f"mailing {mailing.id}", now=now)


def resume(session: Session, mailing: Mailing, *, actor: Actor, now: datetime) -> None:
    """Fill the gaps: only rows that still wait are sent."""
    if mailing.state != "paused":
        raise Refused("This mailing is not paused.")
    mailing.state = "sending"
    hand_in(session, mailing, now, now)
    audit.write(session, actor, "resumed a mailing", f"mailing {mailing.id}", now=now)


def cancel(session: Session, mailing: Mailing, *, actor: Actor, now: datetime) -> None:
    if mailing.state in ("done", "cancelled"):
        raise Refused("This mailing has ended already.")
    mailing.state, mailing.finished_at = "cancelled", now
    ledger.cancel_waiting(session, mailing.id)
    audit.write(session, actor, "cancelled a mailing", f"mailing {mailing.id}", now=now)


def hand_in(session: Session, mailing: Mailing, not_before: datetime, now: datetime) -> None:
    job = queue.hand_in(session, JOB, now=now, asked_by=mailing.asked_by, mailing_id=mailing.id)
    job.not_before = max(not_before, now)


@dataclass
class Pace:
    """So many messages a minute to one mail domain; the rest wait their turn."""

    per_minute: int
    WHY = "waiting its turn at this mail domain"

    def __post_init__(self) -> None:
        self._left: dict[str, list[datetime]] = defaultdict(list)

    def hold(self, to: str, now: datetime) -> Outcome | None:
        domain = to.rpartition("@")[2].casefold() if "@" in to else ""
        if not domain:
            return None
        recent = [at for at in self._left[domain] if now - at < timedelta(minutes=1)]
        self._left[domain] = recent
        if len(recent) >= self.per_minute:
            return Outcome(Fate.DOWN, self.WHY)
        recent.append(now)
        return None


def _claim(work: Work, mailing_id: int, worker: str) -> ledger.Claimed | None:
    with begin(work.engine) as session:
        if session.get_one(Mailing, mailing_id).state != "sending":
            return None
        return ledger.claim(session, mailing_id, worker, work.now())


def _no_longer(work: Work, mailing: Mailing, claimed: ledger.Claimed) -> str:
    """Why somebody who was to get it must not, since the ledger was written."""
    with begin(work.engine) as session:
        day = today(session, work.now())
        person = roster.person(session, claimed.person_id, day)
        if person is None:
            return "no longer on the roster"
        notice = session.get_one(Notice, mailing.notice_id)
        if notice.withdrawn_at:
            return "the notice was withdrawn"
        if notice.audience is None:
            return ""
        choices = choices_from(notice.audience.choices)
        stopped = roster.stopped(session, mailing.channel)
        return address(person, mailing.channel, notice.kind, choices, stopped).why_not


def _finish(work: Work, mailing_id: int) -> str:
    """Nothing is ready: the mailing is done, or its job comes back when the next row is."""
    with begin(work.engine) as session:
        mailing = session.get_one(Mailing, mailing_id)
        ready = ledger.next_ready(session, mailing_id)
        if mailing.state == "sending" and ready is None:
            mailing.state, mailing.finished_at = "done", work.now()
        elif mailing.state == "cancelled":
            ledger.cancel_waiting(session, mailing_id)
        elif mailing.state == "sending" and ready is not None:
            soonest = max(ready, work.now() + timedelta(seconds=5))
            hand_in(session, mailing, soonest, work.now())
        counted = ledger.counts(session, mailing_id)
    _report(work, mailing_id)
    return ", ".join(f"{count} {state}" for state, count in sorted(counted.items()))


def _report(work: Work, mailing_id: int) -> None:
    with begin(work.engine) as session:
        counted = ledger.counts(session, mailing_id)
    waiting = counted.get("waiting", 0) + counted.get("sending", 0)
    total = sum(counted.values()) - counted.get("excluded", 0)
    work.report(total - waiting, total, "sending")


def mailing_of(
    version: Version,
    everybody: list[Addressed],
    actor: Actor,
    now: datetime,
    not_before: datetime,
) -> Mailing:
    """The mailing as it would be written; kept by nobody yet."""
    audience = version.notice.audience
    if actor.account_id is None:
        raise Refused("A notice is sent by somebody with an account.")
    title, _, rest = version.text.partition("\n")
    untitled = version.channel in UNTITLED
    return Mailing(
        notice_id=version.notice_id,
        version_id=version.id,
        channel=version.channel,
        title="" if untitled else title.strip(),
        text=version.text if untitled else rest.strip(),
        text_hash=text_hash(version.text),
        audience_hash=audience_hash(
            choices_from(audience.choices), [one.person.id for one in everybody]
        )
        if audience
        else "",
        audience_words=audience.in_words if audience else "",
        state="waiting",
        asked_by=actor.account_id,
        asked_at=now,
        not_before=not_before,
    )
