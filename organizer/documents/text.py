"""Plain text: pages between form feeds, the file's own characters."""

from organizer.core.errors import Invalid

from .page import Document, Page


def read_text(content: bytes) -> Document:
    text = _decode(content).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise Invalid("The file is empty: there is no text in it.")
    pages = tuple(Page(number, page) for number, page in enumerate(text.split("\f"), start=1))
    empty = tuple((p.number, "nothing on this page") for p in pages if not p.text.strip())
    return Document(pages, warnings=empty)


def _decode(content: bytes) -> str:
    if b"\0" in content[:4096] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Invalid("This does not look like a text file.")
    for encoding in ("utf-8-sig", "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ""):
        try:
            return content.decode(encoding) if encoding else content.decode("cp1252", "replace")
        except UnicodeDecodeError:
            continue
    return content.decode("cp1252", "replace")
