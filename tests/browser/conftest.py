"""A real Chromium against a real server, each page looked at in two widths and two themes."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, Error, Page, sync_playwright
from waitress import create_server

from organizer.config import PROJECT
from organizer.people import secrets
from organizer.people.local import the_local
from organizer.storage.session import begin
from organizer.web.app import create_app
from tests.factories import make_account

from .accessibility import THEMES, faults

PASSWORD = "lantern tide copper nine"

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# What Chromium says where a page that loads itself again was quicker than we were.
CUT_SHORT = ("ERR_ABORTED", "interrupted by another navigation")
TRIES = 3
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 860}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium here: install the package chromium to run the browser tests")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def app_at(config) -> Flask:
    """The app that ``address`` serves; it counts as set up."""
    app = create_app(config)
    app.config.update(SET_UP=True, SET_UP_CODE=secrets.new_code())
    return app


@pytest.fixture
def address(app_at) -> Iterator[str]:
    """Where a server of this test answers, in a thread, on a port of its own."""
    app = app_at
    server = create_server(app, host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=_run_until_closed, args=(server,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(5)
    app.extensions["organizer"].engine.dispose()


def _run_until_closed(server) -> None:
    # Closed while it waits for a visitor, the server finds that its own door is gone.
    with suppress(OSError):
        server.run()


@pytest.fixture(params=["phone", "desk"])
def page(browser, request) -> Iterator[Page]:
    """A fresh page in both widths; what it logs as an error fails the test."""
    size = PHONE if request.param == "phone" else DESK
    context = browser.new_context(viewport=size, reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(30_000)  # a busy machine is no fault
    page.goto = _going_again(page)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.width_name = request.param
    yield page
    context.close()
    assert faults == []


def _going_again(page: Page) -> Callable[..., object]:
    """A page that shows work under way loads itself again, and that may cut our own going short."""
    go = page.goto

    def goto(address: str, **more: object) -> object:
        for _ in range(TRIES):
            try:
                return go(address, **more)
            except Error as error:
                if not any(words in str(error) for words in CUT_SHORT):
                    raise
            page.wait_for_load_state()
        return go(address, **more)

    return goto


@pytest.fixture
def look(page):
    """``look("search")``: keep a picture for a person, and let axe find nothing, in both themes."""
    folder = Path(os.environ.get("SCREENSHOTS") or PROJECT / "screenshots")
    folder.mkdir(exist_ok=True)

    def look(name: str) -> None:
        page.route("**/*", _stay)
        for theme in THEMES:
            page.emulate_media(color_scheme=theme, reduced_motion="reduce")
            page.screenshot(path=folder / f"{name}-{page.width_name}-{theme}.png", full_page=True)
        assert faults(page) == []
        page.unroute("**/*", _stay)

    return look


def _stay(route) -> None:
    # A page that shows work under way loads itself again: not while it is looked at.
    if route.request.is_navigation_request():
        route.fulfill(status=204)
    else:
        route.fallback()


@pytest.fixture
def signed_in(page, address, engine):
    """``signed_in(Role.STEWARD)``: an account with those roles, signed in by the real form."""

    def sign_in(*roles, office=None, **given):
        with begin(engine) as session:
            the_local(session).name = "Lantern Bay Local (invented)"
            hashed = secrets.hash_password(PASSWORD)
            account = make_account(session, *roles, office=office, password_hash=hashed, **given)
        page.goto(f"{address}/sign-in")
        page.get_by_label("E-mail address").fill(account.email)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in", exact=True).click()
        page.wait_for_url(f"{address}/*")
        return account

    return sign_in
