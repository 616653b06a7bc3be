"""Jobs that write to people: notices, letters, reminders, and what came back."""

from collections.abc import Callable

from organizer.config import Config
from organizer.core.errors import NotNow
from organizer.grievances import daily
from organizer.grievances.reminder_mail import Post, send_due
from organizer.notices import posting, rehearsing, returned
from organizer.notices.models import Version
from organizer.notices.posting import Roads, print_letters, send
from organizer.notices.rehearsing import Rehearsal
from organizer.notices.sending import Work
from organizer.people import announcing
from organizer.storage.session import begin, reading
from organizer.wire.dkim import signer_from
from organizer.wire.mail import Connection, server_of
from organizer.wire.outcome import Fate

from .running import Running, number


def roads(config: Config) -> Roads:
    signer = signer_from(config.dkim_key, config.dkim_selector, config.mail_from)
    return Roads(
        config.smtp_url, config.mail_from, config.public_url, signer, config.sms_url,
        config.sms_token,
    )  # fmt: skip


def send_notice(running: Running) -> str:
    """Send a mailing's waiting rows; may be killed and run again at any moment."""

    def report(done: int, total: int, doing: str) -> None:
        running.report(done=done, total=total, doing=doing)

    ways = roads(running.config)
    work = Work(running.engine, running.now, report)
    return send(work, int(str(running.given["mailing_id"])), ways)


def test_notice(running: Running) -> str:
    """One message to whoever asks for it."""
    return _rehearsed(running, rehearsing.to_self)


def rehearse_notice(running: Running) -> str:
    """What sending would do; nothing leaves."""
    return _rehearsed(running, rehearsing.dry_run)


def _rehearsed(running: Running, does: Callable[[Rehearsal], rehearsing.Told]) -> str:
    with reading(running.engine) as session:
        version = session.get_one(Version, number(running, "version_id"))
        ways, actor = roads(running.config), running.asked_by()
        return rehearsing.as_result(does(Rehearsal(session, version, actor, ways, running.now())))


def read_bounces(running: Running) -> str:
    """Take the reports out of the mailbox; what is read twice changes nothing twice."""
    if not running.config.bounce_mailbox:
        return "no mailbox is set"
    known = returned.read_mailbox(running.engine, running.config.bounce_mailbox, running.now())
    return f"{known} of ours came back"


def announce_recovery(running: Running) -> str:
    """Mail the officers; what could not leave is tried again with the whole job."""
    config, request_id = running.config, number(running, "request_id")
    if not (config.smtp_url and config.mail_from):
        return "no mail server is set: officers see it on Today"
    with begin(running.engine) as session:
        letters = announcing.letters(
            session, request_id,
            sender=config.mail_from, public_url=config.public_url, now=running.now(),
        )  # fmt: skip
    ways = roads(config)
    with Connection(server_of(ways.smtp_url), ways.signer) as connection:
        fates = [connection.send(letter).fate for letter in letters]
    if any(fate in (Fate.LATER, Fate.DOWN) for fate in fates):
        raise NotNow("The mail server did not take every message.")
    return f"{fates.count(Fate.SENT)} told"


def print_to_everybody(running: Running) -> str:
    """A letter a person as one PDF in the home; the result is how many there are."""
    config, version_id = running.config, number(running, "version_id")
    running.report(doing="setting the letters")
    name = f"{running.job_id}.pdf"

    def report(done: int, total: int) -> None:
        running.report(doing="setting the letters", done=done, total=total)

    count = print_letters(
        running.engine, config.home, version_id, name, config.public_url, running.now(), report
    )
    return str(count)


def sweep_letters(running: Running) -> str:
    """Each day: letters with home addresses are not kept longer than one."""
    gone = posting.sweep_letters(running.config.home, running.now())
    return f"{gone} files of letters deleted"


def send_case_reminders(running: Running) -> str:
    """Mail what is due now; a job of its own for what may only leave later."""
    ways = roads(running.config)
    post = Post(ways.smtp_url, ways.mail_from, ways.public_url, ways.signer)
    try:
        return str(send_due(running.engine, post, running.now))
    finally:
        if post.smtp_url:
            with begin(running.engine) as session:
                daily.ask_to_send(session, running.now())
