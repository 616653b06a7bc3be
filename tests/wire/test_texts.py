"""Text messages: what a gateway answers is read, not believed."""

import httpx
import pytest

from organizer.core.errors import Unavailable
from organizer.wire.outcome import Fate
from organizer.wire.texts import HttpGateway, is_stop


def gateway(answer):
    transport = httpx.MockTransport(answer)
    return HttpGateway("https://sms.example/send", "t0ken", httpx.Client(transport=transport))


@pytest.mark.parametrize(
    ("status", "body", "fate"),
    [
        (200, {"status": "queued"}, Fate.SENT),
        (201, {"status": "sent", "id": "7"}, Fate.SENT),
        (200, {"status": "error", "error": "no credit"}, Fate.FAILED),
        (200, {"status": "queued", "error": "no credit"}, Fate.FAILED),
        (200, {}, Fate.FAILED),
        (400, {"message": "bad number"}, Fate.FAILED),
        (429, {}, Fate.LATER),
        (502, {}, Fate.UNSURE),
        (200, "thank you", Fate.UNSURE),
        (200, [1], Fate.UNSURE),
    ],
)
def test_an_answer_of_200_with_an_error_inside_is_no_success(status, body, fate):
    given = {"json": body} if not isinstance(body, str) else {"text": body}

    outcome = gateway(lambda request: httpx.Response(status, **given)).send(
        "+17575550101", "x", "k"
    )

    assert outcome.fate is fate


@pytest.mark.parametrize(
    ("error", "fate"),
    [(httpx.ConnectError("x"), Fate.DOWN), (httpx.ReadTimeout("x"), Fate.UNSURE)],
)
def test_no_answer_is_unsure_and_no_connection_is_not(error, fate):
    def broken(request):
        raise error

    assert gateway(broken).send("+17575550101", "x", "k").fate is fate


def test_the_same_message_carries_the_same_key_and_the_number_is_plain():
    seen = []

    def answer(request):
        seen.append((request.headers["idempotency-key"], request.read()))
        return httpx.Response(200, json={"status": "queued"})

    gateway(answer).send("+1 (757) 555-0101", "Hi", "key-7")

    assert seen[0][0] == "key-7"
    assert b'"+17575550101"' in seen[0][1]


def test_what_is_no_number_is_not_sent():
    assert gateway(None).send("555-0101", "Hi", "k").fate is Fate.FAILED


def test_a_gateway_without_tls_is_not_used():
    with pytest.raises(Unavailable):
        HttpGateway("http://sms.example/send")


@pytest.mark.parametrize("text", ["STOP", "stop", " Stop. ", "Unsubscribe!", "QUIT"])
def test_stop_is_understood(text):
    assert is_stop(text)


@pytest.mark.parametrize("text", ["Don't stop", "stop by at six", "", "go"])
def test_other_words_are_no_stop(text):
    assert not is_stop(text)
