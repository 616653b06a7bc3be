"""The people of a group grievance: from the roster where the reader may, else as typed."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, NotFound
from organizer.core.names import fold
from organizer.core.reader import Actor, Reader
from organizer.people import queries as people_queries
from organizer.people.models import Member
from organizer.people.queries import MemberRow
from organizer.storage import audit

from .choices import CaseKind
from .models import CasePerson, Grievance

LONGEST = 200
MOST_OFFERED = 10
LISTED = "and others listed"


@dataclass(frozen=True)
class Person:
    """``member_id`` where the roster has them; the name is the roster's own then."""

    name: str
    member_id: int | None = None
    id: int = 0


def people(session: Session, case: Grievance) -> list[Person]:
    """For whoever may read the case: ask ``access.case`` first."""
    name = func.coalesce(Member.name, CasePerson.name)
    query = (
        select(name, CasePerson.member_id, CasePerson.id)
        .outerjoin(Member, Member.id == CasePerson.member_id)
        .where(CasePerson.grievance_id == case.id)
    )
    found = [Person(*row) for row in session.execute(query)]
    return sorted(found, key=lambda one: (fold(one.name), one.id))


def names(session: Session, wanted: ColumnElement[bool]) -> dict[int, str]:
    """Everybody listed in the cases that are ``wanted``, a line a case."""
    name = func.coalesce(Member.name, CasePerson.name)
    query = (
        select(CasePerson.grievance_id, name)
        .join(Grievance, Grievance.id == CasePerson.grievance_id)
        .outerjoin(Member, Member.id == CasePerson.member_id)
        .where(wanted)
        .order_by(CasePerson.grievance_id, name)
    )
    found: dict[int, list[str]] = defaultdict(list)
    for key, one in session.execute(query):
        found[key].append(one)
    return {key: "; ".join(listed) for key, listed in found.items()}


def offered(session: Session, reader: Reader, words: str, today: date) -> list[MemberRow]:
    """People of the roster with these words in their name, as far as the reader sees it."""
    if not words.strip():
        return []
    wanted = people_queries.Wanted(text=words.strip()[:LONGEST])
    return people_queries.listed(session, reader, wanted, today).rows[:MOST_OFFERED]


def named(
    session: Session, reader: Reader, *, member_id: int | None = None, name: str = ""
) -> Person:
    """Somebody as they may be listed. Raises NotFound for a row that is not the reader's to see."""
    if member_id is not None:
        found = people_queries.member(session, reader, member_id)
        return Person(found.name, found.id)
    typed = " ".join(name.split())
    if not typed:
        raise Invalid("Type the name of a person, or choose one from the roster.")
    if len(typed) > LONGEST:
        raise Invalid(f"A name has at most {LONGEST} characters.")
    return Person(typed)


def add(
    session: Session, case: Grievance, person: Person, *, actor: Actor, now: datetime
) -> CasePerson:
    if case.kind != CaseKind.GROUP:
        raise Invalid("Only a group grievance has a list of people.")
    if any(_are_one(person, known) for known in people(session, case)):
        raise Invalid(f"{person.name} is listed already.")
    made = keep(session, case, [person], actor=actor, now=now)[0]
    audit.write(session, actor, "listed a person", f"case {case.id}", now=now, person=made.id)
    return made


def keep(
    session: Session, case: Grievance, listed: Iterable[Person], *, actor: Actor, now: datetime
) -> list[CasePerson]:
    rows = [
        CasePerson(
            grievance_id=case.id, member_id=one.member_id, added_at=now, added_by=actor.account_id,
            name="" if one.member_id else one.name,
        )
        for one in listed
    ]  # fmt: skip
    session.add_all(rows)
    session.flush()
    return rows


def remove(
    session: Session, case: Grievance, person_id: int, *, actor: Actor, now: datetime
) -> None:
    found = session.get(CasePerson, person_id)
    if found is None or found.grievance_id != case.id:
        raise NotFound("That person is not on the list of this case.")
    session.delete(found)
    audit.write(session, actor, "took a person off", f"case {case.id}", now=now, person=person_id)


def called(first: str, listed: list[Person]) -> str:
    """How a letter calls the grievant: one name, and that others are listed."""
    names = [one.name for one in listed]
    named_first = first or (names[0] if names else "")
    others = [name for name in names if name != named_first]
    return f"{named_first} {LISTED}" if others else named_first


def _are_one(one: Person, other: Person) -> bool:
    if one.member_id or other.member_id:
        return one.member_id == other.member_id
    return fold(one.name) == fold(other.name)
