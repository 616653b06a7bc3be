"""The file of fair representation: what was decided, why, by whom, and when the person was told.

The questions of merit are those that boards and courts ask of a union's decision. None of them
asks who is a member: all employees of the unit are represented alike (5 U.S.C. 7114(a)(1)).
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, NotFound
from organizer.core.reader import Actor
from organizer.people.local import today as local_today
from organizer.storage import audit

from .file_models import FairnessFile
from .models import Grievance

logger = logging.getLogger(__name__)
MERIT = {
    "heard": "Was the person heard, and their account written down?",
    "witnesses": "Were the witnesses they named asked, or is it noted why not?",
    "papers": "Were the papers that matter asked for and read?",
    "clauses": "Does a clause, law or past practice speak to it?",
    "proof": "Can what happened be proved?",
    "like": "Were like cases treated alike, or is the difference explained?",
    "clock": "Are the time limits kept, those of other forums too?",
    "apart": "Did everyone with a conflict of interest stay out of it?",
    "alone": "Does the decision rest on these reasons alone, and not on who the person is?",
}
ANSWERS = ("yes", "no", "not yet")


@dataclass(frozen=True)
class Decided:
    decision: str
    reason: str
    decided_on: date | None
    answers: Mapping[str, tuple[str, str]]  # question -> (one of ANSWERS, in words)
    second_reader: str = ""


def decide(
    session: Session, case: Grievance, given: Decided, *, actor: Actor, now: datetime
) -> FairnessFile:
    """A new entry; what was decided before stays beside it."""
    _check(given, local_today(session, now))
    rows = [
        {"question": words, "answer": given.answers[key][0], "words": given.answers[key][1]}
        for key, words in MERIT.items()
    ]
    made = FairnessFile(
        grievance_id=case.id, decision=given.decision.strip(), reason=given.reason.strip(),
        criteria=rows, decided_on=given.decided_on, decided_by=actor.account_id,
        second_reader=given.second_reader.strip(), recorded_at=now,
    )  # fmt: skip
    session.add(made)
    session.flush()
    subject = f"case {case.id}"
    audit.write(session, actor, "decided on representation", subject, now=now, file=made.id)
    logger.info("case %d: decision recorded", case.id)
    return made


def _check(given: Decided, today: date) -> None:
    if not given.decision.strip():
        raise Invalid("Say what was decided.")
    if not given.reason.strip():
        raise Invalid("Say why, in words that could be read to the person and to a judge.")
    if given.decided_on is None or given.decided_on > today:
        raise Invalid("On which day was it decided? It cannot lie ahead.")
    missing = [MERIT[key] for key in MERIT if given.answers.get(key, ("",))[0] not in ANSWERS]
    if missing:
        raise Invalid(f"Still to answer: {missing[0]}")
    bare = [key for key in MERIT if given.answers[key][0] != "yes" and not given.answers[key][1]]
    if bare:
        raise Invalid(f"“{MERIT[bare[0]]}” is not answered with yes: say why in a few words.")


def told(
    session: Session, found: FairnessFile, on: date, how: str, *, actor: Actor, now: datetime
) -> None:
    """When and how the person was told; the decision itself is not touched."""
    if on < found.decided_on:
        raise Invalid("That is before it was decided.")
    if on > local_today(session, now):
        raise Invalid("That day has not come yet.")
    if not how.strip():
        raise Invalid("How was the person told? A letter, by hand, by certified mail.")
    found.told_on, found.told_how = on, how.strip()
    subject = f"case {found.grievance_id}"
    audit.write(session, actor, "told the person", subject, now=now, file=found.id)


def of_case(session: Session, case: Grievance) -> list[FairnessFile]:
    query = select(FairnessFile).where(FairnessFile.grievance_id == case.id)
    return list(session.scalars(query.order_by(FairnessFile.id.desc())))


def one(session: Session, case: Grievance, file_id: int) -> FairnessFile:
    found = session.get(FairnessFile, file_id)
    if found is None or found.grievance_id != case.id:
        raise NotFound("There is no such decision in this case.")
    return found
