"""Filling an empty local with the sample: places, people, agreements."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from organizer.core.errors import Refused
from organizer.core.reader import Actor
from organizer.people.local import the_local
from organizer.people.models import Local, Member
from organizer.search.encoder import Encoder
from organizer.storage import audit
from organizer.storage.session import begin, reading

from .agreements import import_sample
from .notices import make_notices
from .people import make_people
from .places import NAME, make_places

FILLER = Actor(None, "the sample local", "operator")


def fill(
    engine: Engine,
    home: Path,
    contracts: Path,
    encoder: Encoder | None,
    *,
    now: datetime,
    progress: Callable[[str], None] = lambda doing: None,
) -> bool:
    """Bring the sample in; False when it is there already.

    Refuses a local that has people of its own: the sample never mixes with them.
    """
    with reading(engine) as session:
        local = session.get(Local, 1)
        if local and local.is_demo:
            return False
        _refuse_a_real_local(session)
    progress("Reading the sample agreements")
    import_sample(engine, home / "files", contracts, encoder, actor=FILLER, now=now)
    progress("Making 840 invented people")
    with begin(engine) as session:
        make_people(session, make_places(session), now=now)
        local = the_local(session)
        local.name, local.is_demo = local.name or NAME, True
    progress("Writing three years of notices")
    with begin(engine) as session:
        make_notices(session, home, now=now)
        audit.write(session, FILLER, "filled in the sample local", "local", now=now)
    return True


def _refuse_a_real_local(session: Session) -> None:
    if session.scalar(select(func.count()).select_from(Member)):
        raise Refused("There are people in this local already; the sample was not mixed in.")
