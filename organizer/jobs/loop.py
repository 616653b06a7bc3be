"""The work loop: takes jobs from the table and runs the function that answers to the name."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Engine

from organizer.clauses import (
    exam,
    proposals,
    redlining,
    search_model,
    search_words,
    teaching,
)
from organizer.clauses.coming_in import IMPORT
from organizer.config import Config
from organizer.core.errors import NotNow, OrganizerError
from organizer.grievances import case_vectors, daily
from organizer.notices import posting, proposing, quotations, rehearsing, returned
from organizer.people import factors, recovery
from organizer.people.daily import Daily, ask_for_daily
from organizer.people.set_up import FILL_SAMPLE
from organizer.search import renewing
from organizer.storage import queue, sweeping
from organizer.storage.session import begin

from . import inbox
from .agreements import (
    import_agreement,
    make_redline,
    read_proposal,
    renew_vectors,
    run_exam,
    try_lesson,
    try_search_model,
    try_search_words,
)
from .cases import (
    build_packet,
    compare_cases,
    day_of_cases,
    read_paper,
    rebuild_cases,
    redact_paper,
    show_pages,
    sweep_files,
    undo_old_cases,
    write_old_cases,
)
from .mail import (
    announce_recovery,
    print_to_everybody,
    read_bounces,
    rehearse_notice,
    send_case_reminders,
    send_notice,
    sweep_letters,
    test_notice,
)
from .people import fill_sample, read_roster, seal_seeds, undo_roster, write_roster
from .running import Cancelled, Running, utc_now
from .words import check_quotations, propose_words

logger = logging.getLogger(__name__)
PAUSE = 0.5
A_MINUTE = timedelta(minutes=1)


@dataclass
class Tally:
    done: int = 0
    failed: int = 0


# job kind -> what does it; each may run twice without harm
WORK: dict[str, Callable[[Running], str]] = {
    IMPORT: import_agreement,
    inbox.JOB: inbox.take,
    "send-notice": send_notice,
    quotations.JOB: check_quotations,
    proposing.JOB: propose_words,
    rehearsing.TEST: test_notice,
    rehearsing.DRY: rehearse_notice,
    returned.JOB: read_bounces,
    recovery.ANNOUNCING: announce_recovery,
    "print-letters": print_to_everybody,
    "sweep-letters": sweep_letters,
    exam.JOB: run_exam,
    teaching.TRY_JOB: try_lesson,
    search_model.JOB: try_search_model,
    search_words.JOB: try_search_words,
    FILL_SAMPLE: fill_sample,
    "seal-seeds": seal_seeds,
    "renew-vectors": renew_vectors,
    proposals.JOB: read_proposal,
    redlining.JOB: make_redline,
    "read-roster": read_roster,
    "write-roster": write_roster,
    "undo-roster": undo_roster,
    "write-old-cases": write_old_cases,
    "undo-old-cases": undo_old_cases,
    "rebuild-cases": rebuild_cases,
    "day-of-cases": day_of_cases,
    case_vectors.JOB: compare_cases,
    daily.SEND: send_case_reminders,
    "read-paper": read_paper,
    "show-pages": show_pages,
    "redact-paper": redact_paper,
    "build-packet": build_packet,
    "sweep-files": sweep_files,
}


# what the loop asks for by itself, once on each of the local's days, from that hour on
DAILY = (
    Daily("seal-seeds", 0, factors.has_open_seeds),
    Daily("sweep-files", 2, sweeping.is_needed),
    Daily("renew-vectors", 3, renewing.is_needed),
    Daily(search_words.JOB, 0, search_words.is_new),
    Daily(exam.JOB, 4, exam.is_due),
    Daily(case_vectors.JOB, 3, case_vectors.is_needed),
    Daily("day-of-cases", 4, daily.is_needed),
    Daily("sweep-letters", 2, posting.was_printed),
    Daily(quotations.JOB, 5, quotations.is_needed),
    Daily(returned.JOB, 6, returned.is_needed),
)


def work(config: Config, engine: Engine, *, once: bool = False) -> Tally:
    """Run jobs until the queue is empty (``once``) or for ever."""
    tally, look_again, watch = Tally(), utc_now(), inbox.Watch()
    inbox.prepare(config.home)
    while True:
        if utc_now() >= look_again:
            ask_for_daily(engine, DAILY, utc_now())
            look_again = utc_now() + A_MINUTE
        with begin(engine) as session:
            job = queue.claim(session, now=utc_now())
            claimed = (job.id, job.kind, job.given | {"asked_by": job.asked_by}) if job else None
        if claimed:
            _run(config, engine, tally, *claimed)
        elif _dropped(config, engine, watch, once=once):
            continue
        elif once:
            return tally
        else:
            time.sleep(PAUSE)


def _dropped(config: Config, engine: Engine, watch: inbox.Watch, *, once: bool) -> int:
    """How many files of the inbox became jobs. Whoever looks only ``once`` waits for a second."""
    found = watch.look(engine, config.home)
    if once and not found and watch.is_waiting:
        time.sleep(PAUSE)
        found = watch.look(engine, config.home)
    return found


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
        is_final = said and not isinstance(error, NotNow)
        logger.exception("job %d failed", job_id)
        reason = str(error) if said else type(error).__name__
        with begin(engine) as session:
            queue.fail(session, job_id, reason, now=utc_now(), final=is_final)
        tally.failed += 1
        return
    with begin(engine) as session:
        queue.finish(session, job_id, result)
    tally.done += 1
