"""Three years of notices of the sample local: most published, a few still on the desk."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.clauses.models import Clause, Edition
from organizer.core.errors import Refused
from organizer.core.reader import OPERATOR, Actor
from organizer.notices import approving, findings, library, publishing, quotations, service
from organizer.notices.approving import Approver
from organizer.notices.models import Notice, Version
from organizer.people.demo_accounts import demo_account

POSTED = ("website", "flyer")  # what needs no audience
BETWEEN = timedelta(days=33)
LEAD = timedelta(days=14)  # from the notice to the day that it names
# What a notice quotes: its text has since been replaced, so it stands on the list of corrections.
QUOTES = {"grievance-win": "Art. 10 § 2(a)"}
REASON = "Said by the committee, and invented like everything here."
DATED = ("meeting", "deadline", "survey", "election", "event")


def make_notices(session: Session, home: Path, *, now: datetime) -> int:
    """A notice a month from the library of briefs, the newest in every state; how many."""
    author, president = _actors(session, now)
    entries = library.briefs()
    for number, (entry, at) in enumerate(zip(entries, _days(len(entries), now), strict=True)):
        day = (at + LEAD).date()
        brief = replace(entry.brief, on=day) if entry.brief.kind in DATED else entry.brief
        brief = replace(brief, by=at.date() + LEAD / 2) if brief.act else brief
        notice = service.start_notice(session, brief, actor=author, now=at)
        notice.code = _code(entry.key)
        if entry.key in QUOTES:
            _quote(session, notice, QUOTES[entry.key], author, at)
        still_to_do = len(entries) - number
        _carry(session, home, notice, still_to_do, author, president, at)
    return len(entries)


def _carry(
    session: Session, home: Path, notice: Notice, left: int, author: Actor, president: Actor,
    at: datetime,
) -> None:  # fmt: skip
    """The last three stay a draft, in review and approved; the others are out."""
    if left == 1:
        return
    if left > 3:
        _keep_posted(session, notice, author, at)
        if not _settled(session, notice, author, at):
            return  # it stays a draft: a name in it wants a consent that nobody gave
    approving.ask_review(session, notice, actor=author, now=at)
    if left == 2:
        return
    for version in _posted(notice):
        if not _approved(session, version, president, at):
            continue
        if left > 3:
            publishing.publish(session, home, version, actor=author, today=at.date(), now=at)
    if left == 9:
        why = "The date was moved; a new notice follows."
        publishing.withdraw(session, notice, why, actor=president, now=at + timedelta(days=1))


def _settled(session: Session, notice: Notice, author: Actor, at: datetime) -> bool:
    """Give the reasons that the checks ask for; whether nothing else stands in the way."""
    for version in notice.versions:
        for told in findings.of_version(session, version, at.date()):
            if told.blocks:
                return False
            if told.asks:
                service.answer(
                    session, version, told.finding.check, told.words, REASON, actor=author, now=at
                )
    return True


def _quote(session: Session, notice: Notice, citation: str, author: Actor, at: datetime) -> None:
    """Words of the text that was in force when the notice was written."""
    clause_id = session.scalars(
        select(Clause.id)
        .join(Edition)
        .where(Clause.citation.startswith(citation), Edition.starts_on <= at.date())
        .order_by(Edition.starts_on.desc())
    ).first()
    if clause_id is None:
        return
    quotes = (quotations.pick(session, OPERATOR, clause_id, "", at.date()),)
    service.change_quotes(session, notice, quotes, actor=author, now=at, public_url="")


def _approved(session: Session, version: Version, president: Actor, at: datetime) -> bool:
    try:
        by = Approver(president, "president")
        approving.approve(session, version, by, today=at.date(), now=at)
    except Refused:  # a check asks for something: it stays in review, as in real life
        return False
    return True


def _posted(notice: Notice) -> Iterator[Version]:
    yield from (one for one in notice.versions if one.channel in POSTED)


def _keep_posted(session: Session, notice: Notice, author: Actor, at: datetime) -> None:
    for version in [one for one in notice.versions if one.channel not in POSTED]:
        service.leave_out(session, version, actor=author, now=at)


def _days(count: int, now: datetime) -> list[datetime]:
    """At ten in the morning, a month apart, the last one yesterday."""
    last = (now - timedelta(days=1)).replace(hour=14, minute=0, second=0, microsecond=0)
    return [last - BETWEEN * (count - 1 - number) for number in range(count)]


def _code(key: str) -> str:
    """The same at every filling; a real notice's code is drawn."""
    digest = sha256(f"sample {key}".encode()).digest()
    return "".join(service.ALPHABET[byte % len(service.ALPHABET)] for byte in digest[:8])


def _actors(session: Session, now: datetime) -> tuple[Actor, Actor]:
    author = demo_account(session, "communications volunteer", now)
    president = demo_account(session, "president", now)
    return (
        Actor(author.id, author.name, "communications volunteer"),
        Actor(president.id, president.name, "officer"),
    )
