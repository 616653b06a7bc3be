"""The job that reads a paper: its words, how many pages, and a small picture of it."""

import io
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from sqlalchemy import Engine

from organizer.core.errors import Invalid
from organizer.documents import images, kinds, mail_in, ocr, page_pictures
from organizer.documents.docx import read_docx
from organizer.documents.pdf import read_pdf
from organizer.storage import files
from organizer.storage.session import begin, reading

from .paper_models import CaseDocument, DocumentReading

MOST_CHARACTERS = 2_000_000


def read(engine: Engine, folder: Path, document_id: int, report: Callable[..., None]) -> str:
    """May be killed and run again; a paper that was removed meanwhile is no fault."""
    with reading(engine) as session:
        document = session.get(CaseDocument, document_id)
        if document is None:
            return ""
        media_type, digest = document.media_type, document.file_hash
    report(doing="reading")
    content = files.read(folder, digest)
    found = _read(media_type, content)
    small = _small(media_type, content)
    kept = files.keep(folder, small) if small else ""
    with begin(engine) as session:
        if session.get(CaseDocument, document_id) is None:
            return ""
        found.document_id, found.file_hash = document_id, kept
        session.merge(found)
    return str(document_id)


def _read(media_type: str, content: bytes) -> DocumentReading:
    try:
        words, pages, warning = _words(media_type, content)
    except Invalid as error:
        words, pages, warning = "", 0, str(error)
    return DocumentReading(text=words[:MOST_CHARACTERS], pages=pages, warning=warning)


def _words(media_type: str, content: bytes) -> tuple[str, int, str]:
    match media_type:
        case kinds.PDF:
            found = read_pdf(content)
        case kinds.DOCX:
            found = read_docx(content)
        case kinds.MAIL:
            mail = mail_in.read_mail(content)
            head = (f"From: {mail.sender}", f"To: {mail.to}", f"Subject: {mail.subject}")
            return "\n".join((*head, "", mail.text)), 1, ""
        case kinds.TEXT:
            return content.decode("utf-8", "replace"), 1, ""
        case kind if kind in kinds.PICTURES:
            return _picture(content)
        case _:
            return "", 0, "Its words are not read: it cannot be found by them."
    pages = "\n\n".join(page.text for page in found.pages)
    said = [f"page {number}: {what}" if number else what for number, what in found.warnings]
    return pages, len(found.pages), "; ".join(said[:8])


def _picture(content: bytes) -> tuple[str, int, str]:
    if not ocr.is_there():
        return "", 1, "Words in pictures are not read on this machine."
    upright = images.upright(images.opened(content))
    out = io.BytesIO()
    flat = Image.new("RGB", upright.size, "white")
    flat.paste(upright, mask=upright.getchannel("A") if "A" in upright.getbands() else None)
    flat.save(out, "PNG")
    return ocr.read_picture(out.getvalue()).text, 1, ""


def _small(media_type: str, content: bytes) -> bytes:
    try:
        if media_type == kinds.PDF:
            return page_pictures.first_page(content)
        return images.thumbnail(content) if media_type in kinds.PICTURES else b""
    except Invalid:
        return b""
