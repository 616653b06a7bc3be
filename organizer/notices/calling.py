"""The phone tree: each steward calls their own people and says what became of each call."""

from datetime import date, datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, NotFound, Refused
from organizer.core.reader import Actor, Reader
from organizer.people.account_models import Account
from organizer.people.local import today
from organizer.people.models import Member, StewardAssignment
from organizer.storage import audit

from . import approving, sending, stopping
from .audience import FEWEST
from .call_models import Call, PhoneTree
from .models import Version

RESULTS = {
    "reached": "Reached",
    "left word": "Left word",
    "no answer": "No answer",
    "wrong number": "Wrong number",
    "do not call": "Do not call again",
}
AGAIN = ("", "no answer")  # worth another try


def start(session: Session, version: Version, *, actor: Actor, now: datetime) -> PhoneTree:
    """A list for each steward; whoever has no steward with an account stands in nobody's."""
    day = today(session, now)
    if version.channel != "phone":
        raise Refused("Only a phone script makes a phone tree.")
    if actor.account_id is None:
        raise Refused("Only somebody with an account can make a phone tree.")
    approving.fit_to_go(session, version, day)
    found = [one for one in sending.recipients(session, version, day) if not one.why_not]
    if len(found) < FEWEST:
        raise Refused(f"This list would have {len(found)} people. It takes {FEWEST} at least.")
    made = PhoneTree(
        notice_id=version.notice_id, version_id=version.id, title=version.notice.title,
        script=version.text, made_by=actor.account_id, made_at=now,
    )  # fmt: skip
    session.add(made)
    session.flush()
    callers = _callers(session, [one.person.id for one in found], day)
    for one in found:
        caller = callers.get(one.person.id)
        session.add(Call(tree_id=made.id, person_id=one.person.id, caller_id=caller))
    session.flush()
    audit.write(session, actor, "made a phone tree", f"phone tree {made.id}", now=now,
                people=len(found))  # fmt: skip
    return made


def note(
    session: Session, reader: Reader, call_id: int, result: str, *, actor: Actor, now: datetime
) -> Call:
    """What became of a call. "Do not call" ends the consent; saying it twice changes nothing."""
    call = session.get(Call, call_id)
    if call is None or call.caller_id is None or call.caller_id != reader.account_id:
        raise NotFound("There is no such call on your list.")
    if result not in RESULTS:
        raise Invalid("Say what became of the call.")
    if session.get_one(PhoneTree, call.tree_id).ended_at:
        raise Refused("These calls have ended. Nothing more is taken down.")
    call.result, call.said_at, call.said_by = result, now, reader.account_id
    if result == "do not call":
        stopping.asked_on_the_phone(session, call.person_id, now=now)
    elif result == "wrong number":
        stopping.wrong_number(session, call.person_id, now=now)
    subject = f"phone tree {call.tree_id}"
    audit.write(session, actor, "took down a call", subject, now=now, call=call.id)
    return call


def give(
    session: Session, tree: PhoneTree, source: int | None, to: int, *, actor: Actor, now: datetime
) -> int:
    """Hand what one caller (or nobody) still has to do to another; how many calls."""
    if tree.ended_at:
        raise Refused("These calls have ended.")
    if session.get(Account, to) is None:
        raise NotFound("There is no such account.")
    mine = Call.caller_id.is_(None) if source is None else Call.caller_id == source
    query = select(Call).where(Call.tree_id == tree.id, mine, Call.result.in_(AGAIN))
    moved = list(session.scalars(query))
    for call in moved:
        call.caller_id = to
    audit.write(session, actor, "gave calls to somebody", f"phone tree {tree.id}", now=now,
                to=to, calls=len(moved))  # fmt: skip
    return len(moved)


def end(session: Session, tree: PhoneTree, *, actor: Actor, now: datetime) -> None:
    """From now on no list shows a name or a number; the counts stay."""
    tree.ended_at = tree.ended_at or now
    audit.write(session, actor, "ended a phone tree", f"phone tree {tree.id}", now=now)


def _callers(session: Session, people: list[int], day: date) -> dict[int, int]:
    """For each person the account of the steward whose area names them most closely."""
    query = (
        select(StewardAssignment, Account.id)
        .join(Account, Account.member_id == StewardAssignment.member_id)
        .where(StewardAssignment.from_on <= day, Account.locked_at.is_(None))
        .where(or_(StewardAssignment.to_on.is_(None), StewardAssignment.to_on >= day))
    )
    stewards = [(row, account) for row, account in session.execute(query.order_by(Account.id))]
    found: dict[int, int] = {}
    for member in session.scalars(select(Member).where(Member.id.in_(people))):
        near = [(closeness, -account) for row, account in stewards
                if (closeness := _closeness(row, member))]  # fmt: skip
        if near:
            found[member.id] = -max(near)[1]
    return found


def _closeness(area: StewardAssignment, member: Member) -> int:
    """How many of unit, site and shift the area names; 0 when one of them is another."""
    pairs = ((area.unit_id, member.unit_id), (area.site_id, member.site_id),
             (area.shift_id, member.shift_id))  # fmt: skip
    named = [(wanted, has) for wanted, has in pairs if wanted is not None]
    return len(named) if all(wanted == has for wanted, has in named) else 0
