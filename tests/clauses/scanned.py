"""Agreements read from pictures, made for tests without a picture: the words as OCR gave them."""

from organizer.documents.page import Document, Page, SeenWord

from .conftest import bring_in

BOX = (0.4, 0.2, 0.45, 0.22)
SURE = 96.0


def scanned_edition(engine, config, monkeypatch, text, words, *more):
    """The id of an edition whose first sheet was read as ``text``, each of ``words`` with that
    confidence; ``more`` are sheets with a text of their own."""
    seen = tuple(SeenWord(*place_of(text, word), sure, BOX) for word, sure in words.items())
    rest = (Page(number, page) for number, page in enumerate(more, start=2))
    document = Document((Page(1, text, "ocr", seen), *rest))
    monkeypatch.setattr("organizer.documents.reading.read", lambda *_, **__: document)
    return bring_in(engine, config, "scan.pdf", b"a scan", agreement="Invented")


def place_of(text, word):
    return text.index(word), text.index(word) + len(word)


def key_of(text, word):
    """How a form names the word that stands first so on the first sheet."""
    return f"1-{text.index(word)}"
