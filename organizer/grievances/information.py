"""Requests for information (5 U.S.C. 7114(b)(4)): asked, answered in part, asked again, refused."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.clauses.law import law_of
from organizer.clauses.law_dates import Proven, dates_of_law
from organizer.core.case_event import Happened, Kind
from organizer.core.errors import Invalid, NotFound, Refused
from organizer.core.reader import Actor
from organizer.core.todo import Todo
from organizer.people.calendar import calendar_of
from organizer.people.local import today as local_today
from organizer.storage import audit

from . import service
from .file_models import InformationItem, InformationReply, InformationRequest
from .letter_fields import ITEM_WORDS
from .models import Grievance
from .paper_models import CaseLetter

logger = logging.getLogger(__name__)
CHARGE = "ulp-charge"  # the entry of the law that runs from a refusal


class Reply(StrEnum):
    GIVEN = "given"
    PARTLY = "given in part"
    REFUSED = "refused"
    PROMISED = "promised"
    AGAIN = "asked again"
    DROPPED = "no longer needed"


# what becomes of an item; the others leave it as it was
STATES = {
    Reply.GIVEN: "given",
    Reply.PARTLY: "given in part",
    Reply.REFUSED: "refused",
    Reply.DROPPED: "no longer needed",
}
OPEN = ("asked", "given in part", "refused")
IN_LEDGER = {
    Reply.GIVEN: Kind.INFORMATION_CAME,
    Reply.PARTLY: Kind.INFORMATION_CAME,
    Reply.REFUSED: Kind.INFORMATION_REFUSED,
    Reply.AGAIN: Kind.INFORMATION_ASKED,
}


@dataclass(frozen=True)
class Standing:
    """A request as it stands on a day; ``charge`` is the clock of an unfair labor practice."""

    request: InformationRequest
    items: tuple[InformationItem, ...]
    replies: tuple[InformationReply, ...]
    is_open: bool
    is_late: bool
    runs_from: date | None
    charge: Proven | Todo | None


def sent(
    session: Session, case: Grievance, letter: CaseLetter, on: date, *, actor: Actor, now: datetime
) -> InformationRequest:
    """An approved letter went out: its items are asked for from now on, once."""
    if letter.kind != "information" or letter.approved_at is None:
        raise Refused("Only an approved request for information can be recorded as sent.")
    query = select(InformationRequest).where(InformationRequest.letter_id == letter.id)
    if session.scalar(query) is not None:
        raise Refused("This letter is recorded as sent already.")
    due = letter.fields.get("due_on", "")
    due_on = date.fromisoformat(due) if due else None
    if due_on and due_on < on:
        raise Invalid("The letter asks for an answer before the day on which it was sent.")
    _record(session, case, Kind.INFORMATION_ASKED, on, actor=actor, now=now)
    made = InformationRequest(
        grievance_id=case.id, sent_on=on, due_on=due_on, letter_id=letter.id, recorded_at=now,
        recorded_by=actor.account_id,
    )  # fmt: skip
    session.add(made)
    session.flush()
    for row in letter.fields.get("items", []):
        given = {name: str(row.get(name, "")) for name in ITEM_WORDS}
        session.add(InformationItem(request_id=made.id, **given))
    session.flush()
    subject = f"case {case.id}"
    audit.write(session, actor, "asked for information", subject, now=now, request=made.id)
    logger.info("case %d: information requested", case.id)
    return made


def reply(
    session: Session, case: Grievance, request: InformationRequest, kind: Reply, on: date,
    item_ids: Sequence[int], *, actor: Actor, now: datetime, note: str = "",
    promised_on: date | None = None,
) -> None:  # fmt: skip
    """What came, was refused, promised or asked again. Without items it is about all open ones."""
    if on < request.sent_on:
        raise Invalid("That is before the request was sent.")
    if on > local_today(session, now):
        raise Invalid("That day has not come yet.")
    if kind == Reply.PROMISED and (promised_on is None or promised_on < on):
        raise Invalid("For which day was it promised?")
    for one in _chosen(session, request, item_ids):
        one.state = STATES.get(kind, one.state)
        session.add(
            InformationReply(
                request_id=request.id, item_id=one.id, on=on, kind=kind, note=note.strip(),
                recorded_at=now, recorded_by=actor.account_id,
            )
        )  # fmt: skip
    if kind == Reply.PROMISED:
        request.promised_on = promised_on
    if kind in IN_LEDGER:
        _record(session, case, IN_LEDGER[kind], on, actor=actor, now=now, note=note)
    subject = f"case {case.id}"
    audit.write(session, actor, "noted an answer", subject, now=now, request=request.id, kind=kind)


def _chosen(
    session: Session, request: InformationRequest, item_ids: Sequence[int]
) -> list[InformationItem]:
    """The items named, or all that are open."""
    items = items_of(session, request)
    chosen = [one for one in items if (one.id in item_ids if item_ids else one.state in OPEN)]
    if item_ids and len(chosen) != len(set(item_ids)):
        raise NotFound("One of these items is not in this request.")
    if not chosen:
        raise Invalid("Nothing of this request is open.")
    return chosen


def standings(session: Session, case: Grievance, today: date) -> list[Standing]:
    query = select(InformationRequest).where(InformationRequest.grievance_id == case.id)
    found = session.scalars(query.order_by(InformationRequest.id.desc()))
    return [standing(session, one, today) for one in found]


def standing(session: Session, request: InformationRequest, today: date) -> Standing:
    items = tuple(items_of(session, request))
    query = select(InformationReply).where(InformationReply.request_id == request.id)
    replies = tuple(session.scalars(query.order_by(InformationReply.on, InformationReply.id)))
    is_open = any(one.state in OPEN for one in items)
    due = request.promised_on or request.due_on
    is_late = bool(is_open and due and due < today)
    runs_from = _runs_from(request, items, replies, today) if is_open else None
    charge = _charge(session, runs_from) if runs_from else None
    return Standing(request, items, replies, is_open, is_late, runs_from, charge)


def items_of(session: Session, request: InformationRequest) -> list[InformationItem]:
    query = select(InformationItem).where(InformationItem.request_id == request.id)
    return list(session.scalars(query.order_by(InformationItem.id)))


def one(session: Session, case: Grievance, request_id: int) -> InformationRequest:
    found = session.get(InformationRequest, request_id)
    if found is None or found.grievance_id != case.id:
        raise NotFound("There is no such request in this case.")
    return found


def _runs_from(
    request: InformationRequest, items: Sequence[InformationItem],
    replies: Sequence[InformationReply], today: date,
) -> date | None:  # fmt: skip
    """The earliest day that could be the violation: a refusal, or the due day that passed.

    A promise does not move it, and asking again starts nothing new: both are the careful reading.
    """
    open_ids = {one.id for one in items if one.state in OPEN}
    days = [one.on for one in replies if one.kind == Reply.REFUSED and one.item_id in open_ids]
    if request.due_on and request.due_on < today:
        days.append(request.due_on)
    return min(days, default=None)


def _charge(session: Session, runs_from: date) -> Proven | Todo | None:
    entry = next((one for one in law_of(session).clocks if one.key == CHARGE), None)
    return dates_of_law(entry, runs_from, calendar_of(session)) if entry else None


def _record(
    session: Session, case: Grievance, kind: Kind, on: date, *, actor: Actor, now: datetime,
    note: str = "",
) -> None:  # fmt: skip
    proof = service.Proof(note=note)
    reason = "entered with the request for information"
    service.record_event(
        session, case, Happened(kind, on), proof, actor=actor, now=now, reason=reason
    )
