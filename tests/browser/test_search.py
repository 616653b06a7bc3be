import pytest

pytestmark = pytest.mark.browser


def test_a_steward_asks_and_opens_the_clause(page, address, edition, look):
    page.goto(f"{address}/search")
    look("search-empty")
    page.get_by_label("Ask in plain words").fill("when may my days off change")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=*")
    look("search-results")
    page.get_by_role("heading", name="Days off").get_by_role("link").first.click()

    assert "fourteen days notice" in page.locator("blockquote").inner_text()
    look("clause")
    page.get_by_role("link", name="Read it in its place").click()
    look("edition")


def test_results_come_while_one_types_and_the_address_keeps_the_question(page, address, edition):
    page.goto(f"{address}/search")
    page.get_by_label("Ask in plain words").press_sequentially("days off")

    page.locator("#found mark", has_text="Days off").wait_for()
    page.wait_for_function("location.search.includes('days')")
    page.get_by_role("link", name="Beside it").click()
    page.get_by_text("Before it").wait_for()


def test_the_search_works_without_script(browser, address, edition):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/search")
    page.get_by_label("Ask in plain words").fill("days off")
    page.get_by_role("button", name="Search").click()

    assert "fourteen days notice" in page.locator("blockquote").first.inner_text()
    page.get_by_role("link", name="Beside it").click()
    assert "Before it" in page.locator("main").inner_text()
    context.close()
