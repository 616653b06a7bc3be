"""A case from the agreement's words to the award, by the hands of a person."""

import pytest

from organizer.core.reader import Office, Role
from tests.grievances.agreed import import_lantern, lantern

pytestmark = pytest.mark.browser


@pytest.fixture
def edition(engine, config):
    return import_lantern(engine, config)


def test_an_officer_makes_the_procedure_out_of_confirmed_limits(
    page, address, edition, signed_in, look
):
    signed_in(Role.OFFICER, office=Office.PRESIDENT)
    page.goto(f"{address}/cases/procedures/")
    look("procedures")
    page.get_by_role("link", name="Put its limits into steps").click()
    look("procedure")
    page.get_by_role("button", name="I have read the page: confirm").first.click()
    page.get_by_role("button", name="Publish for cases").click()
    page.get_by_text("Published. Cases that happened under this text").wait_for()


def test_a_steward_starts_a_case_step_by_step(page, address, engine, config, signed_in, look):
    lantern(engine, config)
    signed_in(Role.STEWARD)
    page.goto(f"{address}/cases/start/")
    page.get_by_label("What was said?").fill("Somebody on nights, no name yet.")
    page.get_by_role("button", name="Keep the note").click()
    look("case-starts")
    page.get_by_role("button", name="Begin").click()
    page.get_by_label("In a few words").fill("Denied leave, 2 to 4 November")
    look("case-start-who")
    page.get_by_role("button", name="Keep and go on").click()
    page.get_by_label("What happened?").fill("Leave was denied without a word of why.")
    page.get_by_label("Hours, leave, pay").check()
    look("case-start-what")
    page.get_by_role("button", name="Keep and go on").click()
    page.get_by_label("When did it happen?").fill("2026-11-02")
    look("case-start-when")
    page.get_by_role("button", name="Keep and go on").click()
    page.get_by_label("Which words of the agreement").fill("annual leave denied in writing")
    page.get_by_role("main").get_by_role("button", name="Search").click()
    page.get_by_role("checkbox").first.check()
    look("case-start-clauses")
    page.get_by_role("button", name="Take those ticked").click()
    page.get_by_role("button", name="Next").click()
    look("case-start-where")
    page.get_by_role("button", name="Keep and go on").click()
    look("case-start-check")
    page.get_by_role("button", name="Open the case").click()
    page.get_by_text("Due").first.wait_for()
    look("case")
