"""The page of the checks, as a person with the settings sees and fills it."""

from organizer.core.reader import Office, Role


def test_a_check_that_stands_on_a_law_asks_for_a_reason(page, address, signed_in, look):
    signed_in(Role.OFFICER, office=Office.PRESIDENT)
    page.goto(f"{address}/settings/checks/")

    page.get_by_label("Check", exact=True).select_option("strike")
    page.get_by_label("What it does").select_option("off")
    page.get_by_role("button", name="Save").first.click()

    assert page.get_by_role("alert").get_by_text("stands on a law").is_visible()
    look("check-rules")
