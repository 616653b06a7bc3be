"""The grievance procedures that cases follow: published out of an agreement's own limits."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from organizer.clauses import queries as clause_queries
from organizer.clauses.arrange import confirmed_marks, procedure_from
from organizer.clauses.in_force import editions_on
from organizer.clauses.law import law_of
from organizer.clauses.models import Agreement, Edition
from organizer.core.access import Right, may, who_can
from organizer.core.arranging import Arrangement
from organizer.core.errors import Forbidden
from organizer.core.law_clock import LawClock
from organizer.core.procedure import (
    Limit,
    Procedure,
    RunsFrom,
    from_plain,
    to_plain,
    with_confirmed,
)
from organizer.core.reader import Actor, Reader
from organizer.storage import audit

from .choices import CaseKind
from .models import CaseProcedure, Grievance

# The clocks of public law that a case's own ledger starts, by their entry in the file of law.
AFTER_AWARD = {"to_except": ("flra-exceptions", RunsFrom.AWARD),
               "to_oppose": ("flra-opposition", RunsFrom.EXCEPTIONS)}  # fmt: skip
NO_PROCEDURE = "no procedure"
UNCONFIRMED = "unconfirmed limit"


def publish(
    session: Session, reader: Reader, edition_id: int, given: Arrangement,
    kind: CaseKind | None = None, *, actor: Actor, now: datetime,
) -> CaseProcedure:  # fmt: skip
    """Cases under this edition follow the arrangement from now on; those that had none get it.

    A case that was opened under another arrangement keeps it until somebody changes it there.
    """
    if not may(reader, Right.KEEP_AGREEMENTS):
        raise Forbidden(f"A procedure is published by: {who_can(Right.KEEP_AGREEMENTS)}.")
    edition = clause_queries.edition(session, reader, edition_id)
    procedure = procedure_from(session, reader, edition_id, given)
    kept = of_edition(session, edition_id, kind) or CaseProcedure(
        name=_name(edition, kind), edition_id=edition_id, kind=kind or ""
    )
    kept.plain, kept.published_at, kept.published_by = to_plain(procedure), now, actor.account_id
    session.add(kept)
    session.flush()
    _adopt(session, edition_id)
    audit.write(session, actor, "published a procedure", f"procedure {kept.id}", now=now)
    return kept


def of_edition(
    session: Session, edition_id: int, kind: CaseKind | str | None = None
) -> CaseProcedure | None:
    """The procedure of exactly that kind of grievance."""
    query = select(CaseProcedure).where(
        CaseProcedure.edition_id == edition_id, CaseProcedure.kind == (kind or "")
    )
    return session.scalars(query).first()


def for_case(session: Session, edition_id: int, kind: str) -> CaseProcedure | None:
    """The procedure that a case of ``kind`` follows: its own, or else the common one."""
    return of_edition(session, edition_id, kind) or of_edition(session, edition_id)


@dataclass(frozen=True)
class Binding:
    """What a case is bound to. ``choices`` are the texts of the day when there are several."""

    edition: Edition | None
    procedure: CaseProcedure | None
    choices: tuple[Edition, ...] = ()


def binding(
    session: Session, reader: Reader, agreement_id: int, day: date, kind: str
) -> Binding:  # fmt: skip
    """The text in force on the day it happened, and the procedure published out of it.

    Of several the one that began last: an undated text is only taken when there is no other.
    """
    found = editions_on(session, reader, agreement_id, day)
    if not found:
        return Binding(None, None)
    dated = [one for one in found if one.starts_on]
    edition = (dated or found)[0]
    return Binding(edition, for_case(session, edition.id, kind), tuple(found))


def agreements(session: Session, reader: Reader, unit_id: int | None) -> list[Agreement]:
    """The agreements that may cover a unit, those with a published procedure first."""
    if not clause_queries.may_read(session, reader):
        return []
    covers = or_(Agreement.unit_id.is_(None), Agreement.unit_id == unit_id)
    query = select(Agreement).order_by(Agreement.name)
    found = list(session.scalars(query.where(covers) if unit_id else query))
    known = set(session.scalars(
        select(Edition.agreement_id).join(CaseProcedure, CaseProcedure.edition_id == Edition.id)
    ))  # fmt: skip
    return sorted(found, key=lambda one: (one.id not in known, one.kind != "master", one.name))


@dataclass(frozen=True)
class Published:
    edition: Edition
    procedures: tuple[CaseProcedure, ...]
    unconfirmed: int


def published(session: Session, reader: Reader) -> list[Published]:
    """Every edition with what cases follow under it, for the page that keeps them."""
    editions = clause_queries.editions(session, reader)
    rows = session.scalars(select(CaseProcedure).order_by(CaseProcedure.kind)).all()
    marks = confirmed_marks(session, [edition.id for edition in editions])
    found = []
    for edition in editions:
        its = tuple(row for row in rows if row.edition_id == edition.id)
        open_limits = {
            limit.mark for row in its for limit in from_plain(row.plain).limits
            if limit.mark and limit.mark not in marks
        }  # fmt: skip
        found.append(Published(edition, its, len(open_limits)))
    return found


@dataclass(frozen=True)
class Confirmed:
    """What the local stands behind at one moment, asked once for any number of cases."""

    marks: frozenset[str]
    law: dict[str, LawClock]


def confirmed_now(session: Session, edition_ids: Iterable[int | None]) -> Confirmed:
    known = {one for one in edition_ids if one is not None}
    return Confirmed(
        confirmed_marks(session, known), {one.key: one for one in law_of(session).clocks}
    )


def as_confirmed(plain: Procedure, known: Confirmed) -> Procedure:
    """A case's procedure with what is confirmed now, and the law's clocks after an award."""
    after: dict[str, Any] = {
        name: _of_law(known.law[key], start)
        for name, (key, start) in AFTER_AWARD.items()
        if key in known.law
    }
    return replace(with_confirmed(plain, known.marks), **after)


def _of_law(clock: LawClock, start: RunsFrom) -> Limit:
    return Limit(
        clock.rule.number, clock.rule.unit, start, clock.words.quote, clock.words.source,
        clock.is_confirmed, clock.rule.counts_trigger, clock.rule.rolls,
    )  # fmt: skip


def _adopt(session: Session, edition_id: int) -> None:
    """Open cases of the edition that had no procedure to follow follow this one."""
    query = select(Grievance).where(Grievance.edition_id == edition_id, Grievance.is_open)
    for case in session.scalars(query):
        if not case.procedure.get("steps"):
            chosen = for_case(session, edition_id, case.kind)
            case.procedure = chosen.plain if chosen else case.procedure
    session.flush()


def _name(edition: Edition, kind: CaseKind | None) -> str:
    begun = f" {edition.starts_on.year}" if edition.starts_on else f" (text {edition.id})"
    of = f", {kind} grievances" if kind else ""
    return f"{edition.agreement.name}{begun}{of}"
