"""What a local decides about the checks: how grave each is, its own words, its own addresses."""

import re
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from organizer.core.checks.finding import SHIPPED, Severity
from organizer.core.checks.policy import Policy, SwitchedOff, WordRule
from organizer.core.errors import Invalid
from organizer.core.reader import Actor
from organizer.storage import audit

from .models import CheckSetting, LocalWord, OwnHost

HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}")
OFF = "off"
LONGEST = 200
MOST_WORDS = 200


def policy(session: Session) -> Policy:
    settings = list(session.scalars(select(CheckSetting).order_by(CheckSetting.check)))
    return Policy(
        severities={one.check: Severity(one.severity) for one in settings if one.severity != OFF},
        off=tuple(
            SwitchedOff(one.check, one.reason, one.by_name)
            for one in settings
            if one.severity == OFF
        ),
        own_rules=tuple(
            WordRule("own-words", (one.words,), one.message, severity=Severity(one.severity))
            for one in words(session)
        ),
    )


def words(session: Session) -> list[LocalWord]:
    return list(session.scalars(select(LocalWord).order_by(LocalWord.words)))


def own_hosts(session: Session) -> tuple[str, ...]:
    return tuple(session.scalars(select(OwnHost.host).order_by(OwnHost.host)))


def set_check(
    session: Session,
    check: str,
    severity: str,
    reason: str,
    *,
    by: str,
    actor: Actor,
    now: datetime,
) -> None:
    """``severity`` is B, A, N, ``off``, or empty for what was shipped. Refused for a law's check
    unless it is switched off as a whole, with a reason that stands on every notice afterwards.
    """
    if check not in SHIPPED:
        raise Invalid(f"There is no check called {check}.")
    if severity not in ("", OFF, *(one.value for one in Severity)):
        raise Invalid("Choose what the check does: block, ask, advise, or nothing.")
    reason = " ".join(reason.split())
    if len(reason) > LONGEST:
        raise Invalid(f"Give the reason in at most {LONGEST} characters.")
    if severity == SHIPPED[check].value:
        severity = ""
    off = (SwitchedOff(check, reason, by),) if severity == OFF else ()
    grave = {check: Severity(severity)} if severity not in ("", OFF) else {}
    Policy(severities=grave, off=off)
    session.execute(delete(CheckSetting).where(CheckSetting.check == check))
    if severity:
        made = CheckSetting(check=check, severity=severity, reason=reason, by_name=by, at=now)
        session.add(made)
    audit.write(
        session,
        actor,
        "changed a notice check",
        f"check {check}",
        now=now,
        to=severity or "shipped",
    )


def add_words(
    session: Session,
    said: str,
    message: str,
    severity: str,
    *,
    by: str,
    actor: Actor,
    now: datetime,
) -> None:
    said, message = " ".join(said.split()), " ".join(message.split())
    if not said or not message or max(len(said), len(message)) > LONGEST:
        raise Invalid(f"Give the words, and why not to use them, in at most {LONGEST} characters.")
    if severity not in [one.value for one in Severity]:
        raise Invalid("Choose what happens when the words are used.")
    listed = words(session)
    if any(one.words.casefold() == said.casefold() for one in listed):
        raise Invalid(f"“{said}” is on the list already.")
    if len(listed) >= MOST_WORDS:
        raise Invalid(f"The list holds at most {MOST_WORDS} entries.")
    made = LocalWord(words=said, message=message, severity=severity, by_name=by, at=now)
    session.add(made)
    session.flush()
    audit.write(session, actor, "added words to the checks", f"local word {made.id}", now=now)


def drop_words(session: Session, word_id: int, *, actor: Actor, now: datetime) -> None:
    session.execute(delete(LocalWord).where(LocalWord.id == word_id))
    audit.write(session, actor, "took words off the checks", f"local word {word_id}", now=now)


def set_hosts(session: Session, written: str, *, actor: Actor, now: datetime) -> None:
    """One web address of the local's own a line, such as local9104.example."""
    hosts = {one.removeprefix("https://").strip("/ ").lower() for one in written.split()}
    wrong = sorted(one for one in hosts if not HOST.fullmatch(one))
    if wrong:
        raise Invalid(f"{wrong[0]} is not an address such as local12.example.")
    session.execute(delete(OwnHost))
    session.add_all(OwnHost(host=one) for one in sorted(hosts))
    audit.write(session, actor, "changed the local's own addresses", "local 1", now=now)
