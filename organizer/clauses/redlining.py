"""A comparison on paper: as a tagged PDF, or as a Word file with tracked changes."""

from datetime import datetime
from pathlib import Path
from typing import Protocol

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, NotFound
from organizer.core.reader import OPERATOR, Reader
from organizer.documents import kinds
from organizer.documents.sheets import as_pdf, filled
from organizer.storage import files, queue
from organizer.storage.session import begin, reading

from . import proposals, queries
from .comparing import Compared, by_heading, compared, compared_with, lines_of
from .kept import Proposal, Redline

JOB = "make-redline"
PDF, DOCX = "pdf", "docx"
TYPES = {PDF: kinds.PDF, DOCX: kinds.DOCX}


class Report(Protocol):
    def __call__(self, *, doing: str, done: int, total: int) -> None: ...


def paper(shown: Compared, form: str, now: datetime) -> bytes:
    title = f"What changed: {shown.new.name}"
    if form == DOCX:
        from organizer.documents.redline_docx import redline_docx  # slow to load

        return redline_docx(title, lines_of(shown), now)
    about = (
        f"From {shown.old.name} to {shown.new.name}. What went is struck, what came is underlined."
    )
    groups = by_heading(shown)
    return as_pdf(filled("papers/redline.html", title=title, about=about, groups=groups))


def ask(
    session: Session, reader: Reader, redline: Redline, *, now: datetime
) -> tuple[Redline, queue.Job]:
    """Have the work make a long one; whoever asks has seen the comparison itself."""
    redline.asked_at, redline.asked_by = now, reader.account_id
    session.add(redline)
    session.flush()
    job = queue.hand_in(session, JOB, now=now, asked_by=reader.account_id, redline_id=redline.id)
    return redline, job


def build(engine: Engine, folder: Path, redline_id: int, report: Report, now: datetime) -> str:
    """The work: compare, set, keep. Run again it makes the same file again."""
    report(doing="comparing the two texts", done=0, total=3)
    with reading(engine) as session:
        asked = session.get_one(Redline, redline_id)
        shown, form = _comparison(session, asked), asked.form
    report(doing="setting the pages", done=1, total=3)
    content = paper(shown, form, now)
    report(doing="keeping the file", done=2, total=3)
    digest = files.keep(folder, content)
    with begin(engine) as session:
        session.get_one(Redline, redline_id).file_hash = digest
    return str(redline_id)


def _comparison(session: Session, asked: Redline) -> Compared:
    if asked.proposal_id is not None:
        return compared_with(session, OPERATOR, session.get_one(Proposal, asked.proposal_id))
    if asked.new_id is None:
        raise Invalid("There is nothing to compare with.")
    return compared(session, OPERATOR, asked.old_id, asked.new_id)


def made(session: Session, reader: Reader, redline_id: int) -> Redline:
    """A file that this reader asked for, once it is made; and if they may still see its texts."""
    found = session.get(Redline, redline_id)
    if found is None or found.asked_by != reader.account_id or not found.file_hash:
        raise NotFound("There is no such comparison, or it is not ready.")
    queries.edition(session, reader, found.old_id)
    if found.proposal_id is not None:
        proposals.one(session, reader, found.proposal_id)
    return found
