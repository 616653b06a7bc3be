"""A case from the agreement's words to the award, by the hands of a person."""

import pytest

from organizer.core.reader import Office, Role
from tests.grievances.agreed import import_lantern

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
