"""Mail in: the messages of a mailbox, each taken out once it was dealt with.

``imaps://user:password@host/INBOX`` is a mailbox on the local's mail server; ``maildir:/path``
a folder into which the machine's own mail server delivers.
"""

import imaplib
import mailbox
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

from organizer.core.errors import NotNow, Unavailable

TIMEOUT = 30
LARGEST = 2 * 1024 * 1024
Take = Callable[[bytes], None]


def take_all(address: str, take: Take) -> int:
    """Hand each message to ``take``, then remove it; one that fails stays for the next time."""
    parts = urlsplit(address)
    if parts.scheme == "maildir":
        return _from_folder(Path(parts.path), take)
    if parts.scheme == "imaps" and parts.hostname:
        with _imap(address) as box:
            return _from_server(box, unquote(parts.path.lstrip("/")) or "INBOX", take)
    raise Unavailable("BOUNCE_MAILBOX is like imaps://user:password@host/INBOX or maildir:/path.")


def _from_folder(path: Path, take: Take) -> int:
    if not path.is_dir():
        raise Unavailable("The Maildir folder of BOUNCE_MAILBOX is not there.")
    box = mailbox.Maildir(path, factory=None, create=True)
    keys = sorted(box.keys())
    for key in keys:
        take(box.get_bytes(key)[:LARGEST])
        box.remove(key)
    return len(keys)


def _from_server(box: imaplib.IMAP4, folder: str, take: Take) -> int:
    status, _ = box.select(folder)
    if status != "OK":
        raise Unavailable("The folder of BOUNCE_MAILBOX is not on the server.")
    count = 0
    for number, raw in _messages(box):
        take(raw[:LARGEST])
        box.store(number, "+FLAGS", "\\Deleted")
        count += 1
    box.expunge()
    return count


def _messages(box: imaplib.IMAP4) -> Iterator[tuple[str, bytes]]:
    _, found = box.search(None, "UNDELETED")
    for number in found[0].decode().split():
        _, parts = box.fetch(number, "(BODY.PEEK[])")
        if parts and isinstance(parts[0], tuple):
            yield number, parts[0][1]


@contextmanager
def _imap(address: str) -> Iterator[imaplib.IMAP4]:
    parts = urlsplit(address)
    trust = ssl.create_default_context()
    try:
        box = imaplib.IMAP4_SSL(
            parts.hostname or "", parts.port or 993, timeout=TIMEOUT, ssl_context=trust
        )
    except OSError as error:
        raise NotNow(f"The mailbox cannot be reached ({type(error).__name__}).") from None
    try:
        box.login(unquote(parts.username or ""), unquote(parts.password or ""))
        yield box
    except imaplib.IMAP4.error:
        raise Unavailable("The mailbox does not take our name and password.") from None
    finally:
        box.logout()
