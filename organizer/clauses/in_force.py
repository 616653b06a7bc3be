"""Which words govern: a clause with its amendments, for a unit, an agency, a site and a day.

The reasons are sentences that a steward can repeat. Legal status is told beside
them as it was recorded; nothing is inferred from it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from organizer.core.reader import Reader
from organizer.people.models import Unit

from . import queries
from .changes import Asking, Outcome, changed_by
from .holding import day_words, has_ended, holds
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
<<<<<<< HEAD
    return all_in_force(session, reader, [clause], whom, day)[clause.id]


def all_in_force(
    session: Session, reader: Reader, clauses: Sequence[Clause], whom: Whom, day: date
) -> dict[int, Governing]:
    """The same of several clauses that this reader may read, in as few questions as of one."""
    amendments = _amendments(session, [clause.id for clause in clauses])
    agreements = {clause.edition.agreement_id for clause in clauses}
    standings = queries.standings(session, agreements, day)
    return {
        clause.id: _governing(
            session,
            reader,
            clause,
            amendments.get(clause.id, []),
            standings[clause.edition.agreement_id],
            whom,
            day,
        )
        for clause in clauses
    }


def _governing(
    session: Session,
    reader: Reader,
    clause: Clause,
    amendments: Sequence[Amendment],
    standing: queries.Standing,
    whom: Whom,
    day: date,
) -> Governing:
    reasons, is_sure = _of_edition(clause.edition, day)
    reasons = [*reasons, *_of_unit(session, clause.edition, whom)]
    words = [clause]
    for amendment in amendments:
        outside = _why_not(session, amendment, whom, day)
        if outside:
            reasons.append(outside)
            is_sure = is_sure and "not known" not in outside
            continue
        words, sentence = _applied(session, reader, words, amendment)
        reasons.append(sentence)
    reasons.append(_of_standing(standing))
    return Governing(tuple(words), tuple(reasons), standing, is_sure)
=======
    of_edition, is_sure = _of_edition(session, clause.edition, day)
    of_unit = _of_unit(session, clause.edition, whom)
    changed = changed_by(Asking(session, whom, day), clause)
    standing = queries.standing(session, clause.edition.agreement_id, day)
    return Governing(
        changed.clauses,
        (*of_edition, *of_unit, *changed.reasons, *_standings(session, clause, changed, day)),
        standing,
        is_sure and changed.is_sure,
        changed.is_contradicted,
    )
>>>>>>> force


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


<<<<<<< HEAD
def _amendments(session: Session, clause_ids: Collection[int]) -> dict[int, list[Amendment]]:
    query = (
        select(Amendment)
        .where(Amendment.clause_id.in_(clause_ids), Amendment.withdrawn_at.is_(None))
        .order_by(Amendment.from_on, Amendment.id)
    )
    found: dict[int, list[Amendment]] = {}
    for amendment in session.scalars(query):
        found.setdefault(amendment.clause_id, []).append(amendment)
    return found
=======
def _standings(session: Session, clause: Clause, changed: Outcome, day: date) -> list[str]:
    """The recorded status of the agreement, and of each other one whose words take effect."""
    named = {clause.edition.agreement_id: "Its"}
    for other in changed.clauses:
        agreement = other.edition.agreement
        named.setdefault(agreement.id, f"The {agreement.name}: its")
    return [
        _of_standing(subject, queries.standing(session, key, day)) for key, subject in named.items()
    ]
>>>>>>> force


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
