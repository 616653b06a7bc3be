"""The mailing job: chooses the road, and sends over it."""

from dataclasses import dataclass, field

from organizer.core.errors import Refused, Unavailable
from organizer.people.local import the_local
from organizer.storage.session import reading
from organizer.wire.mail import Connection, server_of
from organizer.wire.texts import HttpGateway

from . import sending
from .carriers import MailCarrier, TextCarrier
from .mailings import Mailing
from .models import Notice


@dataclass(frozen=True)
class Roads:
    """Where messages leave, as the settings say; an empty one is closed."""

    smtp_url: str = field(default="", repr=False)
    mail_from: str = ""
    public_url: str = ""
    sms_url: str = ""
    sms_token: str = field(default="", repr=False)


def send(work: sending.Work, mailing_id: int, roads: Roads) -> str:
    with reading(work.engine) as session:
        mailing = session.get_one(Mailing, mailing_id)
        code = session.get_one(Notice, mailing.notice_id).code
        local = the_local(session).name or "our local"
    if mailing.channel == "email":
        if not roads.mail_from:
            raise Unavailable("No sender is set: MAIL_FROM is the address that notices come from.")
        with Connection(server_of(roads.smtp_url)) as connection:
            carrier = MailCarrier(connection, roads.mail_from, local, roads.public_url, code)
            return sending.run(work, mailing_id, carrier)
    if mailing.channel == "sms":
        if not roads.sms_url:
            raise Unavailable("No text-message gateway is set: take the list for a phone bank.")
        gateway = HttpGateway(roads.sms_url, roads.sms_token)
        return sending.run(work, mailing_id, TextCarrier(gateway))
    raise Refused("Letters and calls are not sent by the machine: print them, or take the list.")
