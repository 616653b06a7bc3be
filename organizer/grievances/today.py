"""What cases offer to Today: dates that come near, and limits that nobody confirmed."""

from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from organizer.clauses.models import Agreement
from organizer.core.access import Right, may
from organizer.core.case_event import Kind
from organizer.core.reader import Reader
from organizer.core.todo import Todo, Urgency
from organizer.people.local import today as local_today

from .access import reached
from .models import CaseEvent, CaseProcedure, Grievance
from .procedures import NO_PROCEDURE, UNCONFIRMED
from .staffing import left_behind, without_helper

NEAR = timedelta(days=14)
MOST = 50
TASKS = {
    UNCONFIRMED: "Confirm the time limits of the agreement",
    NO_PROCEDURE: "Put the agreement’s time limits into a procedure",
}


def today(session: Session, reader: Reader, now: datetime) -> list[Todo]:
    if not may(reader, Right.CASES):
        return []
    day = local_today(session, now)
    return [
        *_to_begin(session, reader),
        *_due(session, reader, day),
        *_silent(session, reader, day),
        *_without_date(session, reader),
        *_left_behind(session, reader, day),
        *_of_nobody(session, reader, day),
        *_without_paper(session, reader),
    ]


def _to_begin(session: Session, reader: Reader) -> list[Todo]:
    """An agreement is here, and nobody has made its limits into steps yet: gone once it is done."""
    has_begun = [session.scalar(select(one).limit(1)) for one in (CaseProcedure.id, Grievance.id)]
    is_there = session.scalar(select(Agreement.id).where(Agreement.kind != "law").limit(1))
    if any(has_begun) or not is_there or not may(reader, Right.KEEP_AGREEMENTS):
        return []
    detail = "Every date of a case is counted from it."
    link, title = "/cases/procedures/", TASKS[NO_PROCEDURE]
    return [Todo("begin", title, detail, link, Urgency.WAITING)]


def _due(session: Session, reader: Reader, day: date) -> list[Todo]:
    query = select(Grievance).where(
        reached(session, reader), Grievance.is_open, Grievance.due_on <= day + NEAR
    )
    return [
        Todo(
            kind="case",
            title=f"{case.due_for}: {case.title}",
            detail=f"Case {case.number}, {case.status}",
            link=f"/cases/{case.id}",
            urgency=Urgency.OVERDUE if case.due_on and case.due_on < day else Urgency.SOON,
            due_on=case.due_on,
        )
        for case in session.scalars(query.order_by(Grievance.due_on))
    ]


def _without_date(session: Session, reader: Reader) -> list[Todo]:
    """What a person must do before cases get a date, a task for each text and reason."""
    query = (
        select(Grievance.why_no_date, Grievance.edition_id, func.count(), func.min(Grievance.id))
        .where(reached(session, reader), Grievance.is_open, Grievance.why_no_date != "")
        .where(Grievance.due_on.is_(None))
        .group_by(Grievance.why_no_date, Grievance.edition_id)
    )
    return [_task(*row) for row in session.execute(query)]


def _task(why: str, edition_id: int | None, count: int, first: int) -> Todo:
    cases = "1 case has" if count == 1 else f"{count} cases have"
    page = f"/cases/procedures/{edition_id}" if edition_id else "/cases/procedures/"
    of_case = f"/cases/{first}" if count == 1 else "/cases/"
    link = page if why in TASKS else of_case
    return Todo(
        kind="limit", title=TASKS.get(why, why), detail=f"{cases} no date until then.", link=link,
        urgency=Urgency.SOON,
    )  # fmt: skip


def _silent(session: Session, reader: Reader, day: date) -> list[Todo]:
    """Management is late and our own clock may not have a date yet."""
    query = select(Grievance).where(
        reached(session, reader), Grievance.is_open, Grievance.late_after < day,
        Grievance.due_on.is_(None),
    )  # fmt: skip
    return [
        Todo(
            kind="case", title=f"Management is late: {case.title}",
            detail=f"Case {case.number}. Record that no answer came, or the answer.",
            link=f"/cases/{case.id}", urgency=Urgency.SOON, due_on=case.late_after,
        )
        for case in session.scalars(query)
    ]  # fmt: skip


def _without_paper(session: Session, reader: Reader) -> list[Todo]:
    """An extension counts once both sides agreed in writing: the writing belongs to the case."""
    later = aliased(CaseEvent)
    query = (
        select(Grievance, CaseEvent)
        .join(CaseEvent, CaseEvent.grievance_id == Grievance.id)
        .outerjoin(later, later.corrects_id == CaseEvent.id)
        .where(reached(session, reader, Right.HANDLE_CASES), Grievance.is_open)
        .where(CaseEvent.kind == Kind.EXTENDED, CaseEvent.document_id.is_(None))
        .where(CaseEvent.is_struck.is_(False), later.id.is_(None))
        .order_by(CaseEvent.on)
        .limit(MOST)
    )
    return [
        Todo(
            kind="case", title=f"Put in the agreed extension: {case.title}",
            detail=f"Case {case.number}. No paper shows yet that both sides agreed.",
            link=f"/cases/{case.id}/event/{entry.id}", urgency=Urgency.SOON, due_on=entry.until,
        )
        for case, entry in session.execute(query)
    ]  # fmt: skip


def _left_behind(session: Session, reader: Reader, day: date) -> list[Todo]:
    """For whoever gives cases out: a steward is gone and still has some."""
    if not may(reader, Right.ASSIGN_CASES):
        return []
    found = left_behind(session, reached(session, reader), day)
    return [
        Todo(
            kind="case", title=f"Hand over the cases of {one.name}",
            detail=f"{number} open case{'' if number == 1 else 's'}, and no role to carry them.",
            link=f"/cases/hand-over?from={one.account_id}", urgency=Urgency.OVERDUE,
        )
        for one, number in found
    ]  # fmt: skip


def _of_nobody(session: Session, reader: Reader, day: date) -> list[Todo]:
    """For whoever gives cases out: those whose steward left, or that nobody has yet."""
    if not may(reader, Right.ASSIGN_CASES):
        return []
    query = select(Grievance).where(reached(session, reader), without_helper(day))
    return [
        Todo(
            kind="case", title=f"Nobody has it: {case.title}", detail=f"Case {case.number}",
            link=f"/cases/{case.id}/people", urgency=Urgency.SOON, due_on=case.due_on,
        )
        for case in session.scalars(query.order_by(Grievance.due_on).limit(MOST))
    ]  # fmt: skip
