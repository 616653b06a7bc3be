"""The jobs of sending: a mailing over its road, and letters to everybody as one PDF."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import Engine, exists, select
from sqlalchemy.orm import Session

from organizer.core.errors import Unavailable
from organizer.documents.many_sheets import Report
from organizer.people.local import the_local, today
from organizer.storage import queue
from organizer.storage.files import write_durably
from organizer.storage.session import reading
from organizer.wire.dkim import Signer
from organizer.wire.mail import Connection, server_of
from organizer.wire.texts import HttpGateway

from . import approving, printing, sending
from .carriers import MailCarrier, TextCarrier
from .mailings import Mailing
from .models import Version

LETTERS = "letters"
A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Roads:
    """Where messages leave, as the settings say; an empty one is closed."""

    smtp_url: str = field(default="", repr=False)
    mail_from: str = ""
    public_url: str = ""
    signer: Signer | None = None
    sms_url: str = ""
    sms_token: str = field(default="", repr=False)


def print_letters(
    engine: Engine,
    home: Path,
    version_id: int,
    name: str,
    public_url: str,
    now: datetime,
    report: Report = lambda done, total: None,
) -> int:
    """A letter a person into ``home``; they hold addresses, so they go after a day. How many."""
    with reading(engine) as session:
        version = session.get_one(Version, version_id)
        day = today(session, now)
        approving.fit_to_go(session, version, day)
        found = sending.recipients(session, version, day)
        people = [one.person for one in found if not one.why_not]
        sender = printing.From(the_local(session).name or "Our local", public_url)
        # What the letters are made of is loaded: the long work holds no transaction.
        _ = version.notice.brief
    made = printing.letters(version, sender, day, people, report)
    folder = home / LETTERS
    folder.mkdir(mode=0o700, exist_ok=True)
    sweep_letters(home, now)
    write_durably(folder / name, made)
    return len(people)


def was_printed(session: Session) -> bool:
    """Nothing is there to delete before letters were printed."""
    return bool(session.scalar(select(exists().where(queue.Job.kind == "print-letters"))))


def sweep_letters(home: Path, now: datetime) -> int:
    """Letters older than a day go, whether or not any are printed again: how many."""
    gone = 0
    for old in (home / LETTERS).glob("*"):
        if datetime.fromtimestamp(old.stat().st_mtime, UTC).replace(tzinfo=None) < now - A_DAY:
            old.unlink()
            gone += 1
    return gone


def send(work: sending.Work, mailing_id: int, roads: Roads) -> str:
    with reading(work.engine) as session:
        mailing = session.get_one(Mailing, mailing_id)
        version = session.get_one(Version, mailing.version_id)
        local = the_local(session).name or "our local"
        make = partial(mail_carrier, roads, local, version.notice.code, version.language)
    if mailing.channel == "email":
        with mail_connection(roads) as connection:
            return sending.run(work, mailing_id, make(connection))
    sending.leaves_by_machine(mailing.channel)
    return sending.run(work, mailing_id, TextCarrier(text_gateway(roads)))


def mail_connection(roads: Roads) -> Connection:
    if not roads.mail_from:
        raise Unavailable("No sender is set: MAIL_FROM is the address that notices come from.")
    return Connection(server_of(roads.smtp_url), roads.signer)


def mail_carrier(
    roads: Roads, local: str, code: str, language: str, connection: Connection
) -> MailCarrier:
    return MailCarrier(connection, roads.mail_from, local, roads.public_url, code, language)


def text_gateway(roads: Roads) -> HttpGateway:
    if not roads.sms_url:
        raise Unavailable("No text-message gateway is set: take the list for a phone bank.")
    return HttpGateway(roads.sms_url, roads.sms_token)
