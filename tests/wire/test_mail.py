"""Mail against a real server: what became of each message is known, or said to be unsure."""

import pytest

from organizer.core.errors import Invalid, Unavailable
from organizer.wire.mail import Connection, Letter, Server, message_of, server_of
from organizer.wire.outcome import Fate
from tests.wire.smtp_server import Box, smtp_server

FROM = "Local 4471 <news@union.example>"


def letter(to="ann@mail.example", **given):
    usual = {"sender": FROM, "to": to, "subject": "Meeting", "text": "Come."}
    return Letter(**usual | given)


@pytest.fixture
def box():
    return Box()


@pytest.fixture
def connection(box):
    with smtp_server(box) as port, Connection(Server("127.0.0.1", port, timeout=5)) as connection:
        yield connection


@pytest.mark.parametrize(
    ("mood", "fate"),
    [
        ("", Fate.SENT),
        ("slow", Fate.SENT),
        ("unknown", Fate.FAILED),
        ("busy", Fate.LATER),
        ("refuse text", Fate.FAILED),
        ("drop before", Fate.UNSURE),
        ("drop after", Fate.UNSURE),
    ],
)
def test_each_answer_has_its_fate_and_the_next_message_goes_on(connection, box, mood, fate):
    box.moods["ann@mail.example"] = mood

    outcome = connection.send(letter())

    assert outcome.fate is fate
    assert connection.send(letter("ben@mail.example")).fate is Fate.SENT


def test_a_message_has_text_html_and_one_click_unsubscribing(connection, box):
    connection.send(
        letter(html="<p>Come.</p>", message_id="<t@union.example>",
               unsubscribe="https://union.example/u/t")
    )  # fmt: skip

    message = box.messages["ann@mail.example"]
    assert message["List-Unsubscribe"] == "<https://union.example/u/t>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert message["Message-ID"] == "<t@union.example>"
    assert message.get_body(("plain",)).get_content().strip() == "Come."
    assert "<p>Come.</p>" in message.get_body(("html",)).get_content()


def test_dots_at_line_starts_arrive_as_they_were_written(connection, box):
    connection.send(letter(text=".\n..two\nend"))

    body = box.messages["ann@mail.example"].get_body(("plain",)).get_content()
    assert body.replace("\r\n", "\n").strip() == ".\n..two\nend"


@pytest.mark.parametrize(
    "given",
    [
        {"subject": "Hi\r\nBcc: all@mail.example"},
        {"subject": "Hi\nBcc: all@mail.example"},
        {"to": "ann@mail.example\r\nBcc: all@mail.example"},
        {"to": "ann@mail.example\nRCPT TO:<all@mail.example>"},
        {"sender": "x@union.example\r\nX: y"},
        {"unsubscribe": "https://u.example\r\nBcc: all@mail.example"},
        {"message_id": "<a@b>\r\nBcc: all@mail.example"},
        {"subject": "Hi\x00"},
    ],
)
def test_no_header_can_be_slipped_in(connection, box, given):
    with pytest.raises(Invalid):
        message_of(letter(**given))

    assert connection.send(letter(**given)).fate is Fate.FAILED
    assert not box.taken


@pytest.mark.parametrize(
    "address",
    ["ann@agency.gov", "ANN@AGENCY.GOV", "ann@base.mil", "Ann <ann@sub.agency.gov>", "a@x.gov."],
)
def test_government_addresses_are_always_refused(connection, box, address):
    outcome = connection.send(letter(address))

    assert outcome.fate is Fate.FAILED
    assert "government" in outcome.why
    assert not box.taken


@pytest.mark.parametrize(
    ("address", "arrives_at"),
    [
        ('"Ann, the \\"Boss\\"" <ann@mail.example>', "ann@mail.example"),
        ("Ana Ñandú <ana@mail.example>", "ana@mail.example"),
        ("דנה <dana@mail.example>", "dana@mail.example"),
        ("ann@bücher.example", "ann@xn--bcher-kva.example"),
    ],
)
def test_addresses_with_quotes_and_unicode_arrive(connection, box, address, arrives_at):
    assert connection.send(letter(address)).fate is Fate.SENT
    assert box.taken[arrives_at] == 1


@pytest.mark.parametrize("address", ["", "no address", "añá@mail.example", "a@b@c"])
def test_what_is_no_address_fails_with_a_reason(connection, box, address):
    outcome = connection.send(letter(address))

    assert outcome.fate is Fate.FAILED
    assert outcome.why
    assert not box.taken


def test_a_server_that_is_not_there_is_nobodys_fault():
    with Connection(Server("127.0.0.1", 9, timeout=2)) as connection:
        assert connection.send(letter()).fate is Fate.DOWN


def test_a_password_is_never_given_without_tls_to_a_server_elsewhere(box):
    with smtp_server(box) as port:
        server = Server("127.0.0.2", port, "user", "secret", timeout=3)
        with Connection(server) as connection:
            outcome = connection.send(letter())

    assert outcome.fate is Fate.DOWN
    assert "secret" not in repr(server)


def test_a_wrong_password_is_said_so(box):
    with smtp_server(box) as port:
        server = Server("127.0.0.1", port, "user", "wrong", timeout=3)
        with Connection(server) as connection:
            assert connection.send(letter()).fate is Fate.DOWN


def test_the_address_of_the_server_is_read():
    server = server_of("smtp://us%40er:p%3Aw@mail.example")

    assert (server.host, server.port, server.user, server.password) == (
        "mail.example", 587, "us@er", "p:w",
    )  # fmt: skip
    assert server_of("smtps://mail.example").port == 465
    with pytest.raises(Unavailable):
        server_of("")
