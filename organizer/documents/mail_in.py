"""An e-mail file (.eml) read: who, when, the words, and the files that hang on it."""

import email
import email.policy
import email.utils
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from typing import Any, cast

from lxml import html as lxml_html
from lxml.etree import LxmlError

from organizer.core.errors import Invalid

MESSAGE = "message/rfc822"
MOST_ATTACHMENTS = 200
MOST_BYTES = 100 * 2**20
DROPPED = ("script", "style", "head", "title", "template", "noscript")
BREAKS = ("p", "div", "br", "tr", "li", "h1", "h2", "h3", "blockquote")


@dataclass(frozen=True)
class Attached:
    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Mail:
    """``sent_at`` keeps the zone that the message states; None where it states nothing sound."""

    subject: str
    sender: str
    to: str
    sent_at: datetime | None
    text: str
    attached: tuple[Attached, ...]


def read_mail(content: bytes) -> Mail:
    """Raises Invalid for what is no message. Nothing that the message points to is fetched."""
    if len(content) > MOST_BYTES:
        raise Invalid("The message is larger than 100 MB. Save its files and add them one by one.")
    message = email.message_from_bytes(content, policy=email.policy.default)
    if not any(_header(message, name) for name in ("from", "subject", "date")):
        raise Invalid("This is no e-mail: it names no sender, subject or date.")
    attached = tuple(_attached(message))
    if len(attached) > MOST_ATTACHMENTS:
        raise Invalid(f"The message carries more than {MOST_ATTACHMENTS} files.")
    return Mail(
        _header(message, "subject"),
        _header(message, "from"),
        _header(message, "to"),
        _sent_at(message),
        _text(message),
        attached,
    )


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, IndexError, AttributeError):  # a header that its own rules cannot read
        return ""


def _sent_at(message: EmailMessage) -> datetime | None:
    try:
        return email.utils.parsedate_to_datetime(_header(message, "date"))
    except (ValueError, TypeError):
        return None


def _text(message: EmailMessage) -> str:
    """The plain words; where there are none, the words of the HTML."""
    try:
        part = message.get_body(preferencelist=("plain", "html"))
    except (KeyError, ValueError, AttributeError):
        part = None
    if part is None:
        return ""
    words = _decoded(cast(EmailMessage, part))
    return _of_html(words) if part.get_content_type() == "text/html" else words.strip()


def _decoded(part: EmailMessage) -> str:
    raw = part.get_payload(decode=True)
    content = raw if isinstance(raw, bytes) else b""
    try:
        return content.decode(part.get_content_charset("utf-8"))
    except (LookupError, UnicodeDecodeError):
        return content.decode("latin-1")


def _of_html(words: str) -> str:
    try:
        root: Any = lxml_html.document_fromstring(words)
    except (LxmlError, ValueError):
        return ""
    for node in list(root.iter(*DROPPED)):
        node.drop_tree()
    for node in root.iter(*BREAKS):
        node.tail = "\n" + (node.tail or "")
    lines = (" ".join(line.split()) for line in root.text_content().splitlines())
    return "\n".join(line for line in lines if line)


def _attached(message: EmailMessage) -> Iterator[Attached]:
    """The files of this message; a message that hangs on it is one file, not opened."""
    waiting: list[Any] = [message]
    while waiting:
        part = waiting.pop(0)
        if part is not message and part.get_content_type() == MESSAGE:
            yield _inner_message(part)
        elif part.is_multipart():
            waiting = [*part.get_payload(), *waiting]
        elif part.get_content_disposition() == "attachment" or part.get_filename():
            raw = part.get_payload(decode=True)
            content = raw if isinstance(raw, bytes) else b""
            yield Attached(plain_name(part.get_filename()), part.get_content_type(), content)


def _inner_message(part: Any) -> Attached:
    inner = part.get_payload()
    content = inner[0].as_bytes() if isinstance(inner, list) and inner else b""
    return Attached(plain_name(part.get_filename() or "message.eml"), MESSAGE, content)


def plain_name(name: str | None) -> str:
    """The last part of a name, without what leads out of a folder or hides its ending."""
    last = (name or "").replace("\\", "/").rpartition("/")[2]
    clean = "".join(char for char in last if char.isprintable())[-120:].strip(". ")
    return clean or "unnamed"
