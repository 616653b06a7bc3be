"""Taking papers into a case: checked by content, kept by hash, read by a job afterwards."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, Refused
from organizer.core.reader import Actor
from organizer.documents import images, kinds, locked, mail_in
from organizer.storage import audit, files, queue

from .models import CaseEvent, Grievance
from .paper_models import CaseDocument, CasePacket, DocumentReading, RedactionMark

logger = logging.getLogger(__name__)
READ, SWEEP = "read-paper", "sweep-files"


class Patients(StrEnum):
    """Whether a paper shows a patient: the answer of a person, never of a pattern."""

    NO = "no"
    YES = "yes"
    UNSURE = "unsure"
    COVERED = "covered"  # a redacted copy


@dataclass(frozen=True)
class Given:
    name: str
    content: bytes


@dataclass(frozen=True)
class Answers:
    """What was asked beside the files."""

    is_medical: bool = False
    patients: Patients = Patients.UNSURE
    strips: bool = False  # take place, time and device out of pictures


@dataclass(frozen=True)
class Kept:
    """A file that is stored and belongs to nothing yet."""

    name: str
    digest: str
    media_type: str
    size: int
    note: str = ""
    attached: tuple["Kept", ...] = ()


@dataclass
class Added:
    documents: list[CaseDocument] = field(default_factory=list)
    known: list[str] = field(default_factory=list)  # names of files that the case held already


def keep(folder: Path, given: Sequence[Given], answers: Answers) -> list[Kept]:
    """Check and store the files, outside any transaction; nothing points to them yet.

    All of them or none: raises Invalid with the name of the first that cannot be taken.
    """
    checked = [_checked(one, answers) for one in given]
    if not checked:
        raise Invalid("Choose a file, or take a picture.")
    return [_stored(folder, one) for one in checked]


def add(
    session: Session, case: Grievance, kept: Sequence[Kept], answers: Answers, *,
    actor: Actor, now: datetime,
) -> Added:  # fmt: skip
    """Files that are stored become papers of the case; a job reads each."""
    added = Added()
    for one in kept:
        parent = _added(session, case, one, answers, None, added, actor, now)
        for attached in one.attached:
            _added(session, case, attached, answers, parent, added, actor, now)
    ids = [one.id for one in added.documents]
    if ids:
        audit.write(session, actor, "added papers", f"case {case.id}", now=now, papers=ids)
        logger.info("case %d: %d papers added", case.id, len(ids))
    return added


def answer(
    session: Session, document: CaseDocument, answers: Answers, *, actor: Actor, now: datetime
) -> None:
    document.is_medical, document.patients = answers.is_medical, answers.patients
    subject = f"paper {document.id}"
    audit.write(
        session, actor, "said what a paper shows", subject, now=now,
        medical=answers.is_medical, patients=answers.patients,
    )  # fmt: skip


def remove(session: Session, document: CaseDocument, *, actor: Actor, now: datetime) -> None:
    """The row goes; the file goes with the next sweep unless something else names it."""
    being_made = (
        select(CasePacket)
        .join(queue.Job, queue.Job.id == CasePacket.job_id)
        .where(CasePacket.grievance_id == document.grievance_id)
        .where(queue.Job.state.in_(queue.UNDER_WAY))
    )
    for packet in session.scalars(being_made):
        if document.id in packet.asked["documents"]:
            raise Refused("A packet with this paper is being made. Wait for it or end it first.")
    for column in (CaseDocument.from_id, CaseDocument.covers_id, CaseEvent.document_id):
        session.execute(update(column.class_).where(column == document.id).values({column: None}))
    for table in (DocumentReading, RedactionMark):
        session.execute(delete(table).where(table.document_id == document.id))
    session.delete(document)
    session.flush()
    audit.write(session, actor, "removed a paper", f"paper {document.id}", now=now)
    queue.hand_in(session, SWEEP, now=now)


def _added(
    session: Session, case: Grievance, kept: Kept, answers: Answers,
    parent: CaseDocument | None, added: Added, actor: Actor, now: datetime,
) -> CaseDocument:  # fmt: skip
    same = select(CaseDocument).where(
        CaseDocument.grievance_id == case.id, CaseDocument.file_hash == kept.digest
    )
    known = session.scalar(same)
    if known is not None:
        added.known.append(kept.name)
        return known
    document = CaseDocument(
        grievance_id=case.id, file_hash=kept.digest, name=kept.name, media_type=kept.media_type,
        size=kept.size, is_medical=answers.is_medical, patients=answers.patients,
        from_id=parent.id if parent else None, note=kept.note, added_at=now,
        added_by=actor.account_id,
    )  # fmt: skip
    session.add(document)
    session.flush()
    queue.hand_in(session, READ, now=now, asked_by=actor.account_id, document_id=document.id)
    added.documents.append(document)
    return document


@dataclass(frozen=True)
class _Checked:
    name: str
    content: bytes
    media_type: str
    note: str = ""
    attached: tuple["_Checked", ...] = ()


def _checked(given: Given, answers: Answers, *, is_attached: bool = False) -> _Checked:
    name = mail_in.plain_name(given.name)
    try:
        kind = kinds.kind_of(given.content).media_type
        content = given.content
        if kind == kinds.PDF:
            locked.check_opens(content)
        if kind in kinds.PICTURES:
            images.opened(content)
            content = images.without_metadata(content) if answers.strips else content
            kind = kinds.kind_of(content).media_type
        if kind == kinds.MAIL and not is_attached:
            return _mail(name, content, answers)
        return _Checked(name, content, kind)
    except Invalid as error:
        raise Invalid(f"“{name}” was not taken in. {error}") from error


def _mail(name: str, content: bytes, answers: Answers) -> _Checked:
    """The message with what hangs on it; what cannot be kept stays in the message and is told."""
    attached, left = [], []
    for one in mail_in.read_mail(content).attached:
        try:
            attached.append(_checked(Given(one.name, one.content), answers, is_attached=True))
        except Invalid as error:
            left.append(str(error))
    return _Checked(name, content, kinds.MAIL, " ".join(left), tuple(attached))


def _stored(folder: Path, one: _Checked) -> Kept:
    digest = files.keep(folder, one.content)
    attached = tuple(_stored(folder, inner) for inner in one.attached)
    return Kept(one.name, digest, one.media_type, len(one.content), one.note, attached)
