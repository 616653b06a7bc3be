"""Papers as far as a reader reaches: the case, and for medical ones the named grant too."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.core.errors import NotFound
from organizer.core.patient_data import Suspicion, suspicions
from organizer.core.reader import Reader

from .access import reached
from .models import Grievance
from .paper_models import CaseDocument, DocumentReading
from .papers import Patients

MOST = 100
AROUND = 90


@dataclass(frozen=True)
class PaperRow:
    id: int
    case_id: int
    name: str
    media_type: str
    size: int
    is_medical: bool
    patients: str
    from_id: int | None
    covers_id: int | None
    note: str
    added_at: datetime
    has_picture: bool
    is_read: bool
    pages: int
    warning: str


@dataclass(frozen=True)
class Hit:
    """``before``, ``words`` and ``after``: a few words around what was looked for."""

    id: int
    case_id: int
    number: str
    name: str
    before: str
    words: str
    after: str


def readable(session: Session, reader: Reader) -> ColumnElement[bool]:
    """A condition on documents joined with their case."""
    grant = reached_medical(session, reader)
    return and_(reached(session, reader), or_(CaseDocument.is_medical.is_(False), grant))


def reached_medical(session: Session, reader: Reader) -> ColumnElement[bool]:
    """A condition on cases: this reader sees their medical papers."""
    return reached(session, reader, Right.MEDICAL)


def listed(session: Session, reader: Reader, case_id: int) -> list[PaperRow]:
    """The papers of a case, in the order in which they came."""
    query = (
        select(
            CaseDocument.id, CaseDocument.grievance_id.label("case_id"), CaseDocument.name,
            CaseDocument.media_type, CaseDocument.size, CaseDocument.is_medical,
            CaseDocument.patients, CaseDocument.from_id, CaseDocument.covers_id,
            CaseDocument.note, CaseDocument.added_at,
            (func.coalesce(DocumentReading.file_hash, "") != "").label("has_picture"),
            DocumentReading.document_id.is_not(None).label("is_read"),
            func.coalesce(DocumentReading.pages, 0).label("pages"),
            func.coalesce(DocumentReading.warning, "").label("warning"),
        )
        .join(Grievance, Grievance.id == CaseDocument.grievance_id)
        .outerjoin(DocumentReading, DocumentReading.document_id == CaseDocument.id)
        .where(CaseDocument.grievance_id == case_id, readable(session, reader))
        .order_by(CaseDocument.id)
    )  # fmt: skip
    return [PaperRow(**row) for row in session.execute(query).mappings()]


def paper(session: Session, reader: Reader, case_id: int, document_id: int) -> CaseDocument:
    """Found and allowed in one step."""
    found = session.scalar(
        select(CaseDocument)
        .join(Grievance, Grievance.id == CaseDocument.grievance_id)
        .where(CaseDocument.id == document_id, CaseDocument.grievance_id == case_id)
        .where(readable(session, reader))
    )
    if found is None:
        raise NotFound("There is no such paper, or it is not open to you.")
    return found


def read_in(session: Session, document: CaseDocument) -> DocumentReading | None:
    return session.get(DocumentReading, document.id)


def warned(document: CaseDocument, text: str) -> list[Suspicion]:
    """What looks like a patient's data, unless somebody looked and said that there is none."""
    if document.patients in (Patients.NO, Patients.COVERED):
        return []
    return suspicions(text)


def find(session: Session, reader: Reader, words: str) -> list[Hit]:
    """Papers of the cases that ``reader`` may read, with these words in text or name."""
    wanted = " ".join(words.split())
    if not wanted:
        return []
    query = (
        select(
            CaseDocument.id, Grievance.id, Grievance.number, CaseDocument.name,
            func.coalesce(DocumentReading.text, ""),
        )
        .join(Grievance, Grievance.id == CaseDocument.grievance_id)
        .outerjoin(DocumentReading, DocumentReading.document_id == CaseDocument.id)
        .where(readable(session, reader))
        .order_by(CaseDocument.id.desc())
        .limit(MOST)
    )  # fmt: skip
    for word in wanted.split():
        inside = func.coalesce(DocumentReading.text, "").icontains(word, autoescape=True)
        query = query.where(or_(inside, CaseDocument.name.icontains(word, autoescape=True)))
    return [_hit(*row, wanted) for row in session.execute(query)]


def _hit(key: int, case_id: int, number: str, name: str, text: str, wanted: str) -> Hit:
    flat = " ".join(text.split())
    folded = flat.casefold()
    sought = next((one for one in (wanted, *wanted.split()) if one.casefold() in folded), "")
    at = folded.find(sought.casefold()) if sought else 0
    end = at + len(sought)
    before, after = flat[max(0, at - AROUND) : at], flat[end : end + AROUND]
    return Hit(key, case_id, number, name, before, flat[at:end], after)
