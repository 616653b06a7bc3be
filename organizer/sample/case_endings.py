"""How the sample local's cases ended, one of them under terms nobody may tell; and its figures."""

from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from organizer.core.reader import Actor
from organizer.grievances import endings, releases
from organizer.grievances.endings import Ending
from organizer.grievances.models import CaseEvent, Grievance
from organizer.grievances.outcomes import Outcome

AWARDED = (Outcome.SUSTAINED, Outcome.PARTLY)  # what was denied was left before arbitration
ARBITRATORS = ("M. Invented", "P. Example", "L. Sample")
REMEDIES = {
    Outcome.SETTLED: ("put right from now on", "notice given in time"),
    Outcome.SUSTAINED: ("made whole", "a notice is posted"),
    Outcome.PARTLY: ("put right from now on",),
}
SUMMARIES = {
    Outcome.SETTLED: "Invented: both sides agreed to go by the agreement's words.",
    Outcome.SUSTAINED: "Invented: the words of the agreement are plain and were not followed.",
    Outcome.PARTLY: "Invented: the notice came late; the rest was within the agreement.",
    Outcome.DENIED: "Invented: the agreement leaves this to management.",
}


def make_endings(session: Session, actor: Actor, day: date, *, now: datetime) -> int:
    """Record each ending, and publish what ended before this year's quarter; how many ended."""
    over = session.scalars(
        select(Grievance).where(~Grievance.is_open, Grievance.outcome != "").order_by(Grievance.id)
    ).all()
    settled = [case.id for case in over if case.outcome == Outcome.SETTLED]
    for number, case in enumerate(over):
        ending = _ending(Outcome(case.outcome), _ended_on(session, case, day), number)
        if case.id in settled[:1]:
            ending = Ending(ending.outcome, ending.on, summary=ending.summary, is_confidential=True)
        endings.record(session, case, ending, actor=actor, now=now)
    release = releases.publish(session, _quarter_before(day), actor=actor, now=now)
    releases.approve(session, release, actor=actor, now=now)
    return len(over)


def _ending(outcome: Outcome, on: date, number: int) -> Ending:
    arbitrator = ARBITRATORS[number % len(ARBITRATORS)] if outcome in AWARDED else ""
    return Ending(
        outcome, on, arbitrator, REMEDIES.get(outcome, ()), SUMMARIES.get(outcome, ""),
        is_non_precedential=number % 2 == 0 if outcome == Outcome.SETTLED else None,
    )  # fmt: skip


def _ended_on(session: Session, case: Grievance, day: date) -> date:
    last = session.scalar(select(func.max(CaseEvent.on)).where(CaseEvent.grievance_id == case.id))
    return min(last or day, day)


def _quarter_before(day: date) -> date:
    """The last day of the quarter that is over."""
    return date(day.year, 3 * ((day.month - 1) // 3) + 1, 1) - timedelta(days=1)
