"""Agreements written out as folders that ``contracts`` reads: texts, dates, statuses, limits."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from organizer.people.models import Unit
from organizer.storage import files

from .contracts import AGREEMENT, LIMITS
from .kept import Amendment, TimeLimit
from .models import Agreement, Edition, LegalStatus

FOLDER = "contracts"
Entry = Mapping[str, Any]


def write_out(session: Session, stored: Path, target: Path) -> int:
    """A folder an agreement below ``target``; how many. What was taken back is left out."""
    used: set[str] = set()
    names = _names(session)
    agreements = session.scalars(select(Agreement).order_by(Agreement.id)).all()
    for agreement in agreements:
        folder = target / _free(re.sub(r"[^a-z0-9]+", "-", agreement.name.lower()).strip("-"), used)
        folder.mkdir(parents=True)
        editions = _editions(session, agreement)
        for edition in editions:
            content = files.read(stored, edition.file_hash)
            (folder / names[edition.id]).write_bytes(content)
        described = _described(session, agreement, editions, names)
        (folder / AGREEMENT).write_text(described, encoding="utf-8")
        limits = [_limit(row, names) for row in _limits_in(session, editions)]
        if limits:
            (folder / LIMITS).write_text(_tables("limit", limits).lstrip(), encoding="utf-8")
    return len(agreements)


def _names(session: Session) -> dict[int, str]:
    """What the file of each text is called in its agreement's folder."""
    used: dict[int, set[str]] = {}
    return {
        edition.id: _free(
            Path(edition.file_name).name or "text",
            used.setdefault(edition.agreement_id, {AGREEMENT, LIMITS}),
        )
        for edition in session.scalars(select(Edition).order_by(Edition.id))
    }


def _editions(session: Session, agreement: Agreement) -> Sequence[Edition]:
    query = select(Edition).where(Edition.agreement_id == agreement.id)
    return session.scalars(query.order_by(Edition.starts_on, Edition.id)).all()


def _free(name: str, used: set[str]) -> str:
    """The name, with a number before it where it is taken."""
    free, number = name or "agreement", 2
    while free in used:
        free, number = f"{number}-{name}", number + 1
    used.add(free)
    return free


def _described(
    session: Session, agreement: Agreement, editions: Sequence[Edition], names: Mapping[int, str]
) -> str:
    unit = session.get(Unit, agreement.unit_id) if agreement.unit_id else None
    head = {"name": agreement.name, "kind": agreement.kind, "units": [unit.name] if unit else []}
    texts = [_edition(edition, names[edition.id]) for edition in editions]
    log = select(LegalStatus).where(LegalStatus.agreement_id == agreement.id)
    statuses = [_status(row) for row in session.scalars(log.order_by(LegalStatus.id))]
    amends = [_amends(session, row, names) for row in _amendments(session, editions)]
    return "".join(
        (
            _lines(head),
            _tables("editions", texts),
            _tables("amends", amends),
            _tables("legal_status", statuses),
        )
    )


def _edition(edition: Edition, name: str) -> Entry:
    return {
        "file": name,
        "from": edition.starts_on,
        "to": edition.ends_on,
        "rolls_over": edition.rolls_over,
        "reopeners": edition.reopeners,
    }


def _status(row: LegalStatus) -> Entry:
    return {
        "from": row.from_on,
        "status": row.status,
        "said_by": row.said_by,
        "source": row.source or "not recorded",
        "checked_on": row.checked_on,
    }


def _amendments(session: Session, editions: Sequence[Edition]) -> Iterable[Amendment]:
    """Those that its texts make; what nobody's text makes stands with the text it changes."""
    query = (
        select(Amendment)
        .options(joinedload(Amendment.edition).joinedload(Edition.agreement))
        .where(Amendment.withdrawn_at.is_(None))
        .order_by(Amendment.id)
    )
    ours = {edition.id for edition in editions}
    return [row for row in session.scalars(query) if (row.by_edition_id or row.edition_id) in ours]


def _amends(session: Session, row: Amendment, names: Mapping[int, str]) -> Entry:
    unit = session.get(Unit, row.unit_id) if row.unit_id else None
    return {
        "agreement": row.edition.agreement.name,
        "of_file": names[row.edition_id],
        "place": row.place,
        "effect": row.effect,
        "file": names.get(row.by_edition_id or 0, ""),
        "by": row.by_place,
        "unit": unit.name if unit else "",
        "agency": row.agency,
        "site": row.site,
        "from": row.from_on,
        "to": row.to_on,
        "source": row.source,
    }


def _limits_in(session: Session, editions: Sequence[Edition]) -> Iterable[TimeLimit]:
    query = select(TimeLimit).where(
        TimeLimit.edition_id.in_([edition.id for edition in editions]),
        TimeLimit.withdrawn_at.is_(None),
    )
    return session.scalars(query.order_by(TimeLimit.id))


def _limit(row: TimeLimit, names: Mapping[int, str]) -> Entry:
    same = ("step", "number", "unit", "printed_unit", "runs_from", "actor", "if_late")
    return {
        "file": names[row.edition_id],
        **{name: getattr(row, name) for name in same},
        "before": row.is_before,
        "quote": row.quote,
        "page_says": row.page_says,
        "confirmed_by": row.confirmed_name if row.is_confirmed else "",
        "confirmed_on": row.confirmed_at.date() if row.confirmed_at else None,
    }


def _tables(name: str, entries: Iterable[Entry]) -> str:
    return "".join(f"\n[[{name}]]\n{_lines(entry)}" for entry in entries)


def _lines(entry: Entry) -> str:
    """One line a value; what is empty is left out."""
    return "".join(
        f"{name} = {_value(value)}\n"
        for name, value in entry.items()
        if value not in (None, "", False, [])
    )


def _value(value: object) -> str:
    if isinstance(value, bool | int):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    # JSON's strings and lists of strings are TOML's, but for one character.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
