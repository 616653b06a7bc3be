"""When the day of the incident was corrected into another text's time, or a procedure changed."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from organizer.clauses import queries as clause_queries
from organizer.clauses.models import Edition
from organizer.core.case_event import Kind
from organizer.core.errors import Refused
from organizer.core.procedure import from_plain
from organizer.core.reader import Actor, Reader
from organizer.people.local import today as local_today
from organizer.storage import audit

from . import ledger
from .ledger import Derived
from .models import CaseProcedure, Grievance
from .procedures import binding, for_case


@dataclass(frozen=True)
class Other:
    """What the case would follow instead, and what that moves."""

    edition: Edition
    procedure: CaseProcedure | None
    why: str
    before: Derived
    after: Derived | None


def other_ground(session: Session, reader: Reader, case: Grievance, today: date) -> Other | None:
    """A text or a procedure that fits the case better than the one it is bound to."""
    if case.edition_id is None:
        return None
    edition = clause_queries.edition(session, reader, case.edition_id)
    fits, why = _fitting(session, reader, case, edition)
    if fits is None:
        return None
    kept = for_case(session, fits.id, case.kind)
    if fits.id == edition.id and (kept is None or kept.plain == case.procedure):
        return None
    before = ledger.derived(session, case, today)
    return Other(fits, kept, why, before, _after(session, case, kept, today))


def rebind(
    session: Session, reader: Reader, case: Grievance, *, actor: Actor, now: datetime
) -> None:
    """Follow the better ground from now on. Raises Refused when there is none."""
    today = local_today(session, now)
    found = other_ground(session, reader, case, today)
    if found is None or found.procedure is None:
        raise Refused("There is no published procedure that this case could follow instead.")
    case.edition_id, case.procedure = found.edition.id, found.procedure.plain
    ledger.rebuild(session, case, today)
    case.ledger_version += 1
    session.flush()
    audit.write(session, actor, "bound a case to another text", f"case {case.id}", now=now,
                edition=found.edition.id)  # fmt: skip


def _fitting(
    session: Session, reader: Reader, case: Grievance, edition: Edition
) -> tuple[Edition | None, str]:
    written = ledger.standing_entries(ledger.entries(session, case.id))
    days = [one.on for one in written if one.kind == Kind.INCIDENT]
    if not days:
        return edition, "Its procedure was published anew since the case was opened."
    found = binding(session, reader, edition.agreement_id, min(days), case.kind)
    if found.edition and found.edition.id != edition.id and edition not in found.choices:
        return found.edition, "Another text was in force on the day it happened."
    return edition, "Its procedure was published anew since the case was opened."


def _after(
    session: Session, case: Grievance, kept: CaseProcedure | None, today: date
) -> Derived | None:
    if kept is None:
        return None
    written = ledger.standing_entries(ledger.entries(session, case.id))
    happened = [ledger.happened(one) for one in written]
    ground = ledger.ground_of(session, today, [kept.edition_id])
    return ledger.derive(happened, from_plain(kept.plain), ground)
