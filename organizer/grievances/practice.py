"""Past practice: what both sides have done for a long time, recorded with what shows it."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, NotFound
from organizer.core.reader import Actor
from organizer.people.local import today as local_today
from organizer.storage import audit

from .citing import cited
from .history_models import PastPractice


@dataclass(frozen=True)
class Practice:
    clauses: str
    words: str
    since_on: date | None = None
    source: str = ""


def record(session: Session, given: Practice, *, actor: Actor, now: datetime) -> PastPractice:
    """Without a clause it could not be found again, and without words it says nothing."""
    if not cited(given.clauses):
        raise Invalid("Name the clause it belongs to, like “Art. 12 § 3”.")
    if not given.words.strip():
        raise Invalid("Say what has been done, by whom and how long.")
    if given.since_on and given.since_on > local_today(session, now):
        raise Invalid("A practice cannot begin on a day that has not come yet.")
    made = PastPractice(
        clauses=given.clauses.strip(), words=given.words.strip(), since_on=given.since_on,
        source=given.source.strip(), recorded_at=now, recorded_by=actor.account_id,
    )  # fmt: skip
    session.add(made)
    session.flush()
    audit.write(session, actor, "recorded a past practice", f"practice {made.id}", now=now)
    return made


def withdraw(session: Session, practice_id: int, *, actor: Actor, now: datetime) -> None:
    found = session.get(PastPractice, practice_id)
    if found is None or found.withdrawn_at:
        raise NotFound("There is no such practice, or it was taken back already.")
    found.withdrawn_at = now
    audit.write(session, actor, "took back a past practice", f"practice {found.id}", now=now)
