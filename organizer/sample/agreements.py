"""The shipped agreements, brought in as their ``agreement.toml`` describes them."""

import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from organizer.clauses.importing import Asked, import_file
from organizer.core.reader import Actor
from organizer.search.encoder import Encoder

DESCRIPTION = "agreement.toml"


def import_sample(
    engine: Engine,
    files: Path,
    contracts: Path,
    encoder: Encoder | None,
    *,
    actor: Actor,
    now: datetime,
) -> None:
    for description in sorted(contracts.glob(f"*/{DESCRIPTION}")):
        with description.open("rb") as source:
            told = tomllib.load(source)
        for edition in told["editions"]:
            asked = _asked(told, edition, description.parent)
            import_file(engine, files, encoder, asked, actor=actor, now=now)


def _asked(told: dict[str, Any], edition: dict[str, Any], folder: Path) -> Asked:
    starts: date | None = edition.get("from")
    # An edition that renews itself from year to year has no last day until somebody gives notice.
    ends: date | None = None if edition.get("rolls_over") else edition.get("to")
    statuses = told.get("legal_status", [])
    said = [entry["status"] for entry in statuses if entry["from"] == starts]
    return Asked(
        file_name=edition["file"],
        content=(folder / edition["file"]).read_bytes(),
        agreement=told["name"],
        kind=told["kind"],
        starts_on=starts,
        ends_on=ends,
        status=said[0] if said else "",
        unit=told["units"][0] if len(told["units"]) == 1 else "",
    )
