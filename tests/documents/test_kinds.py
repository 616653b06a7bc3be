"""What a file is, whatever it is called; and the sentence for what is not taken in."""

import io
import zipfile

import pytest

from organizer.core.errors import Invalid
from organizer.documents import kinds


def archive(*names):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as kept:
        for name in names:
            kept.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        (b"%PDF-1.7 ...", "pdf"),
        (b"\xff\xd8\xff\xe0 ...", "jpg"),
        (b"\x89PNG\r\n\x1a\n ...", "png"),
        (b"RIFF....WEBPVP8 ", "webp"),
        (b"From: a@example.org\nSubject: x\n\nwords", "eml"),
        ("Ein Brief – über alles".encode(), "txt"),
        (archive("word/document.xml"), "docx"),
        (archive("xl/workbook.xml"), "xlsx"),
    ],
)
def test_a_file_is_what_it_begins_with(content, ending):
    assert kinds.kind_of(content).ending == ending


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"MZ\x90\x00", "a program", id="Windows"),
        pytest.param(b"\x7fELF", "a program", id="Linux"),
        pytest.param(b"#!/bin/sh\nrm", "a program", id="script"),
        pytest.param(b"\x00\x00\x00\x18ftypheic\x00", "Most Compatible", id="HEIC"),
        pytest.param(b"\x00\x00\x00\x18ftypmif1\x00", "Most Compatible", id="HEIF"),
        pytest.param(b"\x00\x00\x00\x18ftypisom\x00", "a film", id="film"),
        pytest.param(b"\x00\x00\x00\x18ftypM4VH\x00", "a film", id="film of another brand"),
        pytest.param(b"\x1aE\xdf\xa3 webm", "a film", id="webm"),
        pytest.param(b"RIFF\x00\x00\x00\x00AVI LIST", "a film", id="avi"),
        pytest.param(archive("a.exe"), "an archive", id="archive"),
        pytest.param(b"PK\x03\x04 broken", "damaged", id="broken archive"),
        pytest.param(b"\x00\x01\x02", "not known", id="unknown"),
        pytest.param(b"  \n", "empty", id="empty"),
    ],
)
def test_what_is_not_taken_in_is_said_in_words(content, words):
    with pytest.raises(Invalid, match=words):
        kinds.kind_of(content)


def test_a_file_of_a_film_is_too_large(monkeypatch):
    monkeypatch.setattr(kinds, "MOST_BYTES", 1000)

    with pytest.raises(Invalid, match="larger than"):
        kinds.kind_of(b"%PDF-" + b"x" * 2000)
