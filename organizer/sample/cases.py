"""Sixty invented cases over three years, in every state, on the sample agreement's own limits."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.clauses import service as clauses
from organizer.clauses.arrange import arranging_of
from organizer.clauses.models import Agreement, Clause, Edition
from organizer.core.case_event import MAY_LIE_AHEAD, Kind
from organizer.core.reader import Held, Office, Reader, Role
from organizer.grievances import group, ledger, opening, procedures
from organizer.grievances.choices import CaseKind, Service
from organizer.grievances.group import Person
from organizer.grievances.models import Assignment, CaseEvent, Grievance
from organizer.grievances.opening import Opening
from organizer.people.demo_accounts import demo_account
from organizer.people.local import today
from organizer.people.models import Account, Member

from .case_courses import COURSES, OUTCOMES, OVERLOOKED, SUBJECTS, Course
from .case_endings import make_endings

COUNT, RECENT = 60, 18
OVERDUE = 9  # from the end: the one whose next step is overdue
YEARS = timedelta(days=3 * 365)
MASTER = "Lantern Bay Master Agreement"


def make_cases(session: Session, *, now: datetime) -> int:
    """Confirm the limits of both texts and open the cases; how many."""
    president = _reader(demo_account(session, "president", now))
    agreement = session.scalars(select(Agreement).where(Agreement.name == MASTER)).one()
    for edition_id in session.scalars(
        select(Edition.id).where(Edition.agreement_id == agreement.id)
    ):
        _confirm(session, president, edition_id, now)
    random, day = Random(2328), today(session, now)
    helpers = [demo_account(session, who, now) for who in ("steward", "chief steward")]
    members = session.scalars(select(Member).order_by(Member.id).limit(400)).all()
    for number in range(COUNT):
        begun = _begun(number, day)
        case = _case(session, president, agreement.id, number, begun, random.choice(members), now)
        if _kind(number) == CaseKind.GROUP:
            _list_people(session, case, members[number : number + 3], president, now)
        _assign(session, case, helpers[random.random() < 0.25], now)
        _happen(session, case, number, begun, day, president)
        ledger.rebuild(session, case, day)
    session.flush()
    make_endings(session, president.acting("officer"), day, now=now)
    return COUNT


def _kind(number: int) -> str:
    return SUBJECTS[number % len(SUBJECTS)][2]


def _list_people(
    session: Session, case: Grievance, people: Sequence[Member], writer: Reader, now: datetime
) -> None:
    listed = [Person(one.name, one.id) for one in people]
    group.keep(session, case, listed, actor=writer.acting("officer"), now=now)


def _begun(number: int, day: date) -> date:
    """Most of them over three years; the last ones close together, so that much is open."""
    if number >= COUNT - RECENT:
        return _weekday(day - timedelta(days=4 * (COUNT - number) + 1))
    return _weekday(day - YEARS + (YEARS - timedelta(days=80)) * number / (COUNT - RECENT))


def _confirm(session: Session, reader: Reader, edition_id: int, now: datetime) -> None:
    actor = reader.acting("officer")
    for kind in (None, CaseKind.UNION):
        proposed = arranging_of(session, reader, edition_id, is_union=kind is not None).proposed
        marks = list(proposed.placed)
        clauses.confirm_limits(session, reader, edition_id, marks, actor=actor, now=now)
        procedures.publish(session, reader, edition_id, proposed, kind, actor=actor, now=now)


def _case(
    session: Session, reader: Reader, agreement_id: int, number: int, begun: date,
    member: Member, now: datetime,
) -> Grievance:  # fmt: skip
    title, words, kind = SUBJECTS[number % len(SUBJECTS)]
    asked = Opening(
        title, CaseKind(kind), member_id=member.id if kind == "individual" else None,
        unit_id=member.unit_id, appointment=member.appointment, incident_on=begun,
        agreement_id=agreement_id, remedy="That it is put right, and not done again.",
        what_happened="Invented, like everything in this local.",
        matters=["working conditions"],
    )  # fmt: skip
    opened = datetime.combine(begun, datetime.min.time()) + timedelta(days=1, hours=14)
    case = opening.new_case(session, reader, asked, now=min(opened, now))
    found = session.scalars(
        select(Clause.id)
        .where(Clause.edition_id == case.edition_id, Clause.text.icontains(words))
        .order_by(Clause.seq)
    ).first()
    if found:
        opening.concern(session, reader, case, found, now=min(opened, now))
    return case


def _happen(
    session: Session, case: Grievance, number: int, begun: date, day: date, writer: Reader
) -> None:
    """Write the ledger as it would have been kept: what lies ahead has not happened."""
    name, course = _course(number)
    written = [(begun, Kind.INCIDENT, 0), *_of(course, case, begun)]
    past = _until(written, day)
    session.add_all(_entry(case, on, kind, step, day, writer) for on, kind, step in past)
    case.ledger_version = len(past)
    if any(kind == Kind.CLOSED for _, kind, _ in past):
        case.outcome = OUTCOMES.get(name, "")
    session.flush()


def _until(written: list[tuple[date, Kind, int]], day: date) -> list[tuple[date, Kind, int]]:
    """What has happened by that day, and a day already named that lies ahead."""
    past = [one for one in written if one[0] <= day]
    return past + [one for one in written[len(past) : len(past) + 1] if one[1] in MAY_LIE_AHEAD]


def _course(number: int) -> tuple[str, Course]:
    name = list(COURSES)[number % len(COURSES)]
    if number == COUNT - OVERDUE:
        return "overlooked", OVERLOOKED
    if number >= COUNT - 2:
        name = "not filed yet"
    elif name == "not filed yet":
        name = "settled early"
    return name, COURSES[name]


def _of(course: Course, case: Grievance, begun: date) -> list[tuple[date, Kind, int]]:
    """A procedure with fewer steps leaves out what belongs to none of its own."""
    steps = len(case.procedure["steps"])
    return [
        (_weekday(begun + timedelta(days=after)), kind, step)
        for after, kind, step in course
        if step <= steps
    ]


def _entry(
    case: Grievance, on: date, kind: Kind, step: int, day: date, writer: Reader
) -> CaseEvent:
    by_hand = kind in (Kind.FILED, Kind.CORRECTED, Kind.INVOKED)
    at = datetime.combine(min(on, day), datetime.min.time()) + timedelta(hours=15)
    return CaseEvent(
        grievance_id=case.id, kind=kind, on=on, step=step, until=None, is_in_writing=False,
        is_theirs=False, served_by=Service.HAND if by_hand else "",
        proof="initials of the recipient (invented)" if by_hand else "", proof_hash="", note="",
        reason="", recorded_at=at, recorded_by=writer.account_id, corrects_id=None,
        is_struck=False,
    )  # fmt: skip


def _assign(session: Session, case: Grievance, helper: Account, now: datetime) -> None:
    session.add(Assignment(grievance_id=case.id, account_id=helper.id, from_at=now))


def _weekday(day: date) -> date:
    """A Saturday or Sunday becomes the Monday after: the office was closed."""
    return day + timedelta(days=7 - day.weekday() if day.weekday() >= 5 else 0)


def _reader(account: Account) -> Reader:
    return Reader(account.id, account.name, held=(Held(Role.OFFICER, Office.PRESIDENT),))
