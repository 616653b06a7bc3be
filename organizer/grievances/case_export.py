"""Every case that a reader reaches, out in open formats: one row a case, one row an event."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from organizer.core.access import Reach, Right, reach
from organizer.core.case_event import Happened, Kind
from organizer.core.reader import Actor, Reader
from organizer.core.steps import first
from organizer.people.models import Member, Unit
from organizer.storage import audit

from . import access, bulk, group
from .history_models import CaseEnding
from .models import CaseEvent, CaseLook, CasePerson, Grievance

CASE = ("Case", "What it is about", "Who", "Others", "Unit", "Kind", "Forum", "Clauses",
        "What happened", "Day it happened", "Day it was filed", "Day of the answer",
        "Day it ended", "How it ended", "Remedy", "Arbitrator", "Terms", "Stands",
        "Due")  # fmt: skip
FIRST = (Kind.INCIDENT, Kind.FILED, Kind.ANSWERED)
EVENT = ("Case", "Entry", "What happened", "On", "Step", "Until", "Written down", "Corrects",
         "Struck out", "Proof", "Note")  # fmt: skip
CONFIDENTIAL = "confidential"


@dataclass(frozen=True)
class Exported:
    cases: list[tuple[str, ...]]
    events: list[tuple[str, ...]]

    def as_json(self) -> str:
        """Cases with their events inside, the columns as keys."""
        events: dict[str, list[dict[str, str]]] = {}
        for row in self.events:
            events.setdefault(row[0], []).append(_named(EVENT[1:], row[1:]))
        told = [_named(CASE, row) | {"events": events.get(row[0], [])} for row in self.cases]
        return json.dumps({"cases": told}, ensure_ascii=False, indent=1)


def export(session: Session, reader: Reader, *, actor: Actor, now: datetime) -> Exported:
    """Takes what ``reader`` may open and no more; each case keeps in its log that it was taken."""
    taken = _gathered(session, access.reached(session, reader))
    _note(session, access.reached(session, reader), "export", actor, now)
    audit.write(session, actor, "took cases out", "cases", now=now, cases=len(taken.cases))
    return taken


def own_file(session: Session, reader: Reader, *, actor: Actor, now: datetime) -> Exported:
    """What the union keeps of the reader's own cases: the record and the terms, also confidential
    ones. A steward's working notes and remarks beside an entry stay the steward's."""
    if reach(reader, Right.OWN_CASE) == Reach.NONE or reader.member_id is None:
        return Exported([], [])
    wanted = own_cases(reader.member_id)
    taken = _gathered(session, wanted, of=reader)
    _note(session, wanted, "own file", actor, now)
    audit.write(session, actor, "took the own file", "cases", now=now, cases=len(taken.cases))
    return taken


def own_cases(member_id: int) -> ColumnElement[bool]:
    """Those of one person, and those of a group on whose list they stand."""
    listed = select(CasePerson.grievance_id).where(CasePerson.member_id == member_id)
    return or_(Grievance.member_id == member_id, Grievance.id.in_(listed))


def _note(
    session: Session, wanted: ColumnElement[bool], what: str, actor: Actor, now: datetime
) -> None:
    keys = session.scalars(select(Grievance.id).where(wanted)).all()
    session.add_all(
        CaseLook(grievance_id=key, account_id=actor.account_id, at=now, at_what=what)
        for key in keys
    )


def _gathered(
    session: Session, wanted: ColumnElement[bool], *, of: Reader | None = None
) -> Exported:
    """``of`` is whose own file it is; a group's is told them without the others in it."""
    who = func.coalesce(Member.name, Grievance.grievant)
    query = (
        select(Grievance, who, Unit.name, CaseEnding)
        .outerjoin(Member, Member.id == Grievance.member_id)
        .outerjoin(Unit, Unit.id == Grievance.unit_id)
        .outerjoin(CaseEnding, CaseEnding.grievance_id == Grievance.id)
        .where(wanted)
        .order_by(Grievance.id)
    )
    found = session.execute(query).all()
    numbers = {row[0].id: row[0].number for row in found}
    entries = (
        select(CaseEvent)
        .join(Grievance, Grievance.id == CaseEvent.grievance_id)
        .where(wanted)
        .order_by(CaseEvent.grievance_id, CaseEvent.id)
    )
    events = [
        _event(numbers[one.grievance_id], one, of is not None) for one in session.scalars(entries)
    ]
    happened = dict(bulk.ledgers(session, wanted))
    others = {} if of else group.names(session, wanted)
    cases = [_case(row, happened.get(row[0].id, []), others.get(row[0].id, ""), of)
             for row in found]  # fmt: skip
    return Exported(cases, events)


def _case(row: Any, ledger: list[Happened], others: str, of: Reader | None) -> tuple[str, ...]:
    """What is confidential by its terms stays in the case: here stands only that it is."""
    case, who, unit, ending = row
    what = case.what_happened
    if of and case.member_id != of.member_id:  # a group's case tells one of them of no other
        who, what = of.name, ""
    days = (first(ledger, kind) for kind in FIRST)
    is_told = ending is not None and (of is not None or not ending.is_confidential)
    return words(
        case.number, case.title, who, others, unit, case.kind, case.forum, case.clauses,
        what, *days, ending.on if ending else "",
        ending.outcome if ending else case.outcome,
        "; ".join(ending.remedies) if ending and is_told else "",
        ending.arbitrator if ending and is_told else "",
        _terms(ending), case.status, case.due_on,
    )  # fmt: skip


def _terms(ending: CaseEnding | None) -> str:
    if ending is None:
        return ""
    if ending.is_confidential:
        return CONFIDENTIAL
    return "sets no precedent" if ending.is_non_precedential else ""


def _event(number: str, one: CaseEvent, is_own: bool) -> tuple[str, ...]:
    return words(
        number, one.id, one.kind, one.on, one.step or "", one.until, f"{one.recorded_at:%Y-%m-%d}",
        one.corrects_id, "yes" if one.is_struck else "", one.proof,
        "" if is_own else one.note,
    )  # fmt: skip


def words(*cells: Any) -> tuple[str, ...]:
    return tuple("" if cell is None else str(cell) for cell in cells)


def _named(keys: Iterable[str], cells: Iterable[str]) -> dict[str, str]:
    return dict(zip(keys, cells, strict=True))
