"""What the guided start asked, made into a case bound to the text in force on the day."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from organizer.clauses import queries as clause_queries
from organizer.clauses import service as clauses
from organizer.clauses.service import Quotes
from organizer.clauses.texts import spans_of
from organizer.core.case_event import Kind
from organizer.core.errors import Invalid
from organizer.core.procedure import Procedure, to_plain
from organizer.core.reader import Reader

from .choices import CaseKind, Forum
from .group import Person
from .models import CaseClause, CaseProcedure, Grievance
from .procedures import binding, for_case


@dataclass(frozen=True)
class Opening:
    """``agreement_id`` binds to the text in force on the incident's day; an ``edition_id`` that
    a person chose, or a ``procedure_id``, goes before it."""

    title: str
    kind: CaseKind = CaseKind.INDIVIDUAL
    grievant: str = ""
    member_id: int | None = None
    unit_id: int | None = None
    appointment: str = "unknown"
    forum: Forum = Forum.CONTRACT
    what_happened: str = ""
    clauses: str = ""
    incident_on: date | None = None
    known_on: date | None = None
    procedure_id: int | None = None
    agreement_id: int | None = None
    edition_id: int | None = None
    remedy: str = ""
    matters: Sequence[str] = ()
    days: dict[str, str] = field(default_factory=dict)
    authority: str = "unknown"
    clause_ids: Sequence[int] = ()
    people: Sequence[Person] = ()  # of a group

    @property
    def happened(self) -> tuple[tuple[Kind, date], ...]:
        """The first entries of the ledger."""
        days = ((Kind.INCIDENT, self.incident_on), (Kind.KNOWLEDGE, self.known_on))
        return tuple((kind, on) for kind, on in days if on is not None)


def new_case(session: Session, reader: Reader, asked: Opening, *, now: datetime) -> Grievance:
    """The row, its number, its binding and its clauses; the ledger is still empty."""
    if not asked.title.strip():
        raise Invalid("A case needs a few words that say what it is about.")
    edition_id, chosen = _bound(session, reader, asked)
    case = Grievance(
        number=_next_number(session, now), kind=asked.kind, title=asked.title.strip(),
        member_id=asked.member_id, grievant="" if asked.member_id else asked.grievant.strip(),
        unit_id=asked.unit_id, appointment=asked.appointment, forum=asked.forum,
        what_happened=asked.what_happened, clauses=asked.clauses, remedy=asked.remedy.strip(),
        matters=list(asked.matters), days=dict(asked.days), authority=asked.authority,
        edition_id=edition_id, procedure=chosen.plain if chosen else to_plain(Procedure()),
        opened_at=now,
    )  # fmt: skip
    session.add(case)
    session.flush()
    for clause_id in dict.fromkeys(asked.clause_ids):
        concern(session, reader, case, clause_id, now=now)
    return case


def concern(
    session: Session, reader: Reader, case: Grievance, clause_id: int, *, now: datetime
) -> CaseClause:
    """The case concerns a clause: its words are kept with it and registered as quoted."""
    clause = clause_queries.clause(session, reader, clause_id)
    known = select(CaseClause).where(
        CaseClause.grievance_id == case.id, CaseClause.clause_id == clause_id
    )
    kept = session.scalars(known).first()
    if kept:
        return kept
    kept = CaseClause(grievance_id=case.id, clause_id=clause_id, quote=clause.text, added_at=now)
    session.add(kept)
    session.flush()
    spans = spans_of(clause.spans)
    quotes = Quotes(clause.edition_id, spans, clause.text, "case clause", kept.id, clause.id)
    clauses.register_quotation(session, quotes, now=now)
    return kept


def _bound(
    session: Session, reader: Reader, asked: Opening
) -> tuple[int | None, CaseProcedure | None]:
    if asked.procedure_id:
        chosen = session.get(CaseProcedure, asked.procedure_id)
        return (chosen.edition_id if chosen else None), chosen
    if asked.edition_id:
        clause_queries.edition(session, reader, asked.edition_id)
        return asked.edition_id, for_case(session, asked.edition_id, asked.kind)
    if asked.agreement_id and asked.incident_on:
        found = binding(session, reader, asked.agreement_id, asked.incident_on, asked.kind)
        return (found.edition.id if found.edition else None), found.procedure
    return None, None


def _next_number(session: Session, now: datetime) -> str:
    """The highest number of the year and one more: 2026-00014."""
    year = f"{now.year}-"
    last = session.scalar(
        select(func.max(Grievance.number)).where(Grievance.number.like(f"{year}%"))
    )
    return f"{year}{int(last.partition('-')[2]) + 1 if last else 1:05d}"
