"""Which words govern: a clause with its amendments, for a unit, an agency, a site and a day.

The reasons are sentences that a steward can repeat. Legal status is told beside
them as it was recorded; nothing is inferred from it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, joinedload

from organizer.core.reader import Reader
from organizer.people.models import Unit

from . import queries
from .kept import Amendment
from .models import Clause, Edition


@dataclass(frozen=True)
class Whom:
    """For whom the question is asked; empty means that it is not known."""

    unit_id: int | None = None
    agency: str = ""
    site: str = ""


@dataclass(frozen=True)
class Governing:
    """``clauses`` in the order in which they are read; empty when the clause is suspended."""

    clauses: tuple[Clause, ...]
    reasons: tuple[str, ...]
    standing: queries.Standing
    is_sure: bool  # False when a reason asks a person to look


def in_force(session: Session, reader: Reader, clause_id: int, whom: Whom, day: date) -> Governing:
    """The words that govern in place of a clause on ``day``, with the chain of reasons."""
    clause = queries.clause(session, reader, clause_id)
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


def _of_edition(edition: Edition, day: date) -> tuple[list[str], bool]:
    name = edition.agreement.name
    on = words_of(day)
    if edition.starts_on is None and edition.ends_on is None:
        return [f"No dates are recorded for this text of {name}: look at its first pages."], False
    if edition.starts_on and day < edition.starts_on:
        began = words_of(edition.starts_on)
        return [
            f"This text of {name} began on {began}, after {on}: an earlier text governs."
        ], False
    if edition.ends_on and day > edition.ends_on:
        ended = words_of(edition.ends_on)
        return [
            f"This text of {name} ran to {ended}. Whether it rolls over or goes on while a new "
            "one is bargained stands in its duration article."
        ], False
    return [f"This text of {name} was in force on {on}."], True


def _of_unit(session: Session, edition: Edition, whom: Whom) -> list[str]:
    covered = edition.agreement.unit_id
    if covered is None or whom.unit_id is None:
        return []
    unit = session.get_one(Unit, covered)
    if covered == whom.unit_id:
        return [f"It covers {unit.name}."]
    return [f"It covers {unit.name}, which is not the unit asked about."]


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


def _why_not(session: Session, amendment: Amendment, whom: Whom, day: date) -> str:
    """Why an amendment does not reach this case; empty when it does."""
    if amendment.from_on and day < amendment.from_on:
        return f"A change to it began on {words_of(amendment.from_on)}, after that day."
    if amendment.to_on and day > amendment.to_on:
        return f"A change to it ended on {words_of(amendment.to_on)}, before that day."
    if amendment.unit_id is not None and amendment.unit_id != whom.unit_id:
        name = session.get_one(Unit, amendment.unit_id).name
        return _elsewhere(f"the unit {name}", whom.unit_id is not None)
    if amendment.agency and amendment.agency.lower() != whom.agency.lower():
        return _elsewhere(amendment.agency, bool(whom.agency))
    if amendment.site and amendment.site.lower() != whom.site.lower():
        return _elsewhere(amendment.site, bool(whom.site))
    return ""


def _elsewhere(where: str, is_known: bool) -> str:
    if is_known:
        return f"A change to it holds only for {where}."
    return f"A change to it holds only for {where}; whether that is the case here is not known."


def _applied(
    session: Session, reader: Reader, words: list[Clause], amendment: Amendment
) -> tuple[list[Clause], str]:
    if amendment.effect == "suspends":
        by = _by(session, reader, amendment)[1]
        return [], f"It is suspended{since(amendment)}{by}."
    clause, by = _by(session, reader, amendment)
    assert clause is not None  # the service takes no other
    if amendment.effect == "replaces":
        return [clause], f"It is replaced{since(amendment)}{by}."
    return [*words, clause], f"It is added to{since(amendment)}{by}."


def _by(session: Session, reader: Reader, amendment: Amendment) -> tuple[Clause | None, str]:
    if amendment.by_clause_id is None:
        return None, f", as {amendment.source} says" if amendment.source else ""
    clause = queries.clause(session, reader, amendment.by_clause_id)
    return clause, f" by {clause.citation} of {clause.edition.agreement.name}"


def since(amendment: Amendment) -> str:
    return f" since {words_of(amendment.from_on)}" if amendment.from_on else ""


def _of_standing(standing: queries.Standing) -> str:
    if standing.checked_on is None:
        return "Its legal status is not recorded: ask before you rely on it."
    source = f" ({standing.source})" if standing.source else ""
    return (
        f"Its legal status is recorded as “{standing.status}”{source}, "
        f"checked on {words_of(standing.checked_on)}."
    )


def words_of(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def amended_clauses(session: Session, edition_id: int) -> set[int]:
    """Which clauses of an edition carry an amendment: the page marks them."""
    query = (
        select(Amendment.clause_id)
        .join(Clause, Clause.id == Amendment.clause_id)
        .where(Clause.edition_id == edition_id, Amendment.withdrawn_at.is_(None))
    )
    return set(session.scalars(query))


def editions_on(session: Session, reader: Reader, agreement_id: int, day: date) -> list[Edition]:
    """The texts of one agreement whose dates hold ``day``, undated ones included."""
    queries.agreement(session, reader, agreement_id)
    query = (
        select(Edition)
        .options(joinedload(Edition.agreement))
        .where(Edition.agreement_id == agreement_id)
        .where(or_(Edition.starts_on.is_(None), Edition.starts_on <= day))
        .where(or_(Edition.ends_on.is_(None), Edition.ends_on >= day))
        .order_by(Edition.starts_on.desc(), Edition.id.desc())
    )
    return list(session.scalars(query))
