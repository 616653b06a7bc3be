"""What a file is by its first bytes, and what is not taken in, with the reason in words."""

import io
import zipfile
from dataclasses import dataclass

from organizer.core.errors import Invalid

MOST_BYTES = 100 * 2**20
PDF, JPEG, PNG, WEBP = "application/pdf", "image/jpeg", "image/png", "image/webp"
GIF, TIFF, MAIL, TEXT = "image/gif", "image/tiff", "message/rfc822", "text/plain"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PICTURES = (JPEG, PNG, WEBP, GIF, TIFF)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
BEGINNINGS = (
    (b"%PDF-", PDF),
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
)
PROGRAMS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"#!")
CUT_PICTURES = (b"\x89PNG", b"\xff\xd8", b"GIF8")  # whatever became of the rest
HEIC = (b"heic", b"heix", b"heif", b"hevc", b"mif1", b"msf1", b"avif")
MATROSKA = b"\x1a\x45\xdf\xa3"  # webm and mkv
IN_MAIL = (b"from:", b"received:", b"return-path:", b"message-id:", b"date:", b"subject:", b"to:")
NO_HEIC = (
    "This is a HEIC photo, which most computers cannot show. On the phone choose Settings, "
    "Camera, Formats, Most Compatible, or send the photo to yourself by e-mail, which makes it a "
    "JPEG; then add that."
)


@dataclass(frozen=True)
class FileKind:
    media_type: str
    ending: str


ENDINGS = {
    PDF: "pdf", JPEG: "jpg", PNG: "png", WEBP: "webp", GIF: "gif", TIFF: "tif", MAIL: "eml",
    TEXT: "txt", DOCX: "docx", XLSX: "xlsx",
}  # fmt: skip


def kind_of(content: bytes) -> FileKind:
    """The kind of a file that may be kept. Raises Invalid, in words, for any other.

    The name plays no part: a program that is called a PDF is a program.
    """
    if not content.strip():
        raise Invalid("The file is empty.")
    if len(content) > MOST_BYTES:
        raise Invalid(
            f"The file is larger than {MOST_BYTES // 2**20} MB. Keep films where they are and "
            "add a note that says where."
        )
    if content.startswith(PROGRAMS):
        raise Invalid("This is a program, whatever it is called. It is not taken in.")
    _refuse_brand(content)
    media_type = _by_beginning(content) or _in_zip(content) or _words(content)
    if media_type is None:
        raise Invalid("This kind of file is not known here. Add it as PDF, picture or text.")
    return FileKind(media_type, ENDINGS[media_type])


def is_picture(content: bytes) -> bool:
    is_photo = content[4:8] == b"ftyp" and content[8:12] in HEIC
    return is_photo or _by_beginning(content) in PICTURES or content.startswith(CUT_PICTURES)


def _by_beginning(content: bytes) -> str | None:
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return WEBP
    return next((kind for start, kind in BEGINNINGS if content.startswith(start)), None)


def _refuse_brand(content: bytes) -> None:
    """Photos and films that are boxes with a brand, and other films: none of them is taken in."""
    is_box = content[4:8] == b"ftyp"
    if is_box and content[8:12] in HEIC:
        raise Invalid(NO_HEIC)
    is_avi = content[:4] == b"RIFF" and content[8:12] == b"AVI "
    if is_box or is_avi or content.startswith(MATROSKA):
        raise Invalid(
            "This is a film. Keep it where it is, and add a note that says where; or add a "
            "picture of the moment that matters."
        )


def _in_zip(content: bytes) -> str | None:
    if not content.startswith(b"PK"):
        return None
    try:
        names = set(zipfile.ZipFile(io.BytesIO(content)).namelist())
    except zipfile.BadZipFile as error:
        raise Invalid("This archive is damaged.") from error
    if "word/document.xml" in names:
        return DOCX
    if "xl/workbook.xml" in names:
        return XLSX
    raise Invalid("This is an archive of files. Unpack it and add what belongs to the case.")


def _words(content: bytes) -> str | None:
    head = content[:4000]
    if b"\x00" in head:
        return None
    first = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return MAIL if first.startswith(IN_MAIL) else TEXT
