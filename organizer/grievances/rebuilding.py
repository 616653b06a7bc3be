"""All open cases derived again: a day has passed, a limit was confirmed, a closure declared."""

from collections.abc import Callable, Sequence
from datetime import date

from sqlalchemy import Engine, Text, cast, select
from sqlalchemy.orm import Session, load_only

from organizer.core.procedure import Procedure
from organizer.storage.session import begin, reading

from . import bulk, ledger
from .models import Grievance
from .procedures import as_confirmed

# What is derived, and what the deriving reads; the rest of a case stays where it is.
WRITTEN = (
    Grievance.forum, Grievance.edition_id, Grievance.status, Grievance.step, Grievance.is_open,
    Grievance.due_on, Grievance.due_for, Grievance.late_after, Grievance.why_no_date,
)  # fmt: skip
AT_ONCE = 500  # cases in one short write


def rebuild_open(
    engine: Engine, today: date, progress: Callable[[int, int], None] = lambda done, total: None
) -> int:
    """Twice does no more than once; each lot is written by itself."""
    with reading(engine) as session:
        ids = session.scalars(select(Grievance.id).where(Grievance.is_open)).all()
    for start in range(0, len(ids), AT_ONCE):
        progress(start, len(ids))
        with begin(engine) as session:
            rebuild_some(session, ids[start : start + AT_ONCE], today)
    return len(ids)


def rebuild_some(session: Session, ids: Sequence[int], today: date) -> None:
    """Many cases at once: one query for their ledgers, each procedure read and bound once."""
    wanted = Grievance.id.in_(ids)
    plain_procedure = cast(Grievance.procedure, Text).label("plain")
    query = select(Grievance, plain_procedure).options(load_only(*WRITTEN)).where(wanted)
    cases = [(row[0], row[1]) for row in session.execute(query)]
    ground = ledger.ground_of(session, today, {case.edition_id for case, _ in cases})
    happened = dict(bulk.ledgers(session, wanted))
    bound: dict[str, Procedure] = {}
    for case, plain in cases:
        if plain not in bound:
            bound[plain] = as_confirmed(bulk.procedure(plain), ground.confirmed)
        found = ledger.derive_bound(happened.get(case.id, ()), bound[plain], ground)
        ledger.write_down(case, found, today, has_steps=bool(bound[plain].steps))
