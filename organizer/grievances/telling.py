"""What of a case may stand in a notice: that there is one, and under which clauses. Nothing else.

Only the local's own grievance, or one of so many people that nobody can be pointed at; and only
once it is filed. What people wrote into the case stays in it.
"""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from organizer.core.errors import Refused

from . import group
from .choices import CaseKind, Forum
from .models import Grievance

FEWEST = 5
TOLD = (Forum.CONTRACT, Forum.ULP)  # the others are their own people's, by law


@dataclass(frozen=True)
class Told:
    title: str
    what: str


def told(session: Session, case: Grievance) -> Told:
    """Raises Refused, with what can be done instead, where one person could be known by it."""
    many = case.kind == CaseKind.GROUP and len(group.people(session, case)) >= FEWEST
    if not (case.kind == CaseKind.UNION or many) or case.forum not in TOLD:
        raise Refused(
            "This case is about one member, or about fewer than five. Nothing of it goes into a "
            "notice: write about the clause instead, from the clause's own page."
        )
    if case.status == "intake":
        raise Refused("This case is not filed yet. Tell of it once it is.")
    whose = "a grievance of its own" if case.kind == CaseKind.UNION else "a grievance for a group"
    under = f" under {case.clauses}" if case.clauses else ""
    return Told(f"Our grievance{under}"[:120], f"The local has filed {whose}{under}.")
