"""Mail out: one message a recipient over SMTP, and what became of each.

A message whose text was given over but whose answer never came is unsure, not failed: the
server may have taken it. That is why the steps of the protocol are taken one by one here.
"""

import smtplib
import ssl
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from typing import Self
from urllib.parse import unquote, urlsplit

from organizer.core.errors import Invalid, Unavailable

from .dkim import Signer
from .outcome import Fate, Outcome

TIMEOUT = 30.0
REFUSED = (".gov", ".mil")
DEFAULT_PORT = {"smtp": 587, "smtps": 465}
LOCALHOST = ("localhost", "127.0.0.1", "::1")
WRONG_PASSWORD = Outcome(Fate.DOWN, "the mail server does not take our name and password")


@dataclass(frozen=True)
class Server:
    """``smtp://user:password@host:587`` with STARTTLS, or ``smtps://`` with TLS at once."""

    host: str
    port: int
    user: str = ""
    password: str = field(default="", repr=False)
    tls_at_once: bool = False
    timeout: float = TIMEOUT

    @property
    def is_here(self) -> bool:
        return self.host in LOCALHOST


@dataclass(frozen=True)
class Letter:
    """One message; every value is checked before it becomes a header."""

    sender: str
    to: str
    subject: str
    text: str
    html: str = ""
    message_id: str = ""
    unsubscribe: str = ""  # address of the page that ends it with one click
    sent_at: datetime | None = None


def server_of(url: str) -> Server:
    parts = urlsplit(url)
    if parts.scheme not in DEFAULT_PORT or not parts.hostname:
        raise Unavailable("No mail server is set: SMTP_URL is like smtp://user:password@host:587.")
    return Server(
        parts.hostname,
        parts.port or DEFAULT_PORT[parts.scheme],
        unquote(parts.username or ""),
        unquote(parts.password or ""),
        parts.scheme == "smtps",
    )


def message_of(letter: Letter) -> EmailMessage:
    """The message with its headers; raises Invalid rather than let a line break into one."""
    for value in (letter.sender, letter.to, letter.subject, letter.message_id, letter.unsubscribe):
        if any(ord(character) < 32 or ord(character) == 127 for character in value):
            raise Invalid("A line break or control character may not stand in a mail header.")
    message = EmailMessage(policy=SMTP)
    message["From"] = _address(letter.sender)
    message["To"] = _address(letter.to)
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(letter.sent_at or datetime.now(UTC))
    if letter.message_id:
        message["Message-ID"] = letter.message_id
    if letter.unsubscribe:
        message["List-Unsubscribe"] = f"<{letter.unsubscribe}>"
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text)
    if letter.html:
        message.add_alternative(letter.html, subtype="html")
    return message


