"""What the roster and the accounts offer to Today."""

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.access import Right, may
from organizer.core.reader import Reader
from organizer.core.todo import Todo, Urgency

from . import factors, passkeys, recovery
from .local import today as local_today
from .models import Account, Member, RosterImport, StewardAssignment


def today(session: Session, reader: Reader, now: datetime) -> list[Todo]:
    return [
        *_to_begin(session, reader),
        *_locked_out(session, reader, now),
        *_roster_files(session, reader),
        *_letters(session, reader, now),
        *_second_factor(session, reader),
    ]


def _to_begin(session: Session, reader: Reader) -> list[Todo]:
    """What a local does first; each goes for good once it is done."""
    found = []
    if may(reader, Right.KEEP_ROSTER) and not session.scalar(select(Member.id).limit(1)):
        detail = "The spreadsheet you have will do. Nothing is written before you have seen it."
        found.append(Todo("begin", "Bring in the roster", detail, "/people/files", Urgency.WAITING))
    if may(reader, Right.ACCOUNTS) and len(session.scalars(select(Account.id).limit(2)).all()) == 1:
        title = "Invite the other officers and stewards"
        detail = "With two officers, one who is locked out comes back in."
        found.append(Todo("begin", title, detail, "/accounts", Urgency.WAITING))
    return found


def _locked_out(session: Session, reader: Reader, now: datetime) -> list[Todo]:
    """Announced to every officer: somebody asks for a way back into an account."""
    if not may(reader, Right.ACCOUNTS):
        return []
    return [
        Todo(
            kind="account",
            title=f"{owner.name} asks for a way back in",
            detail="Say that it is really them, or stop it. Unstopped, it opens by itself.",
            link="/accounts",
            urgency=Urgency.SOON,
            due_on=found.opens_at.replace(tzinfo=UTC).date(),
        )
        for found, owner in recovery.open_requests(session, now)
        if owner.id != reader.account_id
    ]


def _roster_files(session: Session, reader: Reader) -> list[Todo]:
    if not may(reader, Right.KEEP_ROSTER):
        return []
    ready = select(RosterImport).where(RosterImport.state == "ready").order_by(RosterImport.id)
    return [
        Todo(
            kind="roster",
            title=f"Look through the roster file {found.file_name}",
            detail=f"{found.rows} rows were read. Nothing is written until you say so.",
            link=f"/people/files/{found.id}",
            urgency=Urgency.WAITING,
        )
        for found in session.scalars(ready)
    ]


def _letters(session: Session, reader: Reader, now: datetime) -> list[Todo]:
    """Many agreements recognise only stewards whom a letter to the agency names."""
    if not may(reader, Right.KEEP_ROSTER):
        return []
    day = local_today(session, now)
    unsent = select(StewardAssignment.id).where(
        StewardAssignment.letter_sent_on.is_(None),
        StewardAssignment.from_on <= day,
        StewardAssignment.to_on.is_(None) | (StewardAssignment.to_on >= day),
    )
    count = len(session.scalars(unsent).all())
    if not count:
        return []
    who = "One steward is" if count == 1 else f"{count} stewards are"
    detail = f"{who} not yet designated in writing."
    title = "Send the letter that names your stewards"
    return [Todo("roster", title, detail, "/people/stewards", Urgency.WAITING)]


def _second_factor(session: Session, reader: Reader) -> list[Todo]:
    """Whoever sees other people's data is asked for more than a password."""
    sees_others = may(reader, Right.CASES) or may(reader, Right.ACCOUNTS)
    if reader.account_id is None or not sees_others:
        return []
    has_passkey = passkeys.of_account(session, reader.account_id)
    if has_passkey or factors.has_second_factor(session, reader.account_id):
        return []
    return [
        Todo(
            kind="account",
            title="Protect your account with a second step",
            detail="A passkey or a code from your phone. It takes two minutes.",
            link="/account",
            urgency=Urgency.WAITING,
        )
    ]
