"""The packet of a case: which papers, in which order, asked for by a person, built by a job."""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, NotFound, Refused
from organizer.core.reader import Actor, Reader
from organizer.documents import kinds
from organizer.storage import audit, queue

from . import paper_queries
from .models import Grievance
from .paper_models import CaseDocument, CasePacket
from .papers import SWEEP, Patients

BUILD = "build-packet"
SHOWN = (kinds.PDF, *kinds.PICTURES, kinds.TEXT, kinds.MAIL)
MOST = 200


@dataclass(frozen=True)
class Chosen:
    document_id: int
    title: str


@dataclass(frozen=True)
class Asked:
    """``prefix`` begins each stamp: U-1, U-2. ``quotations``: paragraphs, verified when built."""

    chosen: tuple[Chosen, ...]
    prefix: str = "U"
    title: str = ""
    issue: str = ""
    quotations: str = ""
    has_agreement: bool = True
    has_medical: bool = field(default=False)

    def plain(self) -> dict[str, Any]:
        ids = [one.document_id for one in self.chosen]
        return asdict(self) | {"chosen": [asdict(one) for one in self.chosen], "documents": ids}


def asked_of(packet: CasePacket) -> Asked:
    plain = {name: value for name, value in packet.asked.items() if name != "documents"}
    chosen = tuple(Chosen(**one) for one in plain.pop("chosen"))
    return Asked(chosen, **plain)


def ask(
    session: Session, reader: Reader, case: Grievance, asked: Asked, *, actor: Actor, now: datetime
) -> CasePacket:
    """Raises Refused, naming the paper, for what must not or cannot go into a packet."""
    if not asked.chosen:
        raise Invalid("Choose at least one paper.")
    if len(asked.chosen) > MOST:
        raise Invalid(f"A packet holds at most {MOST} papers.")
    papers = [
        paper_queries.paper(session, reader, case.id, one.document_id) for one in asked.chosen
    ]
    for paper in papers:
        check(paper)
    plain = asked.plain() | {"has_medical": any(paper.is_medical for paper in papers)}
    packet = CasePacket(
        grievance_id=case.id, job_id=None, asked_at=now, asked_by=actor.account_id, asked=plain
    )
    session.add(packet)
    session.flush()
    job = queue.hand_in(session, BUILD, now=now, asked_by=actor.account_id, packet_id=packet.id)
    packet.job_id = job.id
    audit.write(session, actor, "asked for a packet", f"case {case.id}", now=now, packet=packet.id)
    return packet


def of_case(
    session: Session, reader: Reader, case: Grievance
) -> list[tuple[CasePacket, queue.Job | None]]:
    query = select(CasePacket).where(CasePacket.grievance_id == case.id)
    found = session.scalars(query.order_by(CasePacket.id.desc()))
    sees = _sees_medical(session, reader, case)
    return [
        (one, session.get(queue.Job, one.job_id) if one.job_id else None)
        for one in found
        if sees or not one.asked["has_medical"]
    ]


def one(session: Session, reader: Reader, case: Grievance, packet_id: int) -> CasePacket:
    """A packet with a medical paper is open to those alone who may read medical papers."""
    found = session.get(CasePacket, packet_id)
    hidden = found and found.asked["has_medical"] and not _sees_medical(session, reader, case)
    if found is None or found.grievance_id != case.id or hidden:
        raise NotFound("There is no such packet, or it is not open to you.")
    return found


def remove(session: Session, packet: CasePacket, *, actor: Actor, now: datetime) -> None:
    if packet.job_id and not packet.file_hash:
        queue.cancel(session, packet.job_id)
    session.delete(packet)
    session.flush()
    audit.write(session, actor, "removed a packet", f"packet {packet.id}", now=now)
    queue.hand_in(session, SWEEP, now=now)


def check(paper: CaseDocument) -> None:
    if paper.patients == Patients.YES:
        raise Refused(f"“{paper.name}” shows a patient. Redact it and take the copy.")
    if paper.patients == Patients.UNSURE:
        raise Refused(f"Nobody has looked yet whether “{paper.name}” shows a patient. Look first.")
    if paper.media_type not in SHOWN:
        raise Refused(f"“{paper.name}” cannot be shown as pages. Save it as a PDF and add that.")


def _sees_medical(session: Session, reader: Reader, case: Grievance) -> bool:
    reached = paper_queries.reached_medical(session, reader)
    return session.scalar(select(Grievance.id).where(Grievance.id == case.id, reached)) is not None
