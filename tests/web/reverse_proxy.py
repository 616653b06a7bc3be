"""A small reverse proxy with TLS, as Caddy or nginx stands before the organizer."""

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

NAME = "organizer.localhost"
VISITOR = "203.0.113.7"  # an address for documents, nobody's
PASSED_ON = ("Content-Type", "Cookie", "X-Forwarded-For")


@contextmanager
def proxy(to_port: int, folder: Path) -> Iterator[tuple[int, ssl.SSLContext]]:
    """Its port, and what a browser that trusts its certificate has."""
    cert, key = certificate(folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _forwarding(to_port))
    server.socket = _tls(ssl.PROTOCOL_TLS_SERVER, cert, key).wrap_socket(
        server.socket, server_side=True
    )
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port, _trusting(cert)
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)


def _forwarding(to_port: int) -> type[BaseHTTPRequestHandler]:
    class Forwarding(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            inner = HTTPConnection("127.0.0.1", to_port, timeout=30)
            given = {name: self.headers[name] for name in PASSED_ON if name in self.headers}
            inner.request("GET", self.path, headers=given | _told(self.headers["Host"]))
            answer = inner.getresponse()
            body = answer.read()
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in ("transfer-encoding", "connection"):
                    self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)
            inner.close()

        def log_message(self, *_args: object) -> None:
            pass

    return Forwarding


def _told(host: str) -> dict[str, str]:
    return {
        "Host": host,
        "X-Forwarded-For": VISITOR,
        "X-Forwarded-Proto": "https",
        "X-Forwarded-Host": host,
    }


def certificate(folder: Path) -> tuple[Path, Path]:
    """Signed by itself, for the name that the tests use."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    cert_file, key_file = folder / "cert.pem", folder / "key.pem"
    cert_file.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    key_file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return cert_file, key_file


def _tls(side: int, cert: Path, key: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(side)
    context.load_cert_chain(cert, key)
    return context


def _trusting(cert: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(cert))
