import pytest

from organizer.core.reader import Role
from organizer.documents import ocr
from tests.clauses.conftest import TEXT, bring_in
from tests.documents.scans_made import FILING, scanned_pdf, sheet

pytestmark = pytest.mark.browser
# As in a page that is reached without TLS; the test alone keeps hold of it.
NO_CLIPBOARD = """
    window.held = navigator.clipboard;
    Object.defineProperty(navigator, "clipboard", { value: undefined });
"""


def test_a_reader_looks_at_everything_beside_a_text(page, address, engine, config, look):
    bring_in(engine, config, "old.txt", TEXT)
    bring_in(engine, config, "new.txt", TEXT.replace(b"fifteen (15)", b"ten (10)"))

    page.goto(f"{address}/agreements/2")
    look("agreement")
    for name in ("Time limits", "Changes", "Dates", "Health", "Legal status"):
        page.get_by_role("link", name=name, exact=True).click()
        look(f"agreement-{name.lower().replace(' ', '-')}")
    page.get_by_role("link", name="Compare").click()
    page.get_by_label("The older text").select_option("1")
    page.get_by_label("The newer text").select_option("2")
    page.get_by_role("button", name="Compare").click()

    assert page.locator("del").first.inner_text() == "fifteen (15)"
    look("agreement-compare")


def test_a_quotation_is_copied_where_a_page_has_no_clipboard(page, address, engine, config):
    bring_in(engine, config, "new.txt", TEXT)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.add_init_script(NO_CLIPBOARD)

    page.goto(f"{address}/clauses/2")
    page.get_by_role("button", name="Copy citation").click()
    page.get_by_role("button", name="Copied").wait_for()

    assert page.evaluate("held.readText()") == "Art. 2 § 1, sheet 2, new.txt"


def test_the_open_page_is_seen_in_the_row_of_pages(page, address, engine, config):
    bring_in(engine, config, "new.txt", TEXT)

    page.goto(f"{address}/agreements/1/health")

    row, tab = page.locator(".beside").bounding_box(), page.locator(".beside [aria-current]")
    assert tab.bounding_box()["x"] + tab.bounding_box()["width"] <= row["x"] + row["width"] + 1


def test_a_quotation_is_copied_with_its_citation_and_standing(page, address, engine, config):
    bring_in(engine, config, "new.txt", TEXT)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])

    page.goto(f"{address}/clauses/2")
    page.get_by_role("button", name="Copy quotation").click()
    page.get_by_role("button", name="Copied").wait_for()

    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == (
        "“Days off are posted on Friday.” (Art. 2 § 1, sheet 2, new.txt; legal status not recorded)"
    )


@pytest.mark.skipif(not ocr.is_there(), reason="Tesseract is not installed here")
def test_words_of_a_scan_are_compared_with_their_picture(page, address, engine, config, look):
    pages = [sheet(*FILING, smeared=("15",)), sheet("Article 2: Hours", "All is well.")]
    bring_in(engine, config, "scan.pdf", scanned_pdf(*pages))

    page.goto(f"{address}/agreements/1/words")
    assert page.locator("svg.glance__picture image").count() == 1
    look("words-to-look-at")
    page.goto(f"{address}/clauses/1")
    page.get_by_role("link", name="Look at the page").click()

    assert "/agreements/1/words?sheet=1" in page.url


@pytest.mark.skipif(not ocr.is_there(), reason="Tesseract is not installed here")
def test_a_misread_figure_of_a_limit_is_put_right_from_the_picture(
    page, address, engine, config, look, signed_in
):
    signed_in(Role.CHIEF_STEWARD)
    bring_in(engine, config, "scan.pdf", scanned_pdf(sheet(*FILING)))

    page.goto(f"{address}/agreements/1/limits")
    page.get_by_role("link", name="Compare with the picture of its page").click()
    page.get_by_label("Read as").select_option(label="15")
    page.get_by_label("The page says").fill("16")
    page.get_by_role("button", name="Keep what the page says").click()

    assert page.get_by_role("heading", name="16 days").is_visible()
    look("limit-on-its-page")
    page.get_by_role("button", name="I have compared it with the page: confirm").click()
    assert page.get_by_text("within 16 days").is_visible()
    look("limits-put-right")
