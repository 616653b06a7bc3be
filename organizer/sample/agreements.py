"""The shipped agreements, brought in as their folders describe them."""

from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from organizer.clauses.bringing import Bringing, bring_in_all
from organizer.core.reader import Actor
from organizer.search.encoder import Encoder


def import_sample(
    engine: Engine,
    files: Path,
    contracts: Path,
    encoder: Encoder | None,
    *,
    actor: Actor,
    now: datetime,
) -> None:
    bring_in_all(Bringing(engine, files, encoder, actor, now), contracts)
