"""An agreement in a folder: ``agreement.toml`` describes it, ``limits.toml`` its limits.

The format is written down in docs/contracts.md; the shipped agreements are in it, and what
an export writes. What stands in the files is taken as said by whoever wrote them.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from organizer.core.errors import Invalid

from .amending import EFFECTS
from .dating import Term
from .service import StatusSaid

AGREEMENT, LIMITS = "agreement.toml", "limits.toml"
PERIODS = ("calendar days", "working days", "days", "hours", "weeks", "months", "years")


@dataclass(frozen=True)
class EditionSaid:
    file: str
    content: bytes = field(repr=False)
    term: Term


@dataclass(frozen=True)
class AmendsSaid:
    """What this agreement does to another one, by names instead of numbers."""

    agreement: str
    place: str
    effect: str
    by: str = ""
    file: str = ""  # the text of this agreement that does it; empty: its only or newest one
    of_file: str = ""  # the text of the other one; empty: its newest
    unit: str = ""
    agency: str = ""
    site: str = ""
    from_on: date | None = None
    to_on: date | None = None
    source: str = ""


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
    file: str = ""
    page_says: str = ""  # the same words as the page shows them, where a scan was misread
    confirmed_by: str = ""
    confirmed_on: date | None = None


@dataclass(frozen=True)
class Contract:
    name: str
    kind: str
    units: tuple[str, ...]
    editions: tuple[EditionSaid, ...]
    statuses: tuple[StatusSaid, ...]
    amends: tuple[AmendsSaid, ...]
    limits: tuple[LimitSaid, ...]

    def limits_in(self, edition: EditionSaid) -> tuple[LimitSaid, ...]:
        """A limit that names no file stands in the only text, or in the newest."""
        newest = self.editions[-1].file
        return tuple(one for one in self.limits if (one.file or newest) == edition.file)


def read_contract(folder: Path) -> Contract:
    """The files of a folder as plain values. Raises Invalid, naming the file and the entry."""
    told = _toml(folder / AGREEMENT)
    editions = told.get("editions")
    if not isinstance(editions, list) or not editions:
        raise Invalid(f"{AGREEMENT} has no [[editions]]: name the file of each text.")
    limits = folder / LIMITS
    stated = _toml(limits).get("limit", []) if limits.exists() else []
    return Contract(
        _text(told, "name", AGREEMENT),
        str(told.get("kind", "master")),
        tuple(str(unit) for unit in told.get("units", ())),
        tuple(_edition(entry, folder) for entry in editions),
        tuple(_status(entry) for entry in told.get("legal_status", [])),
        tuple(_amends(entry) for entry in told.get("amends", [])),
        tuple(_limit(entry) for entry in stated),
    )


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Invalid(f"{path.name} cannot be read in {path.parent}.") from error
    except ValueError as error:
        raise Invalid(f"{path.name} is not written as TOML: {error}.") from error


def _edition(entry: Mapping[str, Any], folder: Path) -> EditionSaid:
    where = f"an edition of {AGREEMENT}"
    name = _text(entry, "file", where)
    if Path(name).name != name:
        raise Invalid(f"{where} names “{name}”: the file stands in the folder itself.")
    try:
        content = (folder / name).read_bytes()
    except OSError as error:
        raise Invalid(f"{AGREEMENT} names {name}, which cannot be read.") from error
    term = Term(
        _day(entry, "from", where),
        _day(entry, "to", where),
        bool(entry.get("rolls_over", False)),
        str(entry.get("reopeners", "")),
        str(entry.get("source", AGREEMENT)),
    )
    return EditionSaid(name, content, term)


def _status(entry: Mapping[str, Any]) -> StatusSaid:
    where = f"a legal status of {AGREEMENT}"
    return StatusSaid(
        _text(entry, "status", where),
        _needed_day(entry, "from", where),
        str(entry.get("said_by", "")),
        _text(entry, "source", where),
        _needed_day(entry, "checked_on", where),
    )


def _amends(entry: Mapping[str, Any]) -> AmendsSaid:
    where = f"an entry of [[amends]] in {AGREEMENT}"
    effect = _text(entry, "effect", where)
    if effect not in EFFECTS:
        raise Invalid(f"{where} has the effect “{effect}”; it is one of: {', '.join(EFFECTS)}.")
    names = ("by", "file", "of_file", "unit", "agency", "site", "source")
    return AmendsSaid(
        _text(entry, "agreement", where),
        _text(entry, "place", where),
        effect,
        from_on=_day(entry, "from", where),
        to_on=_day(entry, "to", where),
        **{name: str(entry.get(name, "")) for name in names},
    )


def _limit(entry: Mapping[str, Any]) -> LimitSaid:
    where = f"a limit of {LIMITS}"
    number, unit = entry.get("number"), _text(entry, "unit", where)
    if not isinstance(number, int) or number < 1:
        raise Invalid(f"{where} needs a whole number.")
    if unit not in PERIODS:
        raise Invalid(f"{where} has the unit “{unit}”; it is one of: {', '.join(PERIODS)}.")
    names = ("runs_from", "actor", "if_late", "file", "page_says", "confirmed_by")
    return LimitSaid(
        step=_text(entry, "step", where),
        number=number,
        unit=unit,
        printed_unit=str(entry.get("printed_unit", unit)),
        quote=_text(entry, "quote", where),
        is_before=bool(entry.get("before", False)),
        confirmed_on=_day(entry, "confirmed_on", where),
        **{name: str(entry.get(name, "")) for name in names},
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
