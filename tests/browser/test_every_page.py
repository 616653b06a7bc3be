"""The sample local, walked link by link: every page, as each role, on a phone and at a desk.

Whatever a link leads to must open, fit its screen, log no error, and give axe nothing to find
in either theme. A page that several roles see is looked at once.
"""

import re
from urllib.parse import urlsplit

import pytest

from organizer.config import CONTRACTS
from organizer.jobs.running import utc_now
from organizer.people.demo_accounts import demo_links
from organizer.sample.fill import fill
from organizer.storage.session import begin
from tests.browser.accessibility import faults
from tests.browser.conftest import DESK, PHONE

FILES = re.compile(r"\.(pdf|csv|xlsx|ics|json|docx|zip|svg|xml|png)$|/export|/file$|/download")
LEAVES = re.compile(r"/sign-out|/welcome/|^/static|^/u/")
NARROW = {"width": 320, "height": 700}
ROLES = ("president", "chief steward", "steward", "communications volunteer", "member", "webmaster")


@pytest.fixture
def links(engine, config):
    """Who -> the path that signs in, in a home with the sample local."""
    fill(engine, config.home, CONTRACTS, None, now=utc_now())
    with begin(engine) as session:
        return dict(demo_links(session, utc_now()))


def shape(address):
    """Pages of one kind share it: numbers and codes don't count."""
    path = urlsplit(address).path
    return re.sub(r"/(\d+|[A-Z0-9]{8})(?=/|$)", "/#", path).rstrip("/") or "/"


class Walk:
    def __init__(self, browser, address):
        self.browser, self.address, self.seen, self.wrong = browser, address, set(), []

    def as_somebody(self, path):
        context = self.browser.new_context(viewport=PHONE, reduced_motion="reduce")
        page = context.new_page()
        page.set_default_timeout(8_000)
        page.on("pageerror", lambda error: self.wrong.append((page.url, str(error))))
        page.goto(self.address + path)
        if path != "/":
            page.locator("main button").first.click()
        self.from_here(page)
        context.close()

    def from_here(self, page):
        waiting = [page.url.partition("#")[0], *self.links(page)]
        while waiting:
            address = waiting.pop(0)
            if shape(address) in self.seen:
                continue
            self.seen.add(shape(address))
            answer = page.goto(address)
            if answer.status != 200:
                self.wrong.append((address, answer.status))
                continue
            self.look(page)
            waiting += [link for link in self.links(page) if shape(link) not in self.seen]

    def links(self, page):
        for link in page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href)"):
            path = urlsplit(link).path
            is_page = not FILES.search(path) and not LEAVES.match(path)
            if link.startswith(self.address) and is_page:
                yield link.partition("#")[0]

    def look(self, page):
        for size in (NARROW, PHONE, DESK):
            page.set_viewport_size(size)
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > size["width"]:
                self.wrong.append((page.url, f"{width} px on {size['width']}"))
        self.wrong += [(page.url, report[:900]) for report in faults(page)]


def test_every_page_of_the_sample_local_opens_fits_and_is_accessible(
    browser, links, address, record_property
):
    walk = Walk(browser, address)

    walk.as_somebody("/")
    for who in ROLES:
        walk.as_somebody(links[who])

    assert walk.wrong == []
    record_property("pages", len(walk.seen))
    assert len(walk.seen) > 45
