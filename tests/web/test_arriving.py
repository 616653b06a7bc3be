"""The first pages answer while the rest loads, as the whole would; the others wait for it."""

import json
import re
from threading import Event, Thread

import pytest

from organizer.core.reader import Role
from organizer.storage.session import begin
from organizer.web import arriving, guard, serving
from organizer.web.addresses import remember, remembered
from organizer.web.arriving import Arriving, first_pages
from organizer.web.setup import code_of
from tests.factories import make_account

TOKEN = re.compile(r'token"?(?: [^>]*)?="[^"]*"')


@pytest.fixture
def known(app, config):
    """The file of the addresses, as the last start left it."""
    remember(app, config.home / "addresses.json")
    return config.home / "addresses.json"


@pytest.fixture
def first(config, engine, known):
    with begin(engine) as session:
        make_account(session, Role.OFFICER)
    first = first_pages(config, remembered(known))
    first.config["SET_UP"] = True
    yield first
    first.extensions["organizer"].engine.dispose()


@pytest.mark.parametrize("address", ["/", "/search", "/search?q=overtime", "/sign-in"])
def test_a_first_page_is_the_same_before_and_after(app, first, address):
    early, late = (one.test_client().get(address) for one in (first, app))

    assert early.status == late.status
    assert TOKEN.sub("", early.text) == TOKEN.sub("", late.text)


def test_other_pages_wait_for_the_whole(app, first):
    may_load, loaded = Event(), []

    def load():
        may_load.wait(30)
        loaded.append(True)
        return app

    there = Arriving(first, load, nothing)
    assert asked(there, "/search") == "200 OK"
    assert asked(there, "/static/organizer.css") == "200 OK"
    assert loaded == []
    answers = []
    waiting = Thread(target=lambda: answers.append(asked(there, "/nothing-here")))
    waiting.start()
    may_load.set()
    waiting.join(30)
    assert (answers, loaded) == (["404 NOT FOUND"], [True])


def nothing(app):
    """What makes the first pages ready, where they are."""


def test_the_rest_is_loaded_after_what_the_first_pages_need(app, first, monkeypatch):
    monkeypatch.setattr(arriving, "HEAD_START", 0.0)
    order, loaded = [], Event()

    def ready(_):
        order.append("loaded too early" if loaded.wait(0.1) else "ready")

    def load():
        order.append("loaded")
        loaded.set()
        return app

    Arriving(first, load, ready)
    assert loaded.wait(30)
    assert order == ["ready", "loaded"]


def test_the_rest_is_loaded_after_a_first_page_under_way(app, first, monkeypatch):
    monkeypatch.setattr(arriving, "HEAD_START", 0.0)
    begun, loaded, early = Event(), Event(), []

    def slow():
        begun.set()
        early.append(loaded.wait(0.1))
        return "there"

    def load():
        loaded.set()
        return app

    monkeypatch.setitem(first.view_functions, "home.health", guard.open_to_all(slow))
    there = Arriving(first, load, lambda _: begun.wait(30))
    asked(there, "/health")
    assert loaded.wait(30)
    assert early == [False]


def test_who_asks_for_more_does_not_wait_for_the_first_pages(app, first):
    may_go = Event()

    there = Arriving(first, lambda: app, lambda _: may_go.wait(30))

    assert asked(there, "/nothing-here") == "404 NOT FOUND"
    may_go.set()


def test_a_program_that_cannot_load_says_so_to_each_visitor(first):
    def load():
        raise SystemExit("a page is broken")

    with pytest.raises(SystemExit, match="a page is broken"):
        asked(Arriving(first, load, nothing), "/agreements")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\x00",
        b"[]",
        b'{"of": 1}',
        json.dumps({"of": "another", "addresses": []}).encode(),
    ],
)
def test_addresses_of_another_program_or_damaged_are_not_used(known, content):
    assert remembered(known)
    known.write_bytes(content)

    assert remembered(known) == []
    assert remembered(known.with_name("missing.json")) == []


def test_the_first_pages_link_to_every_page_of_the_whole(app, first):
    with app.test_request_context(), first.test_request_context():
        assert set(app.view_functions) == set(first.view_functions)
        assert len(list(app.url_map.iter_rules())) == len(list(first.url_map.iter_rules()))


def asked(application, address):
    said = []
    path, _, query = address.partition("?")
    environ = {
        "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": query,
        "SERVER_NAME": "localhost", "SERVER_PORT": "80", "wsgi.url_scheme": "http",
        "REMOTE_ADDR": "127.0.0.1",
    }  # fmt: skip
    answer = application(environ, lambda status, headers, *_: said.append(status))
    for _ in answer:
        pass
    getattr(answer, "close", lambda: None)()
    return said[0]


def test_a_home_that_is_not_set_up_asks_for_one_code_early_and_late(config, engine, known):
    first = first_pages(config, remembered(known))
    whole = serving._whole(config, code_of(first))

    early, late = (one.test_client().get("/set-up") for one in (first, whole))

    assert code_of(whole) == code_of(first) is not None
    assert (early.status, late.status) == ("200 OK", "200 OK")
    assert TOKEN.sub("", early.text) == TOKEN.sub("", late.text)
    for one in (first, whole):
        one.extensions["organizer"].engine.dispose()
