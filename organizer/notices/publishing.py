"""Publishing: an approved text is signed, gets its public page, and can be verified for ever."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.checks.body import Body
from organizer.core.checks.taken import Taken
from organizer.core.errors import NotFound, Refused
from organizer.core.reader import Actor
from organizer.core.sameness import Compared, Verdict, canonical, compare
from organizer.storage import audit

from . import approving, machine_words, signing
from .compose import text_hash
from .models import Notice, Published, SigningKey, Version
from .service import asked_of, composed_for

OURS = "words of the person who wrote it"
MACHINES = "words proposed by a language model and taken by"


@dataclass(frozen=True)
class Shown:
    """What the public page says: the texts under a code, and whether they still hold."""

    notice: Notice
    texts: list[Published]
    state: str  # current, corrected, withdrawn
    correction: Notice | None


def publish(
    session: Session,
    home: Path,
    version: Version,
    *,
    actor: Actor,
    today: date,
    now: datetime,
    public_url: str = "",
) -> Published:
    """Sign the text as it was approved; refuses when the approval no longer fits."""
    there = _published(session, version)
    if there:
        return there
    approval = approving.fit_to_go(session, version, today)
    stamp = _stamp(version, approval.office, now)
    key = signing.current_key(session, home, now)
    signature = signing.sign(home, key, stamp, version.text)
    made = _signed(version, stamp, key, signature, sources(session, version, public_url))
    session.add(made)
    version.state = "published"
    session.flush()
    audit.write(session, actor, "published a notice", f"notice version {version.id}", now=now)
    return made


def _stamp(version: Version, office: str, now: datetime) -> signing.Stamp:
    at = now.replace(microsecond=0)
    return signing.Stamp(version.notice.code, version.channel, version.language, at, office)


def _signed(
    version: Version,
    stamp: signing.Stamp,
    key: SigningKey,
    signature: str,
    sheet: list[list[str]],
) -> Published:
    return Published(
        notice_id=version.notice_id,
        version_id=version.id,
        code=stamp.code,
        channel=stamp.channel,
        language=stamp.language,
        text=canonical(version.text),
        text_hash=text_hash(version.text),
        office=stamp.office,
        at=stamp.at,
        key_id=key.key_id,
        signature=signature,
        sources=sheet,
    )


def withdraw(session: Session, notice: Notice, why: str, *, actor: Actor, now: datetime) -> None:
    """The page stays and says that the notice was withdrawn, and why."""
    if len(why.split()) < 2:
        raise Refused("Say in a few words why it is withdrawn: the public page shows it.")
    notice.withdrawn_at, notice.withdrawn_why = now, why.strip()
    audit.write(session, actor, "withdrew a notice", f"notice {notice.id}", now=now)


def shown(session: Session, code: str) -> Shown:
    """Open to everybody who has the code; a draft has no page."""
    wanted = code.strip().upper()
    texts = list(
        session.scalars(select(Published).where(Published.code == wanted).order_by(Published.id))
    )
    if not texts:
        raise NotFound("No notice of ours has this code. Check it letter by letter.")
    notice = session.get_one(Notice, texts[0].notice_id)
    correction = session.scalar(
        select(Notice)
        .join(Published, Published.notice_id == Notice.id)
        .where(Notice.corrects_id == notice.id)
        .limit(1)
    )
    state = "withdrawn" if notice.withdrawn_at else "corrected" if correction else "current"
    return Shown(notice, texts, state, correction)


def compared(texts: list[Published], given: str) -> tuple[Published, Compared]:
    """The published text that the given one is nearest to, and how they differ."""
    results = [(one, compare(one.text, given)) for one in texts]
    return max(
        results, key=lambda pair: (pair[1].verdict is not Verdict.DIFFERENT, pair[1].likeness)
    )


def is_ours(session: Session, text: Published) -> bool:
    key = session.get_one(SigningKey, text.key_id)
    return signing.is_signed(key.public, text.signature, stamp_of(text), text.text)


def stamp_of(text: Published) -> signing.Stamp:
    return signing.Stamp(text.code, text.channel, text.language, text.at, text.office)


def keys(session: Session) -> list[SigningKey]:
    return list(session.scalars(select(SigningKey).order_by(SigningKey.made_at.desc())))


def proof(session: Session, text: Published) -> dict[str, Any]:
    """All that is needed to verify a notice without us."""
    key = session.get_one(SigningKey, text.key_id)
    return {
        "form": signing.FORM,
        "code": text.code,
        "channel": text.channel,
        "language": text.language,
        "published_at": text.at.isoformat(timespec="seconds"),
        "office": text.office,
        "text": text.text,
        "signature": text.signature,
        "key_id": text.key_id,
        "public_key": key.public,
    }


def sources(session: Session, version: Version, public_url: str = "") -> list[list[str]]:
    """Each sentence with what it stands on: a field of the brief, a clause, or a person."""
    composed = composed_for(session, version.notice, asked_of(version), public_url)
    parts = [(" ".join(part.text.split()), part.source) for part in composed.parts]
    machine = Taken(machine_words.spans(session, version, version.text))
    takers = ", ".join(one.accepted_name for one in machine_words.taken(session, version))
    sheet = []
    for sentence in Body(version.text).sentences:
        words = " ".join(sentence.text.split())
        found = next((source for text, source in parts if words in text), "")
        if not found and machine.meets(*sentence.span):
            found = f"{MACHINES}: {takers}"
        sheet.append([words, found or f"{OURS}: {version.hand_by}".rstrip(": ")])
    return sheet


def _published(session: Session, version: Version) -> Published | None:
    query = select(Published).where(
        Published.version_id == version.id, Published.text_hash == text_hash(version.text)
    )
    return session.scalar(query)
