"""What came back: bounces from the mailbox or a gateway, and answers to text messages."""

from datetime import datetime

from sqlalchemy import Engine, exists, select
from sqlalchemy.orm import Session

from organizer.storage.session import begin
from organizer.wire.bounces import bounces_in
from organizer.wire.mailbox import take_all

from . import stopping
from .mailings import Mailing

JOB = "read-bounces"


def is_needed(session: Session) -> bool:
    """Nothing can come back before something was sent by mail."""
    return bool(session.scalar(select(exists().where(Mailing.channel == "email"))))


def read_mailbox(engine: Engine, address: str, now: datetime) -> int:
    """Every report in the mailbox, one transaction each; how many named one of our messages."""
    known = 0

    def take(raw: bytes) -> None:
        nonlocal known
        with begin(engine) as session:
            known += sum(stopping.bounced(session, one, now=now) for one in bounces_in(raw))

    take_all(address, take)
    return known
