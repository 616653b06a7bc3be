import pytest

pytestmark = pytest.mark.browser


def test_a_steward_asks_and_opens_the_clause(page, address, edition, look):
    page.goto(address)
    look("search-empty")
    page.get_by_label("Ask in plain words").fill("when may my days off change")
    page.keyboard.press("Enter")
    look("search-results")
    page.get_by_role("heading", name="Days off").get_by_role("link").click()

    assert "fourteen days notice" in page.locator("blockquote").inner_text()
    look("clause")
    page.get_by_role("link", name="Read it in its place").click()
    look("edition")
