"""The three ways in which a phone reaches the office computer, each through a real server."""

import json
import socket
import threading
from contextlib import contextmanager, suppress
from dataclasses import replace
from http.client import HTTPConnection, HTTPSConnection

import pytest
from flask import request

from organizer.core.reader import Role
from organizer.storage.session import begin
from organizer.web.app import create_app
from organizer.web.serving import listen
from tests.factories import make_account

from .reverse_proxy import NAME, VISITOR, proxy

FORGED = {"X-Forwarded-For": VISITOR, "X-Forwarded-Proto": "https", "X-Forwarded-Host": NAME}


@contextmanager
def served(config, engine, host="127.0.0.1"):
    """A server as ``serve`` has it; ``/seen`` says what it makes of a visitor."""
    with begin(engine) as session:
        make_account(session, Role.OFFICER)
    app = create_app(config)

    def seen():
        return {"from": request.remote_addr, "at": request.host_url}

    seen.opened_to = None
    app.add_url_rule("/seen", view_func=seen)
    server = listen(app, config, host, 0)
    thread = threading.Thread(target=_run, args=(server,), daemon=True)
    thread.start()
    try:
        yield server.effective_port
    finally:
        server.close()
        thread.join(5)
        app.extensions["organizer"].engine.dispose()


def _run(server):
    with suppress(OSError):  # closed while it waits, the server finds its own door gone
        server.run()


def get(port, path, headers=None):
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path, headers=headers or {})
    answer = connection.getresponse()
    answer.text = answer.read().decode()
    connection.close()
    return answer


@pytest.fixture
def behind_tls(config, engine, tmp_path):
    """``get`` through a reverse proxy with TLS, by the local's public name."""
    set_up = replace(config, public_url=f"https://{NAME}", trusted_proxy="127.0.0.1")
    with served(set_up, engine) as inner, proxy(inner, tmp_path) as (port, trusting):

        def ask(path, host=NAME):
            connection = HTTPSConnection(NAME, port, context=trusting, timeout=30)
            connection._create_connection = lambda _to, *rest: _to_loopback(port, *rest)
            connection.request("GET", path, headers={"Host": host})
            answer = connection.getresponse()
            answer.text = answer.read().decode()
            connection.close()
            return answer

        yield ask


def _to_loopback(port, *rest):
    return socket.create_connection(("127.0.0.1", port), *rest)


def test_behind_tls_the_visitor_and_the_name_are_the_real_ones(behind_tls):
    assert json.loads(behind_tls("/seen").text) == {"from": VISITOR, "at": f"https://{NAME}/"}


def test_behind_tls_browsers_are_told_to_stay_there(behind_tls):
    page = behind_tls("/sign-in")

    assert page.status == 200
    assert page.getheader("Strict-Transport-Security") == "max-age=31536000"
    cookie = page.getheader("Set-Cookie")
    assert "Secure" in cookie
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_a_made_up_name_is_answered_with_nothing_of_ours(behind_tls):
    answer = behind_tls("/sign-in", host="elsewhere.example")

    assert answer.status == 400
    assert answer.text.startswith("This is not the address of the organizer.")
    assert "elsewhere.example" not in answer.text


def test_without_a_trusted_proxy_nobody_is_believed_to_be_somebody_else(config, engine):
    with served(config, engine) as port:
        seen = json.loads(get(port, "/seen", FORGED).text)

    assert seen["from"] == "127.0.0.1"
    assert seen["at"].startswith("http://127.0.0.1")


def test_in_the_office_alone_one_signs_in_without_tls(config, engine):
    with served(config, engine, host="0.0.0.0") as port:
        page = get(port, "/sign-in", {"Host": "192.168.1.20:8421"})

    assert page.status == 200
    assert page.getheader("Strict-Transport-Security") is None
    assert "Secure" not in page.getheader("Set-Cookie")


def test_in_a_tunnel_without_a_certificate_the_name_counts_but_nothing_asks_for_tls(config, engine):
    set_up = replace(config, public_url="http://organizer.tunnel.example:8421")
    with served(set_up, engine) as port:
        known = get(port, "/sign-in", {"Host": "organizer.tunnel.example:8421"})
        strange = get(port, "/sign-in", {"Host": "elsewhere.example"})

    assert (known.status, strange.status) == (200, 400)
    assert known.getheader("Strict-Transport-Security") is None
    assert "Secure" not in known.getheader("Set-Cookie")
