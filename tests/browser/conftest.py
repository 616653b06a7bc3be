"""A real Chromium against a real server, each page looked at in two widths and two themes."""

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from waitress import create_server

from organizer.config import PROJECT
from organizer.web.app import create_app

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
def address(config) -> Iterator[str]:
    """Where a server of this test answers, in a thread, on a port of its own."""
    app = create_app(config)
    server = create_server(app, host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(5)
    app.extensions["organizer"].engine.dispose()


@pytest.fixture(params=["phone", "desk"])
def page(browser, request) -> Iterator[Page]:
    """A fresh page in both widths; what it logs as an error fails the test."""
    size = PHONE if request.param == "phone" else DESK
    context = browser.new_context(viewport=size, reduced_motion="reduce")
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.width_name = request.param
    yield page
    context.close()
    assert faults == []


@pytest.fixture
def look(page):
    """``look("search")``: keep a picture for a person, and let axe find nothing, in both themes."""
    from axe_playwright_python.sync_playwright import Axe

    folder = Path(os.environ.get("SCREENSHOTS") or PROJECT / "screenshots")
    folder.mkdir(exist_ok=True)

    def look(name: str) -> None:
        for theme in ("light", "dark"):
            page.emulate_media(color_scheme=theme, reduced_motion="reduce")
            page.screenshot(path=folder / f"{name}-{page.width_name}-{theme}.png", full_page=True)
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()

    return look
