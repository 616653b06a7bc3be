"""What changes a case: opening it, recording what happened, correcting, giving it to somebody."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.case_event import Happened
from organizer.core.errors import Invalid, NotFound, Refused
from organizer.core.objections import Objection, objections
from organizer.core.reader import VISITOR, Actor, Reader
from organizer.people.local import today as local_today
from organizer.storage import audit

from . import group, ledger, notes
from .choices import CaseKind
from .ledger import Derived
from .models import Assignment, CaseDocument, CaseEvent, CaseLook, Grievance, Wall
from .opening import Opening, new_case

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Proof:
    """How it can be shown that the event happened."""

    served_by: str = ""
    proof: str = ""
    file_hash: str = ""
    note: str = ""
    document_id: int | None = None  # a paper of the case


@dataclass(frozen=True)
class Preview:
    """What an entry would move, before it is saved."""

    before: Derived
    after: Derived
    questions: list[Objection]


def open_case(
    session: Session, asked: Opening, *, actor: Actor, now: datetime, reader: Reader = VISITOR
) -> Grievance:
    """Open a case bound to the text in force on its day; whoever opens it has it."""
    case = new_case(session, reader, asked, now=now)
    if case.kind == CaseKind.GROUP:
        group.keep(session, case, asked.people, actor=actor, now=now)
    for kind, on in asked.happened:
        record_event(session, case, Happened(kind, on), actor=actor, now=now)
    if actor.account_id is not None:
        assign(session, case, actor.account_id, actor=actor, now=now)
    ledger.rebuild(session, case, local_today(session, now))
    audit.write(session, actor, "opened a case", f"case {case.id}", now=now)
    logger.info("case %d: opened", case.id)
    return case


def record_event(
    session: Session, case: Grievance, event: Happened, proof: Proof | None = None, *,
    actor: Actor, now: datetime, reason: str = "", corrects: int | None = None,
    version: int | None = None,
) -> CaseEvent:  # fmt: skip
    """Add to the ledger, or set right an entry in it, and derive everything again.

    Raises Refused with what speaks against it; what is only a question is answered
    by ``reason``. ``version`` is what the writer had before their eyes.
    """
    _only_if(session, case, version)
    today = local_today(session, now)
    standing = _without(session, case, corrects)
    against = objections(standing, event, ledger.procedure_of(case), today)
    _refuse(against, reason)
    kept = proof or Proof()
    _check_paper(session, case, kept)
    entry = CaseEvent(
        grievance_id=case.id, kind=event.kind, on=event.on, step=event.step, until=event.until,
        is_in_writing=event.is_in_writing, is_theirs=event.is_theirs, served_by=kept.served_by,
        proof=kept.proof, proof_hash=kept.file_hash, note=kept.note, document_id=kept.document_id,
        reason=reason if against else "", recorded_at=now, recorded_by=actor.account_id,
        corrects_id=corrects,
    )  # fmt: skip
    session.add(entry)
    session.flush()
    _derive_again(session, case, today)
    deed = "corrected an event" if corrects else "recorded an event"
    audit.write(session, actor, deed, f"case {case.id}", now=now, event=entry.id)
    return entry


def strike(
    session: Session, case: Grievance, entry_id: int, *, reason: str, actor: Actor,
    now: datetime, version: int | None = None,
) -> None:  # fmt: skip
    """The entry never happened: it stays in the ledger, struck out, with the reason."""
    _only_if(session, case, version)
    if not reason.strip():
        raise Invalid("Say why it is struck out.")
    old = standing_entry(session, case, entry_id)
    session.add(
        CaseEvent(
            grievance_id=case.id, kind=old.kind, on=old.on, step=old.step, reason=reason.strip(),
            recorded_at=now, recorded_by=actor.account_id, corrects_id=old.id, is_struck=True,
        )
    )  # fmt: skip
    session.flush()
    _derive_again(session, case, local_today(session, now))
    audit.write(session, actor, "struck out an event", f"case {case.id}", now=now, event=old.id)


def preview(
    session: Session,
    case: Grievance,
    event: Happened | None,
    today: date,
    corrects: int | None = None,
) -> Preview:
    """What would move; nothing is written. Without an event, what striking out would move."""
    procedure = ledger.procedure_of(case)
    ground = ledger.ground_of(session, today, [case.edition_id])
    others = _without(session, case, corrects)
    after = (*others, event) if event else others
    return Preview(
        ledger.derive(_without(session, case, None), procedure, ground),
        ledger.derive(after, procedure, ground),
        objections(others, event, procedure, today) if event else [],
    )


def assign(
    session: Session, case: Grievance, account_id: int, *, actor: Actor, now: datetime
) -> None:
    walled = select(Wall.id).where(Wall.grievance_id == case.id, Wall.account_id == account_id)
    if session.scalar(walled):
        raise Refused("A conflict of interest walls this person off the case.")
    if account_id in assigned_to(session, case.id):
        return
    session.add(Assignment(grievance_id=case.id, account_id=account_id, from_at=now))
    session.flush()
    audit.write(session, actor, "assigned a case", f"case {case.id}", now=now, to=account_id)


def unassign(
    session: Session, case: Grievance, account_id: int, *, actor: Actor, now: datetime
) -> None:
    for held in _assignments(session, account_id):
        if held.grievance_id == case.id:
            held.to_at = now
    notes.hand_over(session, case.id, account_id)
    session.flush()
    audit.write(session, actor, "took back a case", f"case {case.id}", now=now, of=account_id)


def wall(
    session: Session, case: Grievance, account_id: int, why: str, *, actor: Actor, now: datetime
) -> None:
    """Wall somebody off a case by name; an assignment ends with it."""
    if not why.strip():
        raise Invalid("Say what the conflict is.")
    unassign(session, case, account_id, actor=actor, now=now)
    known = select(Wall).where(Wall.grievance_id == case.id, Wall.account_id == account_id)
    if session.scalar(known) is None:
        session.add(Wall(grievance_id=case.id, account_id=account_id, why=why.strip(), set_at=now))
        session.flush()
    audit.write(session, actor, "walled off a case", f"case {case.id}", now=now, whom=account_id)


def hand_over(
    session: Session, from_account: int, to_account: int, *, actor: Actor, now: datetime
) -> int:
    """All cases of somebody who leaves go to another; walled ones are refused whole."""
    if from_account == to_account:
        raise Invalid("Choose two different people.")
    held = _assignments(session, from_account)
    walls = select(Grievance.number).join(Wall).where(
        Wall.account_id == to_account,
        Grievance.id.in_([one.grievance_id for one in held]),
    )  # fmt: skip
    numbers = list(session.scalars(walls.order_by(Grievance.number)))
    if numbers:
        raise Refused(
            f"A conflict of interest walls this person off {', '.join(numbers)}. Give those to "
            "somebody else first; nothing was handed over."
        )
    for one in held:
        case = session.get_one(Grievance, one.grievance_id)
        assign(session, case, to_account, actor=actor, now=now)
        one.to_at = now
        notes.hand_over(session, case.id, from_account)
    session.flush()
    return len(held)


def note_look(
    session: Session, case: Grievance, what: str, *, account_id: int | None, now: datetime
) -> None:
    session.add(CaseLook(grievance_id=case.id, account_id=account_id, at=now, at_what=what))


def assigned_to(session: Session, grievance_id: int) -> list[int]:
    query = select(Assignment.account_id).where(
        Assignment.grievance_id == grievance_id, Assignment.to_at.is_(None)
    )
    return list(session.scalars(query))


def _assignments(session: Session, account_id: int) -> Sequence[Assignment]:
    query = select(Assignment).where(
        Assignment.account_id == account_id, Assignment.to_at.is_(None)
    )
    return session.scalars(query).all()


def _derive_again(session: Session, case: Grievance, today: date) -> None:
    """The version moves with each entry, so that whoever edits beside it is told."""
    ledger.rebuild(session, case, today)
    case.ledger_version = (case.ledger_version or 0) + 1
    session.flush()


def _only_if(session: Session, case: Grievance, version: int | None) -> None:
    """Two who write at once are told apart by the database, not by luck."""
    if version is None:
        return
    session.refresh(case, with_for_update=True)
    if case.ledger_version != version:
        raise Refused("Somebody recorded something in this case meanwhile. Look at it again.")


def _without(session: Session, case: Grievance, corrects: int | None) -> list[Happened]:
    if corrects is not None:
        standing_entry(session, case, corrects)
    written = ledger.standing_entries(ledger.entries(session, case.id))
    return [ledger.happened(one) for one in written if one.id != corrects]


def standing_entry(session: Session, case: Grievance, entry_id: int) -> CaseEvent:
    standing = ledger.standing_entries(ledger.entries(session, case.id))
    found = next((one for one in standing if one.id == entry_id), None)
    if found is None:
        raise NotFound("That entry is not in this case, or was corrected already.")
    return found


def _check_paper(session: Session, case: Grievance, proof: Proof) -> None:
    if proof.document_id is None:
        return
    paper = session.get(CaseDocument, proof.document_id)
    if paper is None or paper.grievance_id != case.id:
        raise Invalid("That paper is not in this case.")


def _refuse(against: list[Objection], reason: str) -> None:
    stands = [one for one in against if one.is_final or not reason.strip()]
    if stands:
        raise Refused(" ".join(one.words for one in stands))
