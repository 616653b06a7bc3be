"""How a case ended: recorded once it is over, and read by whoever its terms allow."""

import logging
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, Refused
from organizer.core.reader import Actor
from organizer.people.local import today as local_today
from organizer.storage import audit

from .history_models import CaseEnding
from .models import Grievance
from .outcomes import AWARDS, Outcome, Weight, weight_of

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Ending:
    outcome: Outcome
    on: date
    arbitrator: str = ""
    remedies: tuple[str, ...] = ()
    summary: str = ""
    is_non_precedential: bool | None = None  # None: nobody said
    is_confidential: bool = False


def record(
    session: Session, case: Grievance, ending: Ending, *, actor: Actor, now: datetime
) -> CaseEnding:
    """Say how a case ended, or set right what was said. The terms may only be told, not guessed:
    a settlement whose terms nobody gave is kept as one that makes no precedent."""
    if case.is_open:
        raise Refused("This case is still open. Record the event that ended it first.")
    if ending.on > local_today(session, now):
        raise Invalid("It ended on a day that has not come yet.")
    if ending.arbitrator and ending.outcome not in AWARDS:
        raise Invalid("An arbitrator belongs to an award. This ended in another way.")
    kept = of(session, case.id) or CaseEnding(grievance_id=case.id)
    kept.outcome, kept.on = ending.outcome, ending.on
    kept.arbitrator, kept.summary = ending.arbitrator.strip(), ending.summary.strip()
    kept.remedies = [one.strip() for one in ending.remedies if one.strip()]
    said = ending.is_non_precedential
    kept.is_non_precedential = ending.outcome == Outcome.SETTLED if said is None else said
    kept.is_confidential = ending.is_confidential
    kept.recorded_at, kept.recorded_by = now, actor.account_id
    session.add(kept)
    case.outcome = ending.outcome
    session.flush()
    audit.write(session, actor, "recorded how a case ended", f"case {case.id}", now=now)
    logger.info("case %d: ending recorded", case.id)
    return kept


def of(session: Session, grievance_id: int) -> CaseEnding | None:
    return session.scalar(select(CaseEnding).where(CaseEnding.grievance_id == grievance_id))


def weight(ending: CaseEnding) -> Weight:
    return weight_of(
        ending.outcome,
        arbitrator=ending.arbitrator,
        is_non_precedential=ending.is_non_precedential,
        is_confidential=ending.is_confidential,
    )
