"""The limits of public law: read from ``contracts/law.toml``, confirmed by the local."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from organizer.core.access import Right, may, who_can
from organizer.core.clock_rule import Rule, Unit
from organizer.core.errors import Forbidden, Invalid, NotFound
from organizer.core.law_clock import Election, LawClock, Words
from organizer.core.reader import Actor, Reader
from organizer.storage import audit

from .law_kept import LawConfirmation
from .limits import hash_of

FILE = Path(__file__).resolve().parent.parent.parent / "contracts" / "law.toml"
COUNTS = {"true": True, "false": False, "unclear": None}


@dataclass(frozen=True)
class Law:
    clocks: tuple[LawClock, ...]
    elections: tuple[Election, ...]


@cache
def read_law(path: Path = FILE) -> Law:
    """Every entry as a suggestion. Raises Invalid, naming the entry that cannot be read."""
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Invalid(f"{path.name} cannot be read: {error}.") from error
    clocks = tuple(_clock(one) for one in given.get("clock", ()))
    keys = [one.key for one in clocks]
    if twice := {key for key in keys if keys.count(key) > 1}:
        raise Invalid(f"{path.name} has two clocks of one id: {', '.join(sorted(twice))}.")
    return Law(clocks, tuple(_election(one) for one in given.get("election", ())))


def law_of(session: Session, law: Law | None = None) -> Law:
    """The law with what the local has confirmed. A changed entry is unconfirmed again."""
    known = law or read_law()
    query = select(LawConfirmation.key, LawConfirmation.entry_hash)
    standing = session.execute(query.where(LawConfirmation.withdrawn_at.is_(None)))
    confirmed = {(key, entry_hash) for key, entry_hash in standing}
    clocks = tuple(
        replace(one, is_confirmed=(one.key, _hash(one)) in confirmed) for one in known.clocks
    )
    return Law(clocks, known.elections)


def confirm_law(
    session: Session, reader: Reader, key: str, *, actor: Actor, now: datetime
) -> LawConfirmation:
    """Somebody has read the words of an entry and stands behind them."""
    _must_keep(reader)
    entry = next((one for one in law_of(session).clocks if one.key == key), None)
    if entry is None:
        raise NotFound("There is no such limit of public law.")
    if entry.is_confirmed:
        return session.scalars(_standing(key)).one()
    for outdated in session.scalars(_standing(key)):
        outdated.withdrawn_at = now
    kept = LawConfirmation(
        key=key,
        entry_hash=_hash(entry),
        confirmed_at=now,
        confirmed_by=actor.account_id,
        confirmed_name=actor.name,
    )
    session.add(kept)
    session.flush()
    audit.write(session, actor, "confirmed a limit of law", f"law {kept.key}", now=now)
    return kept


def withdraw_law(
    session: Session, reader: Reader, key: str, *, actor: Actor, now: datetime
) -> None:
    _must_keep(reader)
    for kept in session.scalars(_standing(key)):
        kept.withdrawn_at = now
        audit.write(session, actor, "withdrew a limit of law", f"law {kept.key}", now=now)


def _standing(key: str) -> Select[LawConfirmation]:
    wanted = LawConfirmation.key == key, LawConfirmation.withdrawn_at.is_(None)
    return select(LawConfirmation).where(*wanted)


def _must_keep(reader: Reader) -> None:
    if not may(reader, Right.KEEP_AGREEMENTS):
        raise Forbidden(f"Limits are confirmed by: {who_can(Right.KEEP_AGREEMENTS)}.")


def _hash(entry: LawClock) -> str:
    return hash_of(f"{entry.rule}|{entry.starts}|{entry.is_later_of}|{entry.words}")


def _clock(given: Mapping[str, Any]) -> LawClock:
    key = _text(given, "id", "a clock")
    try:
        rule = Rule(
            int(given["number"]),
            Unit(given["unit"]),
            COUNTS[str(given.get("counts_trigger", False)).lower()],
            bool(given.get("rolls", False)),
        )
        starts, matters = tuple(given["from"]), frozenset(given["matters"])
    except (KeyError, ValueError) as error:
        raise Invalid(f"The clock “{key}” of law.toml is not complete: {error}.") from error
    return LawClock(
        key=key,
        name=_text(given, "name", key),
        forum=_text(given, "forum", key),
        rule=rule,
        starts=starts,
        matters=matters,
        words=_words(given, key),
        is_later_of=given.get("of_two") == "later",
        appointments=frozenset(given.get("appointments", ())),
        authority=str(given.get("authority", "")),
        is_theirs=_text(given, "whose", key) == "theirs",
        extendable=str(given.get("extendable", "")),
        mail_days=int(given.get("mail_days", 0)),
        note=str(given.get("note", "")),
    )


def _election(given: Mapping[str, Any]) -> Election:
    key = _text(given, "id", "an election")
    return Election(
        key=key,
        matters=frozenset(given.get("matters", ())),
        forums=tuple(given.get("forums", ())),
        deed=_text(given, "deed", key),
        words=_words(given, key),
        appointments=frozenset(given.get("appointments", ())),
    )


def _words(given: Mapping[str, Any], key: str) -> Words:
    names = ("quote", "source", "checked_on", "text")
    return Words(*(_text(given, name, key) for name in names))


def _text(given: Mapping[str, Any], name: str, where: str) -> str:
    value = given.get(name)
    if not isinstance(value, str) or not value.strip():
        raise Invalid(f"In law.toml, {where} has no “{name}”.")
    return value
