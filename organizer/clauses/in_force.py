"""Which words govern: a clause with its amendments, for a unit, an agency, a site and a day.

The reasons are sentences that a steward can repeat. Legal status is told beside
them as it was recorded; nothing is inferred from it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from organizer.core.day_words import day_words
from organizer.core.reader import Reader
from organizer.people.models import Unit

from . import queries
from .amendments import changed_among
from .changes import Asking, Outcome, changed_by
from .holding import has_ended, holds
from .models import Clause, Edition
from .whom import Whom


@dataclass(frozen=True)
class Governing:
    """``clauses`` in the order in which they are read; empty when the clause is suspended.

    When changes contradict each other ``clauses`` are the words of all of them.
    """

    clauses: tuple[Clause, ...]
    reasons: tuple[str, ...]
    standing: queries.Standing
    is_sure: bool  # False when a reason asks a person to look
    is_contradicted: bool = False


def in_force(session: Session, reader: Reader, clause_id: int, whom: Whom, day: date) -> Governing:
    """The words that govern in place of a clause on ``day``, with the chain of reasons."""
    clause = queries.clause(session, reader, clause_id)
    return all_in_force(session, reader, [clause], whom, day)[clause.id]


def all_in_force(
    session: Session, reader: Reader, clauses: Sequence[Clause], whom: Whom, day: date
) -> dict[int, Governing]:
    """The same of several clauses that this reader may read; most of them nothing changes."""
    changed = changed_among(session, [clause.id for clause in clauses])
    standings = queries.standings(session, {c.edition.agreement_id for c in clauses}, day)
    asking = Asking(session, whom, day)
    return {
        clause.id: _governing(
            asking,
            clause,
            changed_by(asking, clause) if clause.id in changed else Outcome((clause,)),
            standings[clause.edition.agreement_id],
        )
        for clause in clauses
    }


def _governing(
    asking: Asking, clause: Clause, changed: Outcome, standing: queries.Standing
) -> Governing:
    of_edition, is_sure = _of_edition(asking.session, clause.edition, asking.day)
    of_unit = _of_unit(asking.session, clause.edition, asking.whom)
    told = _standings(asking, clause, changed, standing)
    return Governing(
        changed.clauses,
        (*of_edition, *of_unit, *changed.reasons, *told),
        standing,
        is_sure and changed.is_sure,
        changed.is_contradicted,
    )


def _of_edition(session: Session, edition: Edition, day: date) -> tuple[list[str], bool]:
    name = edition.agreement.name
    on = day_words(day)
    if edition.starts_on is None and edition.ends_on is None:
        return [f"No dates are recorded for this text of {name}: look at its first pages."], False
    if edition.starts_on and day < edition.starts_on:
        began = day_words(edition.starts_on)
        return [
            f"This text of {name} began on {began}, after {on}: an earlier text governs."
        ], False
    if not edition.ends_on or day <= edition.ends_on:
        return [f"This text of {name} was in force on {on}."], True
    ended = day_words(edition.ends_on)
    if not has_ended(session, edition, day):
        return [
            f"This text of {name} ran to {ended}, and it is recorded that it goes on after that "
            "day. No newer text is recorded."
        ], True
    if edition.rolls_over:
        return [f"This text of {name} ran to {ended}, and a newer text of it has begun."], False
    return [
        f"This text of {name} ran to {ended}. Whether it rolls over or goes on while a new "
        "one is bargained stands in its duration article."
    ], False


def _of_unit(session: Session, edition: Edition, whom: Whom) -> list[str]:
    covered = edition.agreement.unit_id
    if covered is None or whom.unit_id is None:
        return []
    unit = session.get_one(Unit, covered)
    if covered == whom.unit_id:
        return [f"It covers {unit.name}."]
    return [f"It covers {unit.name}, which is not the unit asked about."]


def _standings(
    asking: Asking, clause: Clause, changed: Outcome, own: queries.Standing
) -> list[str]:
    """The recorded status of the agreement, and of each other one whose words take effect."""
    others = {
        other.edition.agreement_id: other.edition.agreement.name
        for other in changed.clauses
        if other.edition.agreement_id != clause.edition.agreement_id
    }
    told = [_of_standing("Its", own)]
    for key, name in others.items():
        standing = queries.standing(asking.session, key, asking.day)
        told.append(_of_standing(f"The {name}: its", standing))
    return told


def _of_standing(subject: str, standing: queries.Standing) -> str:
    if standing.checked_on is None:
        return f"{subject} legal status is not recorded: ask before you rely on it."
    source = f" ({standing.source})" if standing.source else ""
    return (
        f"{subject} legal status is recorded as “{standing.status}”{source}, "
        f"checked on {day_words(standing.checked_on)}."
    )


def editions_on(session: Session, reader: Reader, agreement_id: int, day: date) -> list[Edition]:
    """The texts of one agreement whose dates hold ``day``, undated ones included."""
    queries.agreement(session, reader, agreement_id)
    query = (
        select(Edition)
        .options(joinedload(Edition.agreement))
        .where(Edition.agreement_id == agreement_id)
        .where(holds(day))
        .order_by(Edition.starts_on.desc(), Edition.id.desc())
    )
    return list(session.scalars(query))
