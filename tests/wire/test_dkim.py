"""Signed mail, as the reader's server would check it."""

import dkim
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from organizer.core.errors import Unavailable
from organizer.wire.dkim import dns_record, signer_from
from organizer.wire.mail import Connection, Letter, Server
from organizer.wire.outcome import Fate
from tests.wire.smtp_server import Box, smtp_server

FROM = "Local 9104 <news@union.example>"


@pytest.fixture(scope="module")
def key(tmp_path_factory):
    made = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    path = tmp_path_factory.mktemp("key") / "dkim.pem"
    path.write_bytes(
        made.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return path


class Keeping(Box):
    """A server that keeps the very bytes it got."""

    raw = b""

    async def handle_DATA(self, server, session, envelope):
        self.raw = envelope.original_content
        return await super().handle_DATA(server, session, envelope)


def received(key, text):
    box, signer = Keeping(), signer_from(str(key), "autumn", FROM)
    letter = Letter(FROM, "ann@mail.example", "Rüstzeit", text, html=f"<p>{text}</p>")
    with smtp_server(box) as port, Connection(Server("127.0.0.1", port), signer) as connection:
        assert connection.send(letter).fate is Fate.SENT
    return box.raw, signer


@pytest.mark.parametrize("text", ["Come.", ".dot first\n..two", "Zoë " + "x" * 2000, "a\n\n\n"])
def test_a_signed_message_is_verified_with_the_record_we_say(key, text):
    raw, signer = received(key, text)
    name, record = dns_record(signer)

    asked = []

    def dns(wanted, timeout=5):
        asked.append(wanted)
        return record.encode()

    assert dkim.verify(raw, dnsfunc=dns)
    assert asked[0].decode().rstrip(".") == name == "autumn._domainkey.union.example"
    assert not dkim.verify(raw.replace(b"Subject: ", b"Subject: x"), dnsfunc=dns)


def test_no_key_means_no_signature_and_a_wrong_one_a_sentence(key, tmp_path):
    wrong = tmp_path / "wrong.pem"
    wrong.write_text("not a key")

    assert signer_from("", "autumn", FROM) is None
    with pytest.raises(Unavailable, match="not an RSA key"):
        signer_from(str(wrong), "autumn", FROM)
    with pytest.raises(Unavailable, match="cannot be read"):
        signer_from(str(tmp_path / "none.pem"), "autumn", FROM)
    assert "BEGIN" not in repr(signer_from(str(key), "autumn", FROM))
