"""What is read of notices: lists, one notice, a version, its history and what was said of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from organizer.core.access import Right, may
from organizer.core.errors import NotFound
from organizer.core.reader import Reader
from organizer.core.sameness import Change, changed_words
from organizer.people import local

from . import ledger
from .audience import FEWEST, Addressed, masked, masked_name
from .mailings import LedgerRow, Mailing
from .models import Approval, Audience, Comment, Notice, Published, Revision, Version

SAMPLE = 3
STATE_WORDS = {
    "draft": "draft",
    "review": "in review",
    "approved": "approved",
    "published": "gone out",
}


@dataclass(frozen=True)
class Group:
    """How many, or "fewer than five": a small number would point to people."""

    what: str
    count: int

    @property
    def in_words(self) -> str:
        return str(self.count) if self.count >= FEWEST else f"fewer than {FEWEST}"


@dataclass(frozen=True)
class Overview:
    """Who would get it, before it is sent."""

    total: int
    reached: Group
    excluded: list[Group]
    sample: list[tuple[str, str]]


@dataclass(frozen=True)
class Step:
    """One state of a text, with what changed since the one before."""

    revision: Revision
    changes: tuple[Change, ...]


def notices(session: Session, reader: Reader) -> list[Notice]:
    if not may(reader, Right.DRAFT_NOTICES):
        return []
    query = select(Notice).options(selectinload(Notice.versions)).order_by(Notice.id.desc())
    return list(session.scalars(query))


def notice(session: Session, reader: Reader, notice_id: int) -> Notice:
    found = session.get(Notice, notice_id, options=[selectinload(Notice.versions)])
    if found is None or not may(reader, Right.DRAFT_NOTICES):
        raise NotFound("There is no such notice.")
    return found


def version(session: Session, reader: Reader, version_id: int) -> Version:
    found = session.get(Version, version_id)
    if found is None or not may(reader, Right.DRAFT_NOTICES):
        raise NotFound("There is no such version.")
    return found


def state_of(shown: Notice) -> str:
    """A notice in words: the state its versions share, or how many are how far."""
    if shown.withdrawn_at:
        return "withdrawn"
    counted = Counter(version.state for version in shown.versions)
    parts = [f"{counted[state]} {words}" for state, words in STATE_WORDS.items() if counted[state]]
    return parts[0].partition(" ")[2] if len(parts) == 1 else ", ".join(parts)


def history(session: Session, of: Version) -> list[Step]:
    """Newest first; each with its word-level difference."""
    query = select(Revision).where(Revision.version_id == of.id).order_by(Revision.id)
    steps, before = [], ""
    for revision in session.scalars(query):
        changes = changed_words(before, revision.text) if before else ()
        steps.append(Step(revision, changes))
        before = revision.text
    return steps[::-1]


def day_it_went_out(session: Session, of: Version) -> date | None:
    """None while it has not: what has gone out is judged as of its own day, for ever."""
    query = select(Published.at).where(Published.version_id == of.id).order_by(Published.id.desc())
    at = session.scalar(query.limit(1)) if of.state == "published" else None
    return local.today(session, at) if at else None


def comments(session: Session, of: Version) -> Sequence[Comment]:
    query = select(Comment).where(Comment.version_id == of.id, Comment.settled_at.is_(None))
    return session.scalars(query.order_by(Comment.id)).all()


def audiences(session: Session, reader: Reader) -> Sequence[Audience]:
    if not may(reader, Right.AUDIENCES):
        return []
    return session.scalars(select(Audience).order_by(Audience.name)).all()


def overview(everybody: list[Addressed]) -> Overview:
    """Counts and a masked sample; neither says who is a member."""
    reached = [one for one in everybody if not one.why_not]
    why = Counter(one.why_not for one in everybody if one.why_not)
    sample = reached[:: max(1, len(reached) // SAMPLE)][:SAMPLE] if len(reached) >= FEWEST else []
    return Overview(
        len(everybody),
        Group("get it", len(reached)),
        [Group(reason, count) for reason, count in why.most_common()],
        [(masked_name(one.person.name), masked(one.address)) for one in sample],
    )


def mailing(session: Session, reader: Reader, mailing_id: int) -> Mailing:
    found = session.get(Mailing, mailing_id)
    if found is None or not may(reader, Right.APPROVE_NOTICES):
        raise NotFound("There is no such mailing.")
    return found


def mailings(session: Session, reader: Reader, of: Notice) -> Sequence[Mailing]:
    if not may(reader, Right.APPROVE_NOTICES):
        return []
    query = select(Mailing).where(Mailing.notice_id == of.id).order_by(Mailing.id.desc())
    return session.scalars(query).all()


def rows_in(session: Session, of: Mailing, *states: str) -> Sequence[LedgerRow]:
    query = select(LedgerRow).where(LedgerRow.mailing_id == of.id, LedgerRow.state.in_(states))
    return session.scalars(query.order_by(LedgerRow.id)).all()


def exclusions(session: Session, of: Mailing) -> list[Group]:
    why = Counter(row.reason for row in rows_in(session, of, "excluded"))
    return [Group(reason, count) for reason, count in why.most_common()]


def counts(session: Session, of: Mailing) -> dict[str, int]:
    return ledger.counts(session, of.id)


def unread_emergencies(session: Session) -> list[Approval]:
    """What went out in an emergency and fewer than two officers have read since."""
    query = select(Approval).options(selectinload(Approval.afterwards)).order_by(Approval.id)
    found = session.scalars(query.where(Approval.is_emergency, Approval.withdrawn_at.is_(None)))
    return [one for one in found if len(one.afterwards) < 2]
