"""Redacting a paper: what to cover is marked first, and a job makes a new paper without it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, delete, select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, Refused
from organizer.core.reader import Actor
from organizer.documents import kinds, page_pictures
from organizer.documents.redact import Region, redact_image, redact_pdf, regions_of
from organizer.storage import audit, files, queue
from organizer.storage.session import begin, reading

from .paper_models import CaseDocument, RedactionMark
from .papers import READ, Patients

SHOW, REDACT = "show-pages", "redact-paper"
PARTS = 10_000
MOST_PAGES = 300
LEAST = 20  # ten thousandths: less is a slip of the finger


@dataclass(frozen=True)
class Asked:
    """Marks are in the database; words are looked for by the job that covers them."""

    words: tuple[str, ...] = ()


def can_be(document: CaseDocument) -> bool:
    return document.media_type in (kinds.PDF, *kinds.PICTURES)


def mark(
    session: Session, document: CaseDocument, page: int, corners: tuple[int, int, int, int],
    *, actor: Actor,
) -> RedactionMark:  # fmt: skip
    """A region from one corner to the opposite one, in ten thousandths of the page."""
    left, right = sorted((corners[0], corners[2]))
    top, bottom = sorted((corners[1], corners[3]))
    if page < 1 or left < 0 or top < 0 or right > PARTS or bottom > PARTS:
        raise Invalid("The region lies outside the page.")
    if right - left < LEAST or bottom - top < LEAST:
        raise Invalid("The region is too small. Choose two opposite corners of what to cover.")
    made = RedactionMark(
        document_id=document.id, page=page, left=left, top=top, right=right, bottom=bottom,
        made_by=actor.account_id,
    )  # fmt: skip
    session.add(made)
    session.flush()
    return made


def marks(session: Session, document_id: int) -> list[RedactionMark]:
    query = select(RedactionMark).where(RedactionMark.document_id == document_id)
    return list(session.scalars(query.order_by(RedactionMark.page, RedactionMark.id)))


def forget(session: Session, document_id: int, mark_id: int) -> None:
    session.execute(
        delete(RedactionMark).where(
            RedactionMark.id == mark_id, RedactionMark.document_id == document_id
        )
    )


def ask(
    session: Session, document: CaseDocument, asked: Asked, *, actor: Actor, now: datetime
) -> queue.Job:
    if not can_be(document):
        raise Refused("Only a PDF or a picture can be redacted. Print it into a PDF and add that.")
    if not asked.words and not marks(session, document.id):
        raise Invalid("Mark what is to be covered, or name the words.")
    if asked.words and document.media_type != kinds.PDF:
        raise Invalid("In a picture, words cannot be looked for: mark them with two corners.")
    return queue.hand_in(
        session, REDACT, now=now, asked_by=actor.account_id, document_id=document.id,
        words=list(asked.words), by=actor.name,
    )  # fmt: skip


def pages_folder(home: Path, document: CaseDocument) -> Path:
    return home / "pages" / document.file_hash


def show_pages(engine: Engine, home: Path, document_id: int, report: Callable[..., None]) -> str:
    """Pictures of the pages to mark on; kept beside the files, and no part of any backup."""
    with reading(engine) as session:
        document = session.get_one(CaseDocument, document_id)
    content = files.read(home / "files", document.file_hash)
    folder = pages_folder(home, document)
    folder.mkdir(parents=True, exist_ok=True)
    made: Iterable[bytes] = (
        page_pictures.pictures(content, MOST_PAGES)
        if document.media_type == kinds.PDF
        else [page_pictures.of_picture(content)]
    )
    number = 0
    for number, picture in enumerate(made, start=1):
        files.write_durably(folder / f"{number}.jpg", picture)
        report(doing="pages", done=number)
    files.write_durably(folder / "pages", str(number).encode())
    return str(number)


def redact(
    engine: Engine, folder: Path, document_id: int, words: list[str], by: Actor, now: datetime,
    report: Callable[..., None],
) -> str:  # fmt: skip
    """The new paper's id. Run again after a kill it makes the same paper once."""
    with reading(engine) as session:
        document = session.get_one(CaseDocument, document_id)
        regions = [_region(one) for one in marks(session, document_id)]
    content = files.read(folder, document.file_hash)
    report(doing="covering")
    made, note = _covered(document, content, regions, words)
    digest = files.keep(folder, made)
    with begin(engine) as session:
        return str(_kept(session, document, digest, len(made), note, by, now).id)


def _covered(
    document: CaseDocument, content: bytes, regions: list[Region], words: list[str]
) -> tuple[bytes, str]:
    if document.media_type != kinds.PDF:
        return redact_image(content, regions), ""
    for one in words:
        found = regions_of(content, one)
        if not found:
            raise Invalid(
                f"“{one}” stands nowhere as text. In a scanned page, mark it with two corners."
            )
        regions = [*regions, *found]
    done = redact_pdf(content, regions)
    left = [f"“{word}” (page {', '.join(map(str, on))})" for word, on in done.elsewhere[:12]]
    return done.content, f"Covered words that still stand: {'; '.join(left)}." if left else ""


def _region(one: RedactionMark) -> Region:
    return Region(
        one.page, one.left / PARTS, one.top / PARTS, one.right / PARTS, one.bottom / PARTS
    )


def _kept(
    session: Session, old: CaseDocument, digest: str, size: int, note: str, by: Actor,
    now: datetime,
) -> CaseDocument:  # fmt: skip
    same = select(CaseDocument).where(
        CaseDocument.grievance_id == old.grievance_id, CaseDocument.file_hash == digest
    )
    known = session.scalar(same)
    if known is not None:
        return known
    stem, _, ending = old.name.rpartition(".")
    media_type = old.media_type if old.media_type in (kinds.PDF, kinds.JPEG) else kinds.PNG
    made = CaseDocument(
        grievance_id=old.grievance_id, file_hash=digest, size=size, media_type=media_type,
        name=f"{stem or ending} (redacted).{kinds.ENDINGS[media_type]}", patients=Patients.COVERED,
        is_medical=old.is_medical, covers_id=old.id, note=note, added_at=now,
        added_by=by.account_id,
    )  # fmt: skip
    session.add(made)
    session.flush()
    session.execute(delete(RedactionMark).where(RedactionMark.document_id == old.id))
    queue.hand_in(session, READ, now=now, asked_by=by.account_id, document_id=made.id)
    subject = f"paper {old.id}"
    audit.write(session, by, "redacted a paper", subject, now=now, made=made.id)
    return made
