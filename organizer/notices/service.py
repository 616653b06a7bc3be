"""Drafting: what changes a notice, its brief and its versions."""

import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.checks.facts import CHANNELS
from organizer.core.errors import Invalid, Refused
from organizer.core.reader import Actor
from organizer.people.local import the_local
from organizer.storage import audit

from . import approving, quotations
from .brief import Brief, Quoted, from_dict
from .compose import TONES, Asked, Composed, Setting, compose, text_hash
from .models import Answer, BriefEdition, Comment, Notice, Revision, Version
from .word_models import WordProposal

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # nothing that looks like something else
CODE_LENGTH = 8
LONGEST_TEXT = 20_000


def start_notice(
    session: Session, brief: Brief, *, actor: Actor, now: datetime, public_url: str = ""
) -> Notice:
    """A notice with a version for every channel, composed from ``brief``."""
    notice = Notice(
        code="".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH)),
        kind=brief.kind,
        title=brief.title,
        author_id=_account(actor),
        author_name=actor.name,
        made_at=now,
        brief=brief.as_dict(),
    )
    session.add(notice)
    session.flush()
    _keep_brief(session, notice, actor, now)
    for channel in CHANNELS:
        _add(session, notice, Asked(channel), "en", actor, now, public_url)
    audit.write(session, actor, "started a notice", f"notice {notice.id}", now=now)
    return notice


def change_brief(
    session: Session, notice: Notice, brief: Brief, *, actor: Actor, now: datetime, public_url: str
) -> None:
    """Compose every version again; words changed by hand stay, and the difference is shown."""
    if brief.as_dict() == notice.brief:
        return
    notice.brief, notice.kind, notice.title = brief.as_dict(), brief.kind, brief.title
    notice.brief_number += 1
    _keep_brief(session, notice, actor, now)
    for version in notice.versions:
        if version.state != "published":
            composed = composed_for(session, notice, asked_of(version), public_url).text
            version.brief_number = notice.brief_number
            _recompose(session, version, composed, "the brief changed", actor, now)
    audit.write(session, actor, "changed a brief", f"notice {notice.id}", now=now)


def change_quotes(
    session: Session, notice: Notice, quotes: tuple[Quoted, ...], *, actor: Actor, now: datetime,
    public_url: str,
) -> None:  # fmt: skip
    """What the notice quotes from now on: under the quote lock, and in every version."""
    quotations.keep(session, notice, quotes, now)
    brief = from_dict(notice.brief).with_quotes(quotes)
    change_brief(session, notice, brief, actor=actor, now=now, public_url=public_url)


def add_version(
    session: Session,
    notice: Notice,
    asked: Asked,
    language: str,
    *,
    actor: Actor,
    now: datetime,
    public_url: str,
) -> Version:
    there = (asked.channel, asked.audience, language)
    if any((one.channel, one.variant, one.language) == there for one in notice.versions):
        raise Refused("There is a version for this channel, audience and language already.")
    if asked.channel not in CHANNELS:
        raise Invalid(f"There is no channel “{asked.channel[:20]}”.")
    return _add(session, notice, asked, language, actor, now, public_url)


def leave_out(session: Session, version: Version, *, actor: Actor, now: datetime) -> None:
    """A version that is not wanted; what went out stays."""
    _refuse_if_published(version)
    _forget(session, version)
    subject = f"notice {version.notice_id}"
    audit.write(session, actor, "left out a version", subject, now=now, channel=version.channel)
    version.notice.versions.remove(version)


def edit_by_hand(
    session: Session, version: Version, text: str, *, actor: Actor, now: datetime
) -> None:
    """A person's words over the composed ones, with the hash of what they looked at."""
    _refuse_if_published(version)
    text = tidied(text)
    if text == version.text:
        version.hand_base = text_hash(version.composed) if version.hand is not None else ""
        return
    version.hand = None if text == version.composed else text
    version.hand_base = "" if version.hand is None else text_hash(version.composed)
    version.hand_by = "" if version.hand is None else actor.name
    _changed(session, version, "changed by hand", actor, now)


