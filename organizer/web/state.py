"""What every view needs from the process: settings, engine, search model, the moment."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from flask import current_app, g, request
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from organizer.clauses import live_model
from organizer.config import Config
from organizer.people.local import today as local_today
from organizer.storage import session as sessions

if TYPE_CHECKING:
    from organizer.search.encoder import Encoder


@dataclass(frozen=True)
class State:
    config: Config
    engine: Engine

    @property
    def files(self) -> Path:
        return self.config.home / "files"


def base_address() -> str:
    """Where people reach us: what the local says, else as this visitor came."""
    return state().config.public_url or request.host_url.rstrip("/")


def state() -> State:
    found: State = current_app.extensions["organizer"]
    return found


def begin() -> AbstractContextManager[Session]:
    return sessions.begin(state().engine)


def reading() -> AbstractContextManager[Session]:
    return sessions.reading(state().engine)


def now() -> datetime:
    """The moment of this request, the same all through it."""
    if "now" not in g:
        g.now = datetime.now(UTC).replace(tzinfo=None)
    moment: datetime = g.now
    return moment


def today(session: Session) -> date:
    return local_today(session, now())


def model() -> "Encoder | None":
    """The search model; without it the words alone are searched, and the page says so."""
    at = state()
    return live_model.live_model(at.engine, at.config.home, at.config.model_dir)


def has_model() -> bool:
    """The same without loading it, for a page that asks nothing yet."""
    at = state()
    return live_model.is_whole(
        live_model.live_folder(at.engine, at.config.home, at.config.model_dir)
    )
