"""The job that builds a packet: read what is needed, set the pages, write the result once.

Killed at any moment it is run again and leaves one packet; a file that nothing names yet is
swept away later.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from organizer.core.day_words import with_time
from organizer.core.errors import NotFound
from organizer.core.reader import Reader
from organizer.documents import kinds, mail_in
from organizer.documents.packet import Exhibit, packet, page_count, pages_out_of
from organizer.people.local import today as local_today
from organizer.people.models import Account
from organizer.people.reading import reader_of
from organizer.storage import audit, files
from organizer.storage.session import begin, reading

from .packet_plan import Planned, plan
from .paper_models import CasePacket

Report = Callable[..., None]


def build(engine: Engine, folder: Path, packet_id: int, report: Report, now: datetime) -> str:
    """The packet's id. Papers that the asker may no longer read end it with a sentence."""
    report(doing="gathering")
    with reading(engine) as session:
        found = session.get(CasePacket, packet_id)
        if found is None or found.file_hash:
            return str(packet_id)
        reader = _asker(session, found, now)
        front, planned = plan(session, reader, found, local_today(session, now))
    exhibits = [_exhibit(folder, one) for one in planned]
    total = len(exhibits)
    content = packet(
        front, exhibits, lambda done: report(doing="setting pages", done=done, total=total)
    )
    pages = page_count(content)
    digest = files.keep(folder, content)
    with begin(engine) as session:
        kept = session.get(CasePacket, packet_id)
        if kept is None or kept.file_hash:
            return str(packet_id)
        kept.file_hash, kept.pages, kept.made_at = digest, pages, now
        reader = _asker(session, kept, now)
        actor = reader.acting("built for")
        subject = f"case {kept.grievance_id}"
        audit.write(session, actor, "built a packet", subject, now=now, packet=packet_id)
    return str(packet_id)


def _exhibit(folder: Path, planned: Planned) -> Exhibit:
    content = files.read(folder, planned.digest)
    if planned.pages:
        is_pdf = content[:1024].find(b"%PDF-") >= 0
        content = pages_out_of(content, planned.pages) if is_pdf else planned.words.encode()
    elif planned.media_type == kinds.MAIL:
        content = _mail(content)
    return Exhibit(planned.label, planned.title, content, planned.on)


def _mail(content: bytes) -> bytes:
    mail = mail_in.read_mail(content)
    sent = f"{with_time(mail.sent_at)}" if mail.sent_at else "not stated"
    names = ", ".join(one.name for one in mail.attached)
    head = [f"From: {mail.sender}", f"To: {mail.to}", f"Sent: {sent}", f"Subject: {mail.subject}"]
    return "\n".join([*head, *([f"With it: {names}"] if names else []), "", mail.text]).encode()


def _asker(session: Session, found: CasePacket, now: datetime) -> Reader:
    account = session.get(Account, found.asked_by) if found.asked_by else None
    if account is None:
        raise NotFound("Whoever asked for this packet has no account any more.")
    return reader_of(session, account, local_today(session, now))
