"""What a job is handed, and how it says how far it is."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Engine

from organizer.clauses import live_model
from organizer.config import Config
from organizer.core.reader import Actor
from organizer.people.local import today as local_today
from organizer.search.encoder import Encoder
from organizer.storage import queue
from organizer.storage.session import begin, reading


def utc_now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


@dataclass(frozen=True)
class Running:
    """What a job is handed: its row's facts, and where things are. It opens its own sessions."""

    config: Config
    engine: Engine
    job_id: int
    given: dict[str, object]

    def asked_by(self) -> Actor:
        account = self.given.get("asked_by")
        name = str(self.given.get("asked_by_name", ""))
        return Actor(account if isinstance(account, int) else None, name, "asked for by a person")

    def now(self) -> datetime:
        return utc_now()

    def today(self) -> date:
        with reading(self.engine) as session:
            return local_today(session, self.now())

    def model(self) -> Encoder | None:
        return live_model.live_model(self.engine, self.config.home, self.config.model_dir)

    def report(self, **progress: object) -> None:
        """Renew the claim and show how far. Raises Cancelled when a person wants it ended."""
        with begin(self.engine) as session:
            if not queue.report(session, self.job_id, now=utc_now(), **progress):
                raise Cancelled


class Cancelled(Exception):
    """Raised inside a job that a person ended."""


def number(running: Running, name: str) -> int:
    return int(str(running.given[name]))
