"""What needs this reader of the notices: reviews, emergencies, corrections, calls, unsure mail."""

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from organizer.core.access import Right, may
from organizer.core.reader import Reader
from organizer.core.todo import Todo, Urgency
from organizer.people import local

from . import call_lists, queries, quotations
from .mailings import LedgerRow


def today(session: Session, reader: Reader, now: datetime) -> list[Todo]:
    todos = [
        Todo("notice", f"Calls: {tree.title}", f"{done} of {total} done", f"/calls/{tree.id}",
             Urgency.SOON, progress=done / total)
        for tree, done, total in call_lists.mine(session, reader) if done < total
    ]  # fmt: skip
    if not may(reader, Right.APPROVE_NOTICES):
        return todos
    return todos + _reviews(session, reader) + _of_officers(session, now)


def _reviews(session: Session, reader: Reader) -> list[Todo]:
    return [
        Todo("notice", one.title, "waits for your review", f"/notices/{one.id}/review",
             Urgency.WAITING)
        for one in queries.notices(session, reader)
        if one.author_id != reader.account_id and any(v.state == "review" for v in one.versions)
    ]  # fmt: skip


def _of_officers(session: Session, now: datetime) -> list[Todo]:
    todos = []
    if queries.unread_emergencies(session):
        todos.append(
            Todo("notice", "Sent in an emergency", "two officers must read it",
                 "/notices/emergencies", Urgency.OVERDUE)
        )  # fmt: skip
    troubled = quotations.corrections(session, local.today(session, now))
    if troubled:
        quotes = "One quotes" if len(troubled) == 1 else f"{len(troubled)} quote"
        todos.append(
            Todo("notice", "Notices to correct", f"{quotes} what no longer stands so.",
                 "/notices/corrections", Urgency.SOON)
        )  # fmt: skip
    unsure = select(LedgerRow.mailing_id, func.count()).where(LedgerRow.state == "unsure")
    return todos + [
        Todo("notice", "Messages nobody can be sure of", f"{count} to look at",
             f"/notices/mailings/{mailing_id}", Urgency.WAITING)
        for mailing_id, count in session.execute(unsure.group_by(LedgerRow.mailing_id))
    ]  # fmt: skip
