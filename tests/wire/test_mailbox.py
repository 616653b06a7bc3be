"""Mail that came back: taken out of the mailbox once it was dealt with, never lost."""

import mailbox
import socketserver
import ssl
import threading
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from organizer.core.errors import NotNow, Unavailable
from organizer.wire import mailbox as box_in
from organizer.wire.mailbox import take_all

REPORTS = [b"Subject: one\r\n\r\nback", b"Subject: two\r\n\r\nback"]


@pytest.fixture
def folder(tmp_path):
    box = mailbox.Maildir(tmp_path / "box", create=True)
    for report in REPORTS:
        box.add(report)
    return tmp_path / "box"


def test_each_message_of_a_folder_is_taken_once(folder):
    taken = []

    assert take_all(f"maildir:{folder}", taken.append) == 2
    assert take_all(f"maildir:{folder}", taken.append) == 0
    assert len(taken) == 2


def test_a_message_that_could_not_be_dealt_with_stays(folder):
    def fail(_raw):
        raise RuntimeError

    with pytest.raises(RuntimeError):
        take_all(f"maildir:{folder}", fail)

    assert take_all(f"maildir:{folder}", lambda _raw: None) == 2


@pytest.mark.parametrize("address", ["", "imap://plain.example", "maildir:/not/there", "ftp://x"])
def test_an_address_that_is_none_is_said(address):
    with pytest.raises(Unavailable):
        take_all(address, lambda _raw: None)


class Imap(socketserver.StreamRequestHandler):
    """As much of IMAP4rev1 as a client needs to read and delete."""

    def handle(self):
        self.wfile.write(b"* OK ready\r\n")
        for line in self.rfile:
            tag, command, *rest = line.decode().strip().split(" ", 2)
            self.answer(command.upper(), rest[0] if rest else "")
            self.wfile.write(f"{tag} {self.ending(command, rest)}\r\n".encode())
            if command.upper() == "LOGOUT":
                return

    def ending(self, command, rest):
        if command.upper() == "LOGIN" and "wrong" in rest[0]:
            return "NO not you"
        return "OK done"

    def answer(self, command, rest):
        kept = self.server.kept
        if command == "CAPABILITY":
            self.wfile.write(b"* CAPABILITY IMAP4rev1\r\n")
        if command == "SELECT":
            self.wfile.write(f"* {len(kept)} EXISTS\r\n".encode())
        if command == "SEARCH":
            self.wfile.write(b"* SEARCH " + " ".join(map(str, kept)).encode() + b"\r\n")
        if command == "FETCH":
            raw = kept[int(rest.split()[0])]
            head = f"* {rest.split()[0]} FETCH (BODY[] {{{len(raw)}}}\r\n".encode()
            self.wfile.write(head + raw + b")\r\n")
        if command == "STORE":
            self.server.gone.add(int(rest.split()[0]))
        if command == "EXPUNGE":
            for number in self.server.gone:
                del kept[number]


@pytest.fixture
def imap(tmp_path, monkeypatch):
    """A server with TLS of its own, trusted by the client of this test."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(now).not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    pem = tmp_path / "server.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    pem.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    trusting = ssl.create_default_context(cafile=str(pem))
    monkeypatch.setattr(box_in.ssl, "create_default_context", lambda: trusting)
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Imap)
    server.daemon_threads = True
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.kept, server.gone = dict(enumerate(REPORTS, 1)), set()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_a_mailbox_on_a_server_is_emptied_over_tls(imap):
    taken = []
    address = f"imaps://news:secret@localhost:{imap.server_address[1]}/INBOX"

    assert take_all(address, taken.append) == 2

    assert taken == REPORTS
    assert imap.kept == {}


def test_a_wrong_password_and_a_closed_door_are_said(imap):
    port = imap.server_address[1]

    with pytest.raises(Unavailable, match="name and password"):
        take_all(f"imaps://news:wrong@localhost:{port}/INBOX", lambda _raw: None)
    with pytest.raises(NotNow, match="cannot be reached"):
        take_all("imaps://news:x@localhost:1/INBOX", lambda _raw: None)
