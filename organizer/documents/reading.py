"""Which reader reads a file: by its first bytes, not by its name."""

import re

from organizer.core.errors import Invalid

from .docx import is_docx, read_docx
from .html import read_html
from .kinds import PROGRAMS, is_picture
from .page import Document, Paging, untold
from .pdf import read_pdf
from .text import read_text
from .tracked import ACCEPTED

HTML = re.compile(rb"(?i)<!doctype html|<html[\s>]|<body[\s>]")
MOST_BYTES = 200 * 1024 * 1024


def read(content: bytes, paging: Paging = untold, *, tracked: str = ACCEPTED) -> Document:
    """The pages of a file. Raises Invalid, in words, for what cannot be read.

    ``tracked`` says which view of a Word file's tracked changes is read.
    """
    if not content.strip():
        raise Invalid("The file is empty.")
    if len(content) > MOST_BYTES:
        raise Invalid("The file is larger than 200 MB.")
    if b"%PDF-" in content[:1024]:
        return read_pdf(content, paging)
    if is_docx(content):
        return read_docx(content, tracked)
    _refuse_others(content)
    if HTML.search(content[:2048]):
        return read_html(content)
    return read_text(content)


def _refuse_others(content: bytes) -> None:
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise Invalid(
            "This is an old Office file (such as .doc), or one locked by a password. Open it, "
            "save it as .docx without a password, and bring that in."
        )
    if is_picture(content):
        raise Invalid(
            "This is a picture. Put the pictures of all pages into one PDF, as a scanner does, and "
            "bring that in."
        )
    if content.startswith((b"PK", *PROGRAMS)):
        raise Invalid("This is not a PDF, Word (.docx), HTML or text file.")
