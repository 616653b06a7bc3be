import pytest
from sqlalchemy import select

from organizer.clauses.learned import ExamQuestion
from organizer.clauses.models import Clause
from organizer.clauses.search_choices import SearchWords
from organizer.core.reader import Role
from organizer.search import own_words
from organizer.storage.session import begin
from tests.conftest import NOW

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

    page.locator(".hits mark", has_text="Days off").wait_for()
    page.wait_for_url("**/search?q=days*")
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


def test_a_steward_sees_the_card_passes_on_and_teaches(page, address, edition, signed_in, look):
    signed_in(Role.CHIEF_STEWARD)
    page.goto(f"{address}/search?q=how+many+days+notice+before+my+days+off+are+changed")
    page.get_by_text("In the agreement's own words").wait_for()
    page.locator("summary", has_text="Why this came up").first.click()
    page.locator("summary", has_text="This answers it").first.click()
    look("search-card")
    page.get_by_role("button", name="Keep it as an exam question").first.click()
    look("search-exam")

    page.goto(f"{address}/search?q=who+pays+for+bicycle+parking")
    look("search-silent")
    page.get_by_role("button", name="Pass the question to the chief steward").click()
    look("search-question")
    page.get_by_label("Your answer").fill("Nobody does.")
    page.get_by_role("button", name="Keep this answer").click()
    page.get_by_text("Nobody does.").first.wait_for()

    page.goto(f"{address}/our-words")
    page.get_by_label("We say").fill("RDO")
    page.get_by_label("The agreement says").fill("days off")
    page.get_by_role("button", name="Teach it").click()
    look("search-words")
    page.goto(f"{address}/questions")
    look("search-questions")
    page.goto(f"{address}/search/compare?q=days+off&left=1&right=1")
    look("search-compare")
    page.goto(f"{address}/account/programs")
    page.get_by_label("What is it for?").fill("my script")
    page.get_by_role("button", name="Make a token").click()
    look("search-programs")


def test_a_chief_steward_decides_about_an_update_that_makes_the_exam_worse(
    page, address, edition, engine, signed_in, look
):
    signed_in(Role.CHIEF_STEWARD)
    with begin(engine) as session:
        clause = session.scalars(select(Clause)).first()
        asked = "may my days off be moved"
        row = ExamQuestion(question=asked, agreement_id=1, citation=clause.citation,
                           words=clause.reading, kept_at=NOW, kept_name="Bo Invented")  # fmt: skip
        came = SearchWords(name=own_words.version(), texts={}, came_at=NOW, tried_at=NOW,
                           ranks={"1": None}, made_worse=[asked])  # fmt: skip
        session.add_all([row, came])
    page.goto(f"{address}/")
    page.get_by_role("link", name="Decide about the search words of the new version").click()
    look("exam-new-words")
    page.get_by_role("button", name="Keep the old ones").click()

    page.get_by_text("The search goes on with the words it had").wait_for()
    assert page.get_by_role("button", name="Keep the old ones").count() == 0