class Connection:
    """One SMTP session for many messages; opened again when it breaks."""

    def __init__(self, server: Server, signer: Signer | None = None) -> None:
        self.server, self.signer = server, signer
        self._smtp: smtplib.SMTP | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    def greet(self) -> Outcome:
        """Say hello and sign in, and give nothing over."""
        try:
            code, said = self._opened().noop()
        except smtplib.SMTPAuthenticationError:
            self._close()
            return WRONG_PASSWORD
        except (OSError, smtplib.SMTPException) as error:
            self._close()
            return Outcome(Fate.DOWN, f"the mail server cannot be reached ({_name(error)})")
        return Outcome(Fate.SENT) if code // 100 == 2 else _refusal(code, said)

    def send(self, letter: Letter) -> Outcome:
        """Hand one message over. Nothing is raised for what a server says or does."""
        recipient = parseaddr(letter.to)[1]
        if recipient.rstrip(".").casefold().endswith(REFUSED):
            return Outcome(Fate.FAILED, "government address: never written to")
        try:
            message = message_of(letter)
        except (Invalid, ValueError) as error:
            return Outcome(Fate.FAILED, str(error))
        for last_try in (False, True):
            try:
                smtp = self._opened()
            except smtplib.SMTPAuthenticationError:
                self._close()
                return WRONG_PASSWORD
            except (OSError, smtplib.SMTPException) as error:
                self._close()
                return Outcome(Fate.DOWN, f"the mail server cannot be reached ({_name(error)})")
            try:
                refused = self._envelope(smtp, parseaddr(letter.sender)[1], _on_the_wire(recipient))
            except (OSError, smtplib.SMTPException) as error:
                self._close()  # an idle session that the server had ended: once more, afresh
                if last_try:
                    return Outcome(Fate.LATER, f"the connection broke ({_name(error)})")
                continue
            return refused or self._give_over(smtp, message)
        raise AssertionError("unreachable")

    def _envelope(self, smtp: smtplib.SMTP, sender: str, recipient: str) -> Outcome | None:
        code, said = smtp.mail(sender)
        if code // 100 == 2:
            code, said = smtp.rcpt(recipient)
        if code // 100 == 2:
            return None
        self._start_over(smtp)
        return _refusal(code, said)

    def _give_over(self, smtp: smtplib.SMTP, message: EmailMessage) -> Outcome:
        try:
            code, said = smtp.docmd("DATA")
        except (OSError, smtplib.SMTPException) as error:
            self._close()  # no text has left yet, so nobody can have it
            return Outcome(Fate.LATER, f"the connection broke before the text ({_name(error)})")
        if code != 354:
            self._start_over(smtp)
            return _refusal(code, said)
        try:
            smtp.send(_as_data(self._signed(message)))
            code, said = smtp.getreply()
        except (OSError, smtplib.SMTPException) as error:
            self._close()
            return Outcome(Fate.UNSURE, f"the connection broke after the text ({_name(error)})")
        return Outcome(Fate.SENT) if code // 100 == 2 else _refusal(code, said)

    def _signed(self, message: EmailMessage) -> bytes:
        return self.signer.signed(message.as_bytes()) if self.signer else message.as_bytes()

    def _opened(self) -> smtplib.SMTP:
        if self._smtp is not None:
            return self._smtp
        server = self.server
        if server.tls_at_once:
            smtp: smtplib.SMTP = smtplib.SMTP_SSL(
                server.host, server.port, timeout=server.timeout, context=_trust()
            )
        else:
            smtp = smtplib.SMTP(server.host, server.port, timeout=server.timeout)
        self._smtp = smtp
        smtp.ehlo()
        if not server.tls_at_once and smtp.has_extn("starttls"):
            smtp.starttls(context=_trust())
            smtp.ehlo()
        elif not server.tls_at_once and not server.is_here:
            raise smtplib.SMTPNotSupportedError("no TLS")
        if server.user:
            smtp.login(server.user, server.password)
        return smtp

    def _start_over(self, smtp: smtplib.SMTP) -> None:
        try:
            smtp.rset()
        except (OSError, smtplib.SMTPException):
            self._close()

    def _close(self) -> None:
        smtp, self._smtp = self._smtp, None
        if smtp is not None:
            smtp.close()


def _trust() -> ssl.SSLContext:
    return ssl.create_default_context()


def _address(value: str) -> Address:
    name, address = parseaddr(value)
    if not address or address.count("@") != 1:
        raise Invalid(f"“{value[:60]}” is not a mail address.")
    if not address.partition("@")[0].isascii():
        raise Invalid("This address has letters before the @ that few mail servers take.")
    return Address(display_name=name, addr_spec=address)


def _on_the_wire(address: str) -> str:
    """The domain in the form that every server understands."""
    local, _, domain = address.rpartition("@")
    return f"{local}@{domain.encode('idna').decode()}"


def _as_data(message: bytes) -> bytes:
    """The message as SMTP carries it: dots at line starts doubled, a dot alone at the end."""
    lines = message.replace(b"\r\n.", b"\r\n..")
    return (lines if lines.endswith(b"\r\n") else lines + b"\r\n") + b".\r\n"


def _refusal(code: int, said: bytes) -> Outcome:
    words = said.decode("utf-8", "replace").replace("\r", " ").replace("\n", " ")[:200]
    if code == -1:
        return Outcome(Fate.UNSURE, "the connection broke")
    return Outcome(Fate.LATER if code // 100 == 4 else Fate.FAILED, f"{code} {words}")


def _name(error: Exception) -> str:
    return str(error)[:80] or type(error).__name__
