"""The work loop: takes jobs from the table and runs the function that answers to the name."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Engine

from organizer.clauses.importing import Asked, import_file
from organizer.config import PROJECT, Config
from organizer.core.errors import NotNow, OrganizerError
from organizer.core.reader import Actor
from organizer.grievances import daily, old_files_write, packet_building, paper_reading, redacting
from organizer.grievances.rebuilding import rebuild_open
from organizer.grievances.reminder_mail import Post, send_due
from organizer.notices import returned
from organizer.notices.posting import Roads, print_letters, send
from organizer.notices.sending import Work
from organizer.people import announcing, local, roster_jobs
from organizer.people.daily import Daily, ask_for_daily
from organizer.sample.fill import fill
from organizer.search import renewing
from organizer.search.encoder import encoder, model_or_none
from organizer.storage import files, queue, sweeping
from organizer.storage.session import begin, reading
from organizer.wire.dkim import signer_from
from organizer.wire.mail import Connection, server_of
from organizer.wire.outcome import Fate

logger = logging.getLogger(__name__)
PAUSE = 0.5
A_MINUTE = timedelta(minutes=1)


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


def import_agreement(running: Running) -> str:
    """Read a stored file into an edition; the result is the edition's id."""
    folder = running.config.home / "files"
    given = {name: str(value) for name, value in running.given.items()}
    asked = Asked(
        given["file_name"],
        files.read(folder, given["file_hash"]),
        given["agreement"],
        given["kind"],
        _day(given["starts_on"]),
        _day(given["ends_on"]),
        given["status"],
        given["unit"],
    )
    done = import_file(
        running.engine,
        folder,
        model_or_none(running.config.model_dir),
        asked,
        actor=running.asked_by(),
        now=running.now(),
        progress=lambda doing, done, total: running.report(doing=doing, done=done, total=total),
    )
    return str(done.edition_id)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def send_notice(running: Running) -> str:
    """Send a mailing's waiting rows; may be killed and run again at any moment."""

    def report(done: int, total: int, doing: str) -> None:
        running.report(done=done, total=total, doing=doing)

    roads = _roads(running.config)
    work = Work(running.engine, running.now, report)
    return send(work, int(str(running.given["mailing_id"])), roads)


def _roads(config: Config) -> Roads:
    signer = signer_from(config.dkim_key, config.dkim_selector, config.mail_from)
    return Roads(
        config.smtp_url, config.mail_from, config.public_url, signer, config.sms_url,
        config.sms_token,
    )  # fmt: skip


def announce_recovery(running: Running) -> str:
    """Mail the officers; what could not leave is tried again with the whole job."""
    config, request_id = running.config, _number(running, "request_id")
    if not (config.smtp_url and config.mail_from):
        return "no mail server is set: officers see it on Today"
    with begin(running.engine) as session:
        letters = announcing.letters(
            session, request_id,
            sender=config.mail_from, public_url=config.public_url, now=running.now(),
        )  # fmt: skip
    roads = _roads(config)
    with Connection(server_of(roads.smtp_url), roads.signer) as connection:
        fates = [connection.send(letter).fate for letter in letters]
    if any(fate in (Fate.LATER, Fate.DOWN) for fate in fates):
        raise NotNow("The mail server did not take every message.")
    return f"{fates.count(Fate.SENT)} told"


def read_bounces(running: Running) -> str:
    """Take the reports out of the mailbox; what is read twice changes nothing twice."""
    if not running.config.bounce_mailbox:
        return "no mailbox is set"
    known = returned.read_mailbox(running.engine, running.config.bounce_mailbox, running.now())
    return f"{known} of ours came back"


def print_to_everybody(running: Running) -> str:
    """A letter a person as one PDF in the home; the result is how many there are."""
    config, version_id = running.config, _number(running, "version_id")
    running.report(doing="setting the letters")
    name = f"{running.job_id}.pdf"
    count = print_letters(
        running.engine, config.home, version_id, name, config.public_url, running.now()
    )
    return str(count)


def renew_vectors(running: Running) -> str:
    """Vectors of the model now used for all passages; may be killed and run again."""

    def report(done: int, total: int) -> None:
        running.report(doing="reading for the search", done=done, total=total)

    return str(renewing.renew(running.engine, encoder(running.config.model_dir), report))


def fill_sample(running: Running) -> str:
    """Bring the sample local into a home that was set up with it."""
    fill(
        running.engine,
        running.config.home,
        PROJECT / "contracts",
        model_or_none(running.config.model_dir),
        now=running.now(),
        progress=lambda doing: running.report(doing=doing),
    )
    return ""


