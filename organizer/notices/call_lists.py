"""What is read of a phone tree: one's own list, and counts that point to nobody."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.access import Right, may
from organizer.core.errors import NotFound
from organizer.core.quiet import may_reach_at
from organizer.core.reader import Reader
from organizer.core.small_cells import LEAST, Mark, Part, Unprotected, marks
from organizer.people.account_models import Account
from organizer.people.local import the_local, today

from . import roster
from .audience import Person, address, choices_from
from .call_models import Call, PhoneTree
from .calling import AGAIN, RESULTS
from .models import Notice
from .queries import Group


@dataclass(frozen=True)
class ToCall:
    """Somebody on a list. ``not_now`` says why they are not called at this hour, or at all."""

    call: Call
    name: str
    number: str
    not_now: str

    @property
    def is_open(self) -> bool:
        return self.call.result in AGAIN


@dataclass(frozen=True)
class OfCaller:
    """How far one caller is; their share is said as a count, never who stands in it."""

    account_id: int | None
    name: str
    done: int
    total: int


@dataclass(frozen=True)
class Report:
    total: Group
    results: list[tuple[str, str]]
    callers: list[OfCaller]


def mine(session: Session, reader: Reader) -> list[tuple[PhoneTree, int, int]]:
    """The trees in which this reader has calls, with how many are done of how many."""
    query = select(Call).where(Call.caller_id == (reader.account_id or -1))
    calls = list(session.scalars(query))
    done = Counter(call.tree_id for call in calls if call.result not in AGAIN)
    total = Counter(call.tree_id for call in calls)
    trees = select(PhoneTree).where(PhoneTree.id.in_(total), PhoneTree.ended_at.is_(None))
    found = session.scalars(trees.order_by(PhoneTree.id.desc()))
    return [(tree, done[tree.id], total[tree.id]) for tree in found]


def of_notice(session: Session, reader: Reader, notice: Notice) -> Sequence[PhoneTree]:
    if not may(reader, Right.APPROVE_NOTICES):
        return []
    query = select(PhoneTree).where(PhoneTree.notice_id == notice.id)
    return session.scalars(query.order_by(PhoneTree.id.desc())).all()


def tree(session: Session, reader: Reader, tree_id: int) -> PhoneTree:
    """For whoever makes and watches phone trees."""
    found = session.get(PhoneTree, tree_id)
    if found is None or not may(reader, Right.APPROVE_NOTICES):
        raise NotFound("There are no such calls.")
    return found


def own_list(
    session: Session, reader: Reader, tree_id: int, now: datetime
) -> tuple[PhoneTree, list[ToCall]]:
    """This reader's own calls, those still to do first; consents are asked again each time."""
    found = session.get(PhoneTree, tree_id)
    query = select(Call).where(Call.tree_id == tree_id, Call.caller_id == (reader.account_id or -1))
    calls = list(session.scalars(query))
    if found is None or not calls or found.ended_at:
        raise NotFound("There are no calls of yours here, or they have ended.")
    notice = session.get_one(Notice, found.notice_id)
    listed = [_to_call(session, call, notice, now) for call in calls]
    return found, sorted(listed, key=lambda one: (not one.is_open, bool(one.not_now), one.name))


def report(session: Session, of: PhoneTree) -> Report:
    calls = list(session.scalars(select(Call).where(Call.tree_id == of.id)))
    names = {row.id: row.name for row in session.scalars(select(Account))}
    total = Counter(call.caller_id for call in calls)
    done = Counter(call.caller_id for call in calls if call.result not in AGAIN)
    callers = [
        OfCaller(who, names.get(who or 0, "Nobody yet"), done[who], count)
        for who, count in total.items()
    ]
    callers.sort(key=lambda one: (one.account_id is not None, one.name))
    return Report(Group("", len(calls)), guarded([call.result for call in calls]), callers)


def guarded(results: Sequence[str]) -> list[tuple[str, str]]:
    """Each result with its count; one below five is hidden, and what would give it away too."""
    counted = Counter(results)
    kinds = [kind for kind in (*RESULTS, "") if counted[kind]]
    said = []
    for kind, mark in zip(kinds, _marks([counted[kind] for kind in kinds]), strict=True):
        words = {Mark.SHOWN: str(counted[kind]), Mark.SMALL: f"fewer than {LEAST}"}
        said.append((RESULTS.get(kind, "Not called yet"), words.get(mark, "not shown")))
    return said


def _marks(counts: Sequence[int]) -> list[Mark]:
    """The total is shown beside them; where that cannot be borne, no count is."""
    total = Part("called", "all", sum(counts), worth=sum(counts) * len(counts) + 1)
    try:
        *told, of_total = marks([*(Part("all", "called", count) for count in counts), total])
    except Unprotected:
        return [Mark.HELD] * len(counts)
    return told if of_total is Mark.SHOWN else [Mark.HELD] * len(counts)


def _to_call(session: Session, call: Call, notice: Notice, now: datetime) -> ToCall:
    person = roster.person(session, call.person_id, today(session, now))
    if person is None or notice.audience is None:
        return ToCall(
            call, "Somebody who is no longer on the roster", "", "no longer on the roster"
        )
    choices = choices_from(notice.audience.choices)
    where = address(person, "phone", notice.kind, choices, roster.stopped(session, "phone"))
    if notice.withdrawn_at:
        return ToCall(call, person.name, "", "the notice was withdrawn")
    if where.why_not:
        return ToCall(call, person.name, "", where.why_not)
    return ToCall(call, person.name, where.address, _asleep(session, person, now))


def _asleep(session: Session, person: Person, now: datetime) -> str:
    zone = ZoneInfo(the_local(session).time_zone)
    there = now.replace(tzinfo=UTC).astimezone(zone)
    awake = may_reach_at(there, person.shift_starts, person.shift_ends)
    return "" if awake == there else f"not before {awake:%H:%M}"
