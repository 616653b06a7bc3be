"""Review and approval: bound to the exact text and the exact audience, by a second person."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.errors import Refused
from organizer.core.reader import Actor
from organizer.storage import audit

from . import findings, quotations, roster
from .audience import ROADS, audience_hash, choices_from
from .compose import text_hash
from .models import Approval, Countersign, Notice, Revision, Version

LETTERS = re.compile(r"[^\W\d_]{3,}")
NOT_WORDS = 3  # a name, a number, a place may stand in any language
POSTED = "posted, not sent to people"


@dataclass(frozen=True)
class Approver:
    """Who approves: the actor, and the office that the public page names."""

    actor: Actor
    office: str


def ask_review(session: Session, notice: Notice, *, actor: Actor, now: datetime) -> int:
    """Hand every draft to a second person; how many there are."""
    drafts = [version for version in notice.versions if version.state == "draft"]
    for version in drafts:
        version.state = "review"
    audit.write(
        session, actor, "asked for review", f"notice {notice.id}", now=now, versions=len(drafts)
    )
    return len(drafts)


def approve(
    session: Session, version: Version, by: Approver, *, today: date, now: datetime
) -> Approval:
    """Refuses the author, and a text that something stands in the way of."""
    if version.state == "published":
        raise Refused("This text has gone out already.")
    if by.actor.account_id in _writers(session, version):
        raise Refused("Somebody else must approve: you wrote this notice or changed its words.")
    in_the_way = obstacles(session, version, today)
    if in_the_way:
        raise Refused(
            f"{version.channel}: {len(in_the_way)} "
            f"{'thing stands' if len(in_the_way) == 1 else 'things stand'} in the way. "
            + in_the_way[0]
        )
    return _approved(session, version, by, today, now, "")


def approve_in_emergency(
    session: Session, version: Version, by: Approver, reason: str, *, today: date, now: datetime
) -> Approval:
    """One person at once, the author too; two officers must read it afterwards."""
    if len(reason.split()) < 3:
        raise Refused("Say in a sentence why this cannot wait for a second person.")
    blocked = [one for one in findings.of_version(session, version, today) if one.blocks]
    if blocked:
        raise Refused(f"Even in an emergency this cannot go out: {blocked[0].finding.message}")
    _refuse_without_audience(version)
    return _approved(session, version, by, today, now, reason.strip())


def countersign(session: Session, approval: Approval, *, actor: Actor, now: datetime) -> None:
    if actor.account_id is None or actor.account_id == approval.by_id:
        raise Refused("An officer other than the one who sent it must read it afterwards.")
    if any(one.by_id == actor.account_id for one in approval.afterwards):
        return
    approval.afterwards.append(Countersign(by_id=actor.account_id, by_name=actor.name, at=now))
    subject = f"notice approval {approval.id}"
    audit.write(session, actor, "read an emergency notice afterwards", subject, now=now)


def standing(session: Session, version: Version, today: date) -> Approval | None:
    """The approval that still holds for this very text and audience."""
    approval = current(session, version)
    if approval is None:
        return None
    same = approval.text_hash == text_hash(version.text) and (
        approval.audience_hash == exact_audience(session, version, today)
    )
    return approval if same else None


def fit_to_go(session: Session, version: Version, today: date) -> Approval:
    """The approval that holds, of words that may still go out today.

    Days pass, people withdraw a consent and editions change after the approval, and also after the
    text went out in another way: what forbids it today forbids it whoever approved it.
    """
    approval = standing(session, version, today)
    if approval is None:
        raise Refused(
            "The approval no longer fits: the text or the people it goes to have changed since. "
            "Ask for it again."
        )
    if told := forbidden(session, version, today):
        raise Refused(f"This can no longer go out as it stands. {told[0]}")
    return approval


def forbidden(session: Session, version: Version, today: date) -> list[str]:
    """What nobody may send out today: a quotation that no longer holds, a finding that blocks."""
    said = findings.of_version(session, version, today)
    blocks = [one.finding.message for one in said if one.blocks]
    return quotations.troubles(session, version.notice, today) + blocks


def withdraw(session: Session, version: Version, why: str, *, actor: Actor, now: datetime) -> None:
    approval = current(session, version)
    if version.state in ("approved", "review"):
        version.state = "draft"
    if approval is None:
        return
    approval.withdrawn_at, approval.withdrawn_why = now, why
    subject = f"notice version {version.id}"
    audit.write(session, actor, "withdrew an approval", subject, now=now, why=why)


def current(session: Session, version: Version) -> Approval | None:
    query = (
        select(Approval)
        .where(Approval.version_id == version.id, Approval.withdrawn_at.is_(None))
        .order_by(Approval.id.desc())
        .limit(1)
    )
    return session.scalar(query)


def forget(session: Session, version: Version) -> None:
    query = select(Approval).where(Approval.version_id == version.id)
    for approval in session.scalars(query):
        session.delete(approval)


def obstacles(session: Session, version: Version, today: date) -> list[str]:
    """What stands in the way of approval, each as a sentence."""
    told = [
        one.finding.message for one in findings.of_version(session, version, today) if one.stands
    ]
    told += quotations.troubles(session, version.notice, today)
    if version.language != "en" and version.hand is None:
        told.append("The translation is missing: these are still the English words.")
    told += [f"This part is still in English: “{part[:80]}”" for part in untranslated(version)]
    if has_conflict(version):
        told.append("The brief changed after these words were changed by hand: compare the two.")
    if version.channel in ROADS and version.notice.audience is None:
        told.append("Nobody is chosen yet to get it: choose the audience.")
    if not version.text.strip():
        told.append("There are no words yet.")
    return told


def untranslated(version: Version) -> list[str]:
    """Paragraphs of a translation that stand there just as the English version has them."""
    if version.language == "en" or version.hand is None:
        return []
    english = {" ".join(one.split()) for one in version.composed.split("\n")}
    parts = [" ".join(one.split()) for one in version.hand.split("\n")]
    return [one for one in parts if one in english and len(LETTERS.findall(one)) > NOT_WORDS]


def has_conflict(version: Version) -> bool:
    return version.hand is not None and version.hand_base != text_hash(version.composed)


def exact_audience(session: Session, version: Version, today: date) -> str:
    """The hash of the choices and of everybody they select today."""
    audience = version.notice.audience
    if version.channel not in ROADS or audience is None:
        return POSTED
    choices = choices_from(audience.choices)
    return audience_hash(choices, [one.id for one in roster.people(session, choices, today)])


def _approved(
    session: Session, version: Version, by: Approver, today: date, now: datetime, reason: str
) -> Approval:
    assert by.actor.account_id is not None
    approval = Approval(
        version_id=version.id,
        text_hash=text_hash(version.text),
        audience_hash=exact_audience(session, version, today),
        by_id=by.actor.account_id,
        by_name=by.actor.name,
        office=by.office,
        at=now,
        is_emergency=bool(reason),
        reason=reason,
    )
    session.add(approval)
    version.state = "approved"
    session.flush()
    deed = "approved a notice in an emergency" if reason else "approved a notice"
    audit.write(session, by.actor, deed, f"notice version {version.id}", now=now)
    return approval


def _writers(session: Session, version: Version) -> set[int]:
    """The author, and whoever made the text what it is now."""
    query = (
        select(Revision.by_id)
        .where(Revision.version_id == version.id, Revision.text == version.text)
        .order_by(Revision.id.desc())
        .limit(1)
    )
    return {version.notice.author_id, *session.scalars(query)}


def _refuse_without_audience(version: Version) -> None:
    if version.channel in ROADS and version.notice.audience is None:
        raise Refused("Choose who gets it first.")
