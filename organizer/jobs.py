"""The work loop: takes jobs from the table and runs the function that answers to the name."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Engine

from organizer.config import Config
from organizer.core.errors import OrganizerError
from organizer.storage import queue
from organizer.storage.session import begin

logger = logging.getLogger(__name__)
PAUSE = 0.5


@dataclass(frozen=True)
class Running:
    """What a job is handed: its row's facts, and where things are. It opens its own sessions."""

    config: Config
    engine: Engine
    job_id: int
    given: dict[str, object]

    def now(self) -> datetime:
        return utc_now()

    def report(self, **progress: object) -> None:
        """Renew the claim and show how far. Raises Cancelled when a person wants it ended."""
        with begin(self.engine) as session:
            if not queue.report(session, self.job_id, now=utc_now(), **progress):
                raise Cancelled


class Cancelled(Exception):
    """Raised inside a job that a person ended."""


@dataclass
class Tally:
    done: int = 0
    failed: int = 0


# job kind -> what does it; each may run twice without harm
WORK: dict[str, Callable[[Running], str]] = {}


def work(config: Config, engine: Engine, *, once: bool = False) -> Tally:
    """Run jobs until the queue is empty (``once``) or for ever."""
    tally = Tally()
    while True:
        with begin(engine) as session:
            job = queue.claim(session, now=utc_now())
            claimed = (job.id, job.kind, job.given) if job else None
        if claimed:
            _run(config, engine, tally, *claimed)
        elif once:
            return tally
        else:
            time.sleep(PAUSE)


def _run(
    config: Config, engine: Engine, tally: Tally, job_id: int, kind: str, given: dict[str, object]
) -> None:
    try:
        result = WORK[kind](Running(config, engine, job_id, given))
    except Cancelled:
        with begin(engine) as session:
            queue.stop(session, job_id)
        return
    except Exception as error:  # whatever went wrong, the next job must run
        said = isinstance(error, OrganizerError)
        logger.exception("job %d failed", job_id)
        reason = str(error) if said else type(error).__name__
        with begin(engine) as session:
            queue.fail(session, job_id, reason, now=utc_now(), final=said)
        tally.failed += 1
        return
    with begin(engine) as session:
        queue.finish(session, job_id, result)
    tally.done += 1


def utc_now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
