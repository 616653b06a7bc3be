"""The model client against a server that answers, one that lies in every other way."""

import threading

import httpx
import pytest

from organizer.core.errors import NotNow, Unavailable
from organizer.wire.llm import complete

from .model_server import begin_stream, model_server, says, send

QUICK = httpx.Timeout(0.3, connect=0.3)


def test_what_is_streamed_is_put_together():
    with model_server(says("Ten days, in all.")) as url:
        assert complete(url, "system", "user").strip() == "Ten days, in all."


def test_a_server_that_does_not_stream_is_read_too():
    def whole(handler, asked):
        assert asked["messages"][0]["role"] == "system"
        body = b'{"choices": [{"message": {"content": "Ten days."}}]}'
        handler.send_response(200)
        handler.send_header("Content-Type", "application/json")
        handler.end_headers()
        handler.wfile.write(body)

    with model_server(whole) as url:
        assert complete(url, "system", "user") == "Ten days."


def breaks(handler, _asked):
    handler.send_error(500)


def garbage(handler, _asked):
    begin_stream(handler)
    handler.wfile.write(b"data: {not json\n\n")


def wrong_shape(handler, _asked):
    begin_stream(handler)
    handler.wfile.write(b'data: {"choices": 7}\n\n')


def binary(handler, _asked):
    begin_stream(handler)
    handler.wfile.write(b"data: \xff\xfe\x00\n\n")


def nothing(handler, _asked):
    begin_stream(handler)


def endless(handler, _asked):
    begin_stream(handler)
    while True:
        send(handler, "and so on " * 100)


def endless_line(handler, _asked):
    begin_stream(handler)
    while True:
        handler.wfile.write(b"x" * 65536)


@pytest.mark.parametrize(
    "write", [breaks, garbage, wrong_shape, binary, nothing, endless, endless_line]
)
def test_a_server_that_fails_is_said_to_fail(write):
    with model_server(write) as url, pytest.raises(NotNow, match="language model"):
        complete(url, "system", "user")


def test_a_server_that_hangs_is_left():
    done = threading.Event()

    def hangs(handler, _asked):
        begin_stream(handler)
        send(handler, "Wait")
        done.wait(20)

    with model_server(hangs) as url:
        with pytest.raises(NotNow, match="did not answer"):
            complete(url, "system", "user", waits=QUICK)
        done.set()


def test_one_that_drips_is_left_after_all_its_time():
    def drips(handler, _asked):
        begin_stream(handler)
        send(handler, "drop")

    with model_server(drips) as url, pytest.raises(NotNow, match="too long"):
        complete(url, "system", "user", in_all=-1)


def test_nobody_there_and_no_address():
    with pytest.raises(NotNow):
        complete("http://127.0.0.1:9/v1", "system", "user")
    with pytest.raises(Unavailable):
        complete("file:///etc", "system", "user")
