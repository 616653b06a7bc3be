"""A signature on each mail by which the reader's server knows that our domain sent it."""

from dataclasses import dataclass, field
from email.utils import parseaddr
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from organizer.core.errors import Unavailable

SIGNED = (
    b"from", b"to", b"subject", b"date", b"message-id", b"mime-version", b"content-type",
    b"list-unsubscribe", b"list-unsubscribe-post",
)  # fmt: skip


@dataclass(frozen=True)
class Signer:
    """The domain's private key, and the name under which its public half stands in DNS."""

    domain: str
    selector: str
    key: bytes = field(repr=False)

    def signed(self, message: bytes) -> bytes:
        # Brings a DNS library along that nothing else needs: loaded when something is sent.
        import dkim  # type: ignore[import-untyped]

        present = message.partition(b"\r\n\r\n")[0].lower()
        names = [name for name in SIGNED if b"\n" + name + b":" in b"\n" + present]
        header = dkim.sign(
            message, self.selector.encode(), self.domain.encode(), self.key,
            canonicalize=(b"relaxed", b"relaxed"), include_headers=names,
        )  # fmt: skip
        return bytes(header) + message


def signer_from(path: str, selector: str, sender: str) -> Signer | None:
    """None when no key is set; Unavailable when one is set that cannot be used."""
    if not path:
        return None
    key = _pem(path)
    _private(key, path)
    return Signer(parseaddr(sender)[1].rpartition("@")[2], selector, key)


def dns_record(signer: Signer) -> tuple[str, str]:
    """The name and the text of the record that whoever keeps the domain must enter."""
    public = _private(signer.key, "").public_key()
    lines = public.public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    ).decode()
    body = "".join(lines.splitlines()[1:-1])
    return f"{signer.selector}._domainkey.{signer.domain}", f"v=DKIM1; k=rsa; p={body}"


def _pem(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise Unavailable(f"The key for signing mail cannot be read: {error.strerror}.") from None


def _private(key: bytes, path: str) -> rsa.RSAPrivateKey:
    try:
        found = serialization.load_pem_private_key(key, None)
    except ValueError:
        found = None
    if not isinstance(found, rsa.RSAPrivateKey):
        raise Unavailable(f"{path} is not an RSA key in PEM form (DKIM_KEY).")
    return found