def tidied(text: str) -> str:
    """What was typed, with one kind of line end; Invalid when it is too long to be a notice."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if len(text) > LONGEST_TEXT:
        raise Invalid(f"The text is longer than {LONGEST_TEXT} characters.")
    return text


def drop_hand(session: Session, version: Version, *, actor: Actor, now: datetime) -> None:
    _refuse_if_published(version)
    if version.hand is not None:
        version.hand, version.hand_base, version.hand_by = None, "", ""
        _changed(session, version, "back to the composed words", actor, now)


def reword(
    session: Session,
    version: Version,
    *,
    tone: str,
    wording: int,
    actor: Actor,
    now: datetime,
    public_url: str,
) -> None:
    """The same facts in another tone, or the next of the ways to say them."""
    _refuse_if_published(version)
    if tone not in TONES:
        raise Invalid(f"A tone is one of {', '.join(TONES)}.")
    version.tone, version.wording = tone, wording
    composed = composed_for(session, version.notice, asked_of(version), public_url).text
    _recompose(session, version, composed, f"other words, {tone}", actor, now)


def comment(
    session: Session, version: Version, words: str, said: str, *, actor: Actor, now: datetime
) -> None:
    if not said.strip():
        raise Invalid("Say something about these words.")
    session.add(
        Comment(version_id=version.id, words=words.strip()[:300], said=said.strip()[:2000],
                by_id=_account(actor), by_name=actor.name, at=now)
    )  # fmt: skip


def answer(
    session: Session,
    version: Version,
    check: str,
    words: str,
    reason: str,
    *,
    actor: Actor,
    now: datetime,
) -> None:
    """The reason why a text may say what a check asks about; kept with who gave it."""
    if len(reason.split()) < 2:
        raise Invalid("Give the reason in a few words.")
    session.add(
        Answer(version_id=version.id, check=check, words=words, reason=reason.strip()[:500],
               by_id=_account(actor), by_name=actor.name, at=now)
    )  # fmt: skip
    subject = f"notice version {version.id}"
    audit.write(session, actor, "answered a check", subject, now=now, check=check)


def composed_for(session: Session, notice: Notice, asked: Asked, public_url: str) -> Composed:
    return composed_of(session, notice, from_dict(notice.brief), asked, public_url)


def composed_of(
    session: Session, notice: Notice, brief: Brief, asked: Asked, public_url: str
) -> Composed:
    setting = Setting(
        local=the_local(session).name or "Our local",
        verify=f"{public_url}/v/{notice.code}" if public_url else "",
        today=notice.made_at.date(),
    )
    return compose(brief, asked, setting)


def asked_of(version: Version) -> Asked:
    return Asked(version.channel, version.variant, version.tone, version.wording)


def _add(
    session: Session,
    notice: Notice,
    asked: Asked,
    language: str,
    actor: Actor,
    now: datetime,
    public_url: str,
) -> Version:
    version = Version(
        notice=notice,
        channel=asked.channel,
        variant=asked.audience,
        tone=asked.tone,
        language=language,
        wording=asked.wording,
        brief_number=notice.brief_number,
        composed=composed_for(session, notice, asked, public_url).text,
        state="draft",
    )
    session.add(version)
    session.flush()
    _revise(session, version, "composed from the brief", actor, now)
    return version


def _recompose(
    session: Session, version: Version, composed: str, why: str, actor: Actor, now: datetime
) -> None:
    before = version.text
    version.composed = composed
    if version.hand == composed:
        version.hand, version.hand_base, version.hand_by = None, "", ""
    if version.text != before:
        _changed(session, version, why, actor, now)


def _changed(session: Session, version: Version, why: str, actor: Actor, now: datetime) -> None:
    _revise(session, version, why, actor, now)
    approving.withdraw(session, version, "the text changed", actor=actor, now=now)


def _revise(session: Session, version: Version, why: str, actor: Actor, now: datetime) -> None:
    session.add(
        Revision(version_id=version.id, at=now, by_id=_account(actor), by_name=actor.name,
                 why=why, text=version.text)
    )  # fmt: skip
    session.flush()


def _keep_brief(session: Session, notice: Notice, actor: Actor, now: datetime) -> None:
    session.add(
        BriefEdition(notice_id=notice.id, number=notice.brief_number, facts=notice.brief,
                     made_at=now, made_by=_account(actor))
    )  # fmt: skip


def _forget(session: Session, version: Version) -> None:
    tables: tuple[Any, ...] = (Revision, Comment, Answer, WordProposal)
    approving.forget(session, version)
    for table in tables:
        for row in session.scalars(select(table).where(table.version_id == version.id)):
            session.delete(row)
    session.flush()


def _refuse_if_published(version: Version) -> None:
    if version.state == "published":
        raise Refused("This text has gone out. Start a correction instead: it names this one.")


def _account(actor: Actor) -> int:
    if actor.account_id is None:
        raise Refused("A notice is written by somebody with an account.")
    return actor.account_id
