"""Texts that somebody proposes for an edition: kept apart, seen by those who bargain."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session, joinedload

from organizer.core.access import Reach, Right, reach, who_can
from organizer.core.errors import Forbidden, Invalid, NotFound
from organizer.core.reader import Actor, Reader
from organizer.documents.page import Document, Page
from organizer.storage import audit, files, queue
from organizer.storage.session import begin, reading

from . import queries
from .kept import Proposal
from .models import Edition

JOB = "read-proposal"


@dataclass(frozen=True)
class Proposed:
    name: str
    file_name: str
    file_hash: str


def hand_in(
    session: Session, reader: Reader, edition_id: int, given: Proposed, *, actor: Actor,
    now: datetime,
) -> tuple[Proposal, queue.Job]:  # fmt: skip
    """Keep a proposal beside an edition, to be read by a job. It is never in force."""
    _must_bargain(reader)
    queries.edition(session, reader, edition_id)
    if not given.name.strip():
        raise Invalid("Give the proposal a name, such as “Management, 3 March”.")
    kept = Proposal(
        edition_id=edition_id,
        name=given.name.strip(),
        file_name=given.file_name,
        file_hash=given.file_hash,
        pages=[],
        added_at=now,
        added_name=actor.name,
    )
    session.add(kept)
    session.flush()
    audit.write(session, actor, "added a proposal", f"proposal {kept.id}", now=now)
    job = queue.hand_in(session, JOB, now=now, asked_by=actor.account_id, proposal_id=kept.id)
    return kept, job


def read_in(engine: Engine, folder: Path, proposal_id: int) -> str:
    """The work: its pages from the file. Run again it does the same again."""
    with reading(engine) as session:
        digest = session.get_one(Proposal, proposal_id).file_hash
    from organizer.documents.reading import read  # slow to load: what reads every kind of file

    document = read(files.read(folder, digest))
    with begin(engine) as session:
        kept = session.get_one(Proposal, proposal_id)
        kept.pages = [page.text for page in document.pages]
    return str(proposal_id)


def one(session: Session, reader: Reader, proposal_id: int) -> Proposal:
    found = session.get(
        Proposal, proposal_id, options=[joinedload(Proposal.edition).joinedload(Edition.agreement)]
    )
    if found is None or found.withdrawn_at is not None or not _bargains(reader):
        raise NotFound("There is no such proposal.")
    queries.edition(session, reader, found.edition_id)
    return found


def of_edition(session: Session, reader: Reader, edition_id: int) -> list[Proposal]:
    """Those beside an edition, the newest first; none for whoever does not bargain."""
    if not _bargains(reader):
        return []
    query = select(Proposal).where(
        Proposal.edition_id == edition_id, Proposal.withdrawn_at.is_(None)
    )
    return list(session.scalars(query.order_by(Proposal.id.desc())))


def take_away(
    session: Session, reader: Reader, proposal_id: int, *, actor: Actor, now: datetime
) -> Proposal:
    kept = one(session, reader, proposal_id)
    kept.withdrawn_at = now
    audit.write(session, actor, "took a proposal away", f"proposal {kept.id}", now=now)
    return kept


def document_of(proposal: Proposal) -> Document:
    if not proposal.pages:
        raise NotFound("This proposal is not read yet. Look again in a moment.")
    return Document(tuple(Page(n, text) for n, text in enumerate(proposal.pages, start=1)))


def _bargains(reader: Reader) -> bool:
    return reach(reader, Right.BARGAINING) == Reach.ALL


def _must_bargain(reader: Reader) -> None:
    if not _bargains(reader):
        raise Forbidden(f"Only these may {Right.BARGAINING}: {who_can(Right.BARGAINING)}.")
