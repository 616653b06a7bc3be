"""An agreement in a folder: ``agreement.toml`` describes it, ``limits.toml`` its limits.

The format is written down in docs/contracts.md. What stands in the files is
taken as said by whoever wrote them: limits are suggestions until confirmed.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid
from organizer.core.quote import Place, Quoted
from organizer.core.reader import OPERATOR, Actor
from organizer.core.span import Span
from organizer.documents.reading import read
from organizer.search.encoder import Encoder
from organizer.storage.session import begin

from .importing import Asked, Imported, import_file
from .kept import TimeLimit
from .limits import hash_of, limits_of
from .service import StatusSaid, check_status, record_status
from .texts import NO_CLAUSE, Text, text_of, text_of_document

UNITS = ("calendar days", "working days", "days", "hours", "weeks", "months", "years")


@dataclass(frozen=True)
class LimitSaid:
    """A limit as a file states it, with the words that it must stand on."""

    step: str
    number: int
    unit: str
    printed_unit: str
    runs_from: str
    quote: str
    actor: str = ""
    if_late: str = ""
    is_before: bool = False


@dataclass(frozen=True)
class Contract:
    asked: Asked
    statuses: tuple[StatusSaid, ...]
    limits: tuple[LimitSaid, ...]


def read_contract(folder: Path) -> Contract:
    """The files of a folder as plain values. Raises Invalid, naming the file and the entry."""
    described = _toml(folder / "agreement.toml")
    text = folder / _text(described, "text", "agreement.toml")
    try:
        content = text.read_bytes()
    except OSError as error:
        raise Invalid(f"agreement.toml names {text.name}, which cannot be read.") from error
    asked = Asked(
        text.name,
        content,
        _text(described, "name", "agreement.toml"),
        str(described.get("kind", "master")),
        _day(described, "from", "agreement.toml"),
        _day(described, "to", "agreement.toml"),
        unit=str(described.get("unit", "")),
    )
    limits = folder / "limits.toml"
    stated = _toml(limits).get("limit", []) if limits.exists() else []
    return Contract(
        asked,
        tuple(_status(entry) for entry in described.get("status", [])),
        tuple(_limit(entry) for entry in stated),
    )


def bring_in(
    engine: Engine,
    file_folder: Path,
    encoder: Encoder | None,
    folder: Path,
    *,
    actor: Actor,
    now: datetime,
) -> Imported:
    """Import a contract with its status log and its limits, or the one that is already here.

    A limit whose words do not stand in the text stops it before anything is stored.
    """
    contract = read_contract(folder)
    _must_stand(contract)
    for said in contract.statuses:
        check_status(said, now)
    done = import_file(engine, file_folder, encoder, contract.asked, actor=actor, now=now)
    if done.already:
        return done
    with begin(engine) as session:
        for said in contract.statuses:
            record_status(session, OPERATOR, done.agreement_id, said, actor=actor, now=now)
        session.add_all(_suggestions(session, done.edition_id, contract.limits))
    return done


def _must_stand(contract: Contract) -> None:
    text = text_of_document(read(contract.asked.content))
    inside = Quoted(text.quotables(), text.pages)
    for said in contract.limits:
        place = inside.standing(said.quote).place
        if place is None or not _key(text, place):
            raise Invalid(f"limits.toml quotes words that do not stand there: “{said.quote[:80]}”.")


def _key(text: Text, place: Place) -> int:
    """The clause in which a quotation stands."""
    first = place.spans[0]
    return next((c.key for c in text.clauses if any(_holds(s, first) for s in c.spans)), NO_CLAUSE)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.page == inner.page and outer.start <= inner.start < outer.end


def _suggestions(
    session: Session, edition_id: int, stated: tuple[LimitSaid, ...]
) -> Iterator[TimeLimit]:
    """Those that the text itself does not already suggest."""
    text = text_of(session, OPERATOR, edition_id)
    inside = Quoted(text.quotables(), text.pages)
    found = {
        (" ".join(listed.limit.quote.split()), listed.limit.number)
        for listed in limits_of(session, OPERATOR, edition_id)
    }
    for said in stated:
        place = inside.standing(said.quote).place
        if place is None or any(
            said.number == number and said.quote in quote for quote, number in found
        ):
            continue
        yield TimeLimit(
            edition_id=edition_id,
            clause_id=_key(text, place),
            step=said.step,
            number=said.number,
            unit=said.unit,
            printed_unit=said.printed_unit,
            runs_from=said.runs_from,
            actor=said.actor,
            if_late=said.if_late,
            is_before=said.is_before,
            quote=place.text,
            quote_hash=hash_of(place.text),
            spans=[span.as_list() for span in place.spans],
        )


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Invalid(f"{path.name} cannot be read in {path.parent}.") from error
    except ValueError as error:
        raise Invalid(f"{path.name} is not written as TOML: {error}.") from error


def _status(entry: Mapping[str, Any]) -> StatusSaid:
    where = "a status of agreement.toml"
    return StatusSaid(
        _text(entry, "status", where),
        _needed_day(entry, "from", where),
        str(entry.get("said_by", "")),
        _text(entry, "source", where),
        _needed_day(entry, "checked", where),
    )


def _limit(entry: Mapping[str, Any]) -> LimitSaid:
    where = "a limit of limits.toml"
    number, unit = entry.get("number"), _text(entry, "unit", where)
    if not isinstance(number, int) or number < 1:
        raise Invalid(f"{where} needs a whole number.")
    if unit not in UNITS:
        raise Invalid(f"{where} has the unit “{unit}”; it is one of: {', '.join(UNITS)}.")
    return LimitSaid(
        _text(entry, "step", where),
        number,
        unit,
        str(entry.get("printed_unit", unit)),
        str(entry.get("runs_from", "")),
        _text(entry, "quote", where),
        str(entry.get("actor", "")),
        str(entry.get("if_late", "")),
        bool(entry.get("before", False)),
    )


def _text(entry: Mapping[str, Any], name: str, where: str) -> str:
    value = entry.get(name)
    if not isinstance(value, str) or not value.strip():
        raise Invalid(f"{where} has no “{name}”.")
    return value


def _day(entry: Mapping[str, Any], name: str, where: str) -> date | None:
    value = entry.get(name)
    if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
        raise Invalid(f"{where}: “{name}” is a day such as 2026-01-31, without quotation marks.")
    return value


def _needed_day(entry: Mapping[str, Any], name: str, where: str) -> date:
    day = _day(entry, name, where)
    if day is None:
        raise Invalid(f"{where} has no “{name}”.")
    return day
