"""An outline is checked in a real browser: a split, a new title, and both taken back."""

import pytest

from organizer.clauses.importing import import_file
from organizer.clauses.storing import Asked
from organizer.core.reader import OPERATOR, Role
from tests.conftest import NOW

pytestmark = pytest.mark.browser

TEXT = b"""ARTICLE 1
HOURS
Section 1. Lunch
Lunch is thirty minutes.
Rest is ten minutes.
\x0cARTICLE 3
LEAVE
Section 1. Asking
Leave is asked for in writing.
"""


def test_a_line_is_said_to_begin_a_paragraph_and_taken_back(
    page, address, signed_in, engine, config, look
):
    actor = OPERATOR.acting("operator")
    asked = Asked("one.txt", TEXT, "Invented agreement")
    edition = import_file(
        engine, config.home / "files", None, asked, actor=actor, now=NOW
    ).edition_id
    signed_in(Role.CHIEF_STEWARD)

    page.goto(f"{address}/agreements/{edition}/outline/")
    assert page.get_by_text("no Article 2 between ARTICLE 1 and ARTICLE 3").is_visible()
    look("outline")
    page.goto(f"{address}/agreements/{edition}/outline/1")
    line = page.locator("details", has_text="Rest is ten minutes.")
    line.locator("summary").click()
    look("outline-sheet")
    line.get_by_label("This line is").select_option("paragraph")
    line.get_by_role("button", name="Keep").click()

    page.get_by_text("The text was read again by it.").wait_for()
    assert (
        "a paragraph begins, said by"
        in page.locator("details", has_text="Rest is ten").inner_text()
    )
    page.get_by_role("link", name="The outline").click()
    page.get_by_role("button", name="Take back").click()
    page.get_by_text("read again without it").wait_for()
    assert page.get_by_role("button", name="Take back").count() == 0
