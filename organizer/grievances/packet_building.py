"""The job that builds a packet: read what is needed, set the pages, write the result once.

Killed at any moment it is run again and leaves one packet; a file that nothing names yet is
swept away later.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from organizer.clauses.models import Edition, StoredPage
from organizer.core.errors import NotFound, Refused
from organizer.core.reader import Reader
from organizer.documents import kinds, mail_in
from organizer.documents.letters import long_day
from organizer.documents.packet import Exhibit, packet, page_count, pages_out_of
from organizer.documents.packet_front import Front, Happening
from organizer.people.local import the_local
from organizer.people.local import today as local_today
from organizer.people.models import Account
from organizer.people.reading import reader_of
from organizer.storage import audit, files
from organizer.storage.session import begin, reading

from . import access, letter_facts, letter_quotes, paper_queries, queries, service, text_since
from .letter_quotes import Checked
from .models import CaseEvent, Grievance
from .packets import Asked, asked_of, check
from .paper_models import CaseDocument, CasePacket

Report = Callable[..., None]


@dataclass(frozen=True)
class Planned:
    """An exhibit before its file is read. ``pages``: only these sheets of it."""

    label: str
    title: str
    on: str
    digest: str = ""
    media_type: str = ""
    pages: tuple[int, ...] = ()
    words: str = ""


def build(engine: Engine, folder: Path, packet_id: int, report: Report, now: datetime) -> str:
    """The packet's id. Papers that the asker may no longer read end it with a sentence."""
    report(doing="gathering")
    with reading(engine) as session:
        found = session.get(CasePacket, packet_id)
        if found is None or found.file_hash:
            return str(packet_id)
        front, planned = _plan(session, found, now)
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


def _plan(session: Session, found: CasePacket, now: datetime) -> tuple[Front, list[Planned]]:
    reader = _asker(session, found, now)
    case = access.case(session, reader, found.grievance_id)
    asked = asked_of(found)
    papers = [
        (paper_queries.paper(session, reader, case.id, one.document_id), one.title)
        for one in asked.chosen
    ]
    for paper, _ in papers:
        check(paper)
    incident_on = letter_facts.incident_of(session, case)
    editions = letter_facts.editions_of(session, reader, case, incident_on)
    day = local_today(session, now)
    checked = letter_quotes.with_changes(
        letter_quotes.check(session, reader, editions, asked.quotations),
        text_since.pinned(session, reader, case, day),
    )
    for one in checked:
        if one.quotation is None:
            raise Refused(f"“{one.words[:120]}” stands nowhere in the agreement.")
    letter_quotes.refuse_closed_in_packet(session, case.id, _said_in(session, asked, papers))
    planned = _papers(papers, asked.prefix)
    if asked.has_agreement:
        planned += _agreement(session, checked, f"{asked.prefix}-{len(planned) + 1}")
    return _front(session, case, asked, checked, day), planned


def _said_in(session: Session, asked: Asked, papers: list[tuple[CaseDocument, str]]) -> str:
    """Everything a packet would show that somebody wrote, the words read in its papers too."""
    readings = (paper_queries.read_in(session, paper) for paper, _ in papers)
    read = [reading.text for reading in readings if reading]
    titles = [title for _, title in papers]
    return "\n".join([asked.title, asked.issue, asked.quotations, *titles, *read])


def _papers(papers: list[tuple[CaseDocument, str]], prefix: str) -> list[Planned]:
    return [
        Planned(f"{prefix}-{number}", title or paper.name, "", paper.file_hash, paper.media_type)
        for number, (paper, title) in enumerate(papers, start=1)
    ]


def _agreement(session: Session, checked: list[Checked], label: str) -> list[Planned]:
    """The sheets of the agreement on which the quoted words stand, an exhibit an edition."""
    wanted: dict[int, set[int]] = defaultdict(set)
    for one in checked:
        wanted[one.edition_id] |= set(one.pages)
    stem, _, number = label.rpartition("-")
    planned = []
    for at, (edition_id, pages) in enumerate(sorted(wanted.items())):
        edition = session.get_one(Edition, edition_id)
        sheets = tuple(sorted(pages))
        title = f"{edition.agreement.name}, the pages cited"
        query = select(StoredPage).where(
            StoredPage.edition_id == edition_id, StoredPage.number.in_(sheets)
        )
        texts = [one.text for one in session.scalars(query.order_by(StoredPage.number))]
        planned.append(
            Planned(
                f"{stem}-{int(number) + at}", title, "", edition.file_hash, "", sheets,
                "\n\n".join(texts),
            )
        )  # fmt: skip
    return planned


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
    sent = f"{mail.sent_at:%d %B %Y, %H:%M}" if mail.sent_at else "not stated"
    names = ", ".join(one.name for one in mail.attached)
    head = [f"From: {mail.sender}", f"To: {mail.to}", f"Sent: {sent}", f"Subject: {mail.subject}"]
    return "\n".join([*head, *([f"With it: {names}"] if names else []), "", mail.text]).encode()


def _front(
    session: Session, case: Grievance, asked: Asked, checked: list[Checked], day: date
) -> Front:
    stewards = [session.get_one(Account, one).name for one in service.assigned_to(session, case.id)]
    people = [("Grievant", queries.grievant(session, case)), ("For the union", ", ".join(stewards))]
    happened = sorted(
        (entry for entry, counts in queries.timeline(session, case) if counts),
        key=lambda entry: (entry.on, entry.id),
    )
    return Front(
        title=asked.title or case.title,
        number=case.number,
        local=the_local(session).name or "Our local",
        made_on=str(long_day(day)),
        issue=asked.issue,
        people=tuple((role, name) for role, name in people if name),
        timeline=tuple(Happening(str(long_day(one.on)), _said(one), one.proof) for one in happened),
        quotations=tuple(
            (one.quotation.words, one.quotation.citation) for one in checked if one.quotation
        ),
    )


def _said(one: CaseEvent) -> str:
    step = f", step {one.step}" if one.step else ""
    return f"{one.kind.capitalize()}{step}{f', {one.served_by}' if one.served_by else ''}"


def _asker(session: Session, found: CasePacket, now: datetime) -> Reader:
    account = session.get(Account, found.asked_by) if found.asked_by else None
    if account is None:
        raise NotFound("Whoever asked for this packet has no account any more.")
    return reader_of(session, account, local_today(session, now))
