"""Opened agreements stay readable without signal until sign-out; nothing else is kept."""

import pytest

from organizer.core.reader import Role
from tests.clauses.conftest import bring_in

pytestmark = pytest.mark.browser
TEXT = "".join(f"Article {n}: Title {n}\nWords number {n}.\n" for n in range(1, 60)).encode()
KEPT = """async () =>
  (await (await caches.open("agreements")).keys()).map((one) => new URL(one.url).pathname)"""


def opened(page, address):
    """An agreement that was opened, and is kept whole by now."""
    page.goto(f"{address}/agreements/1")
    page.get_by_text("Kept on this device").wait_for()


@pytest.fixture
def agreement(engine, config):
    return bring_in(engine, config, "long.txt", TEXT)


def test_every_part_of_an_opened_agreement_is_readable(page, address, agreement):
    opened(page, address)

    page.context.set_offline(True)
    page.goto(f"{address}/agreements/1?part=40")

    assert "Words number 40." in page.inner_text("main")
    page.context.set_offline(False)


def test_a_clause_of_an_opened_agreement_is_read_in_its_text(page, address, agreement):
    opened(page, address)

    page.context.set_offline(True)
    page.goto(f"{address}/clauses/7")

    assert page.url == f"{address}/agreements/1?whole=1#c7"
    assert "Words number 7." in page.inner_text("main")
    page.goto(f"{address}/clauses/999")
    assert page.get_by_role("heading", name="No signal").is_visible()
    page.context.set_offline(False)


def test_no_other_page_is_kept(page, address, agreement, signed_in):
    signed_in(Role.STEWARD)
    opened(page, address)

    for place in ("/today", "/cases", "/agreements/1/status", "/search?q=words"):
        page.goto(address + place)

    kept = page.evaluate(KEPT)
    assert {path for path in kept if not path.startswith("/static/")} == {"/agreements/1"}


def test_signing_out_leaves_nothing_behind(page, address, agreement, signed_in):
    signed_in(Role.STEWARD)
    opened(page, address)

    page.goto(f"{address}/more")
    page.get_by_role("button", name="Sign out", exact=True).first.click()
    page.wait_for_load_state()

    page.context.set_offline(True)
    page.goto(f"{address}/agreements/1")
    assert page.get_by_role("heading", name="No signal").is_visible()
    page.context.set_offline(False)
