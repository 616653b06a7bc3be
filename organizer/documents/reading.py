"""Which reader reads a file: by its first bytes, not by its name."""

from organizer.core.errors import Invalid

from .page import Document
from .pdf import read_pdf
from .text import read_text

MOST_BYTES = 200 * 1024 * 1024


def read(content: bytes) -> Document:
    """The pages of a file. Raises Invalid, in words, for what cannot be read."""
    if not content.strip():
        raise Invalid("The file is empty.")
    if len(content) > MOST_BYTES:
        raise Invalid("The file is larger than 200 MB.")
    if b"%PDF-" in content[:1024]:
        return read_pdf(content)
    return read_text(content)