def read_roster(running: Running) -> str:
    folder, import_id = running.config.home / "files", _number(running, "import_id")
    return roster_jobs.read(running.engine, folder, import_id, running.report)


def write_roster(running: Running) -> str:
    import_id = _number(running, "import_id")
    return roster_jobs.write(running.engine, import_id, running.report, running.now)


def undo_roster(running: Running) -> str:
    import_id = _number(running, "import_id")
    return roster_jobs.undo(running.engine, import_id, running.report, running.now)


def write_old_cases(running: Running) -> str:
    import_id = _number(running, "import_id")
    return old_files_write.write(running.engine, import_id, running.report, running.now)


def undo_old_cases(running: Running) -> str:
    import_id = _number(running, "import_id")
    return old_files_write.undo(running.engine, import_id, running.report, running.now)


def rebuild_cases(running: Running) -> str:
    """What the board shows, derived again from every open case's ledger."""
    with reading(running.engine) as session:
        today = local.today(session, running.now())

    def report(done: int, total: int) -> None:
        running.report(done=done, total=total, doing="counting dates again")

    return str(rebuild_open(running.engine, today, report))


def day_of_cases(running: Running) -> str:
    """Once a day: silence and passing days move dates, and reminders are written."""

    def report(done: int, total: int) -> None:
        running.report(done=done, total=total, doing="counting dates again")

    return str(daily.day_of_cases(running.engine, running.now(), report))


def send_case_reminders(running: Running) -> str:
    """Mail what is due now; a job of its own for what may only leave later."""
    roads = _roads(running.config)
    post = Post(roads.smtp_url, roads.mail_from, roads.public_url, roads.signer)
    try:
        return str(send_due(running.engine, post, running.now))
    finally:
        if post.smtp_url:
            with begin(running.engine) as session:
                daily.ask_to_send(session, running.now())


def read_paper(running: Running) -> str:
    folder, document_id = running.config.home / "files", _number(running, "document_id")
    return paper_reading.read(running.engine, folder, document_id, running.report)


def show_pages(running: Running) -> str:
    document_id = _number(running, "document_id")
    return redacting.show_pages(running.engine, running.config.home, document_id, running.report)


def redact_paper(running: Running) -> str:
    folder, document_id = running.config.home / "files", _number(running, "document_id")
    given = running.given["words"]
    words = [str(word) for word in given] if isinstance(given, list) else []
    return redacting.redact(
        running.engine, folder, document_id, words, running.asked_by(), running.now(),
        running.report,
    )  # fmt: skip


def build_packet(running: Running) -> str:
    folder, packet_id = running.config.home / "files", _number(running, "packet_id")
    return packet_building.build(running.engine, folder, packet_id, running.report, running.now())


def sweep_files(running: Running) -> str:
    return str(sweeping.sweep(running.engine, running.config.home / "files"))


def _number(running: Running, name: str) -> int:
    return int(str(running.given[name]))


# job kind -> what does it; each may run twice without harm
WORK: dict[str, Callable[[Running], str]] = {
    "import-file": import_agreement,
    "send-notice": send_notice,
    returned.JOB: read_bounces,
    announcing.JOB: announce_recovery,
    "print-letters": print_to_everybody,
    "fill-sample-local": fill_sample,
    "renew-vectors": renew_vectors,
    "read-roster": read_roster,
    "write-roster": write_roster,
    "undo-roster": undo_roster,
    "write-old-cases": write_old_cases,
    "undo-old-cases": undo_old_cases,
    "rebuild-cases": rebuild_cases,
    "day-of-cases": day_of_cases,
    daily.SEND: send_case_reminders,
    "read-paper": read_paper,
    "show-pages": show_pages,
    "redact-paper": redact_paper,
    "build-packet": build_packet,
    "sweep-files": sweep_files,
}


# what the loop asks for by itself, once on each of the local's days, from that hour on
DAILY = (
    Daily("day-of-cases", 4, daily.is_needed),
    Daily(returned.JOB, 6, returned.is_needed),
)


def work(config: Config, engine: Engine, *, once: bool = False) -> Tally:
    """Run jobs until the queue is empty (``once``) or for ever."""
    tally, look_again = Tally(), utc_now()
    while True:
        if utc_now() >= look_again:
            ask_for_daily(engine, DAILY, utc_now())
            look_again = utc_now() + A_MINUTE
        with begin(engine) as session:
            job = queue.claim(session, now=utc_now())
            claimed = (job.id, job.kind, job.given | {"asked_by": job.asked_by}) if job else None
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


def utc_now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
