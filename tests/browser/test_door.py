import pytest

from organizer.core.reader import Office, Role
from organizer.jobs.running import utc_now
from organizer.people import demo_accounts, recovery
from organizer.people.local import the_local
from organizer.storage.session import begin
from tests.browser.conftest import PASSWORD
from tests.conftest import NOW

pytestmark = pytest.mark.browser


def test_first_visit_asks_the_code_and_ends_on_today(page, address, app_at, look):
    app_at.config.pop("SET_UP")
    page.goto(f"{address}/agreements")
    look("set-up-code")
    page.get_by_label("The code from the terminal").fill(app_at.config["SET_UP_CODE"].lower())
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Name of the local").fill("Lantern Bay Local")
    page.get_by_role("button", name="Set up our local").click()
    look("set-up-wrong")
    page.get_by_label("Your name").fill("Ann Example")
    page.get_by_label("Your e-mail address").fill("ann@example.org")
    page.get_by_label("Choose a password").fill(PASSWORD)
    look("set-up")
    page.get_by_role("button", name="Set up our local").click()

    assert page.get_by_role("heading", name="Today", level=1).is_visible()
    look("today-first")


def test_a_steward_signs_in_sees_today_and_signs_out(page, address, signed_in, look):
    page.goto(f"{address}/sign-in")
    look("sign-in")
    signed_in(Role.MEMBER)
    look("today-quiet")
    page.get_by_role("link", name="More", exact=True).click()
    look("more")
    page.get_by_role("button", name="Sign out").click()

    assert page.get_by_text("You are signed out.").is_visible()


def test_wrong_password_says_so_and_keeps_the_address(page, address, look):
    page.goto(f"{address}/sign-in")
    page.get_by_label("E-mail address").fill("nobody@example.org")
    page.get_by_label("Password").fill("not this one either")
    page.get_by_role("button", name="Sign in", exact=True).click()
    look("sign-in-wrong")

    assert page.get_by_label("E-mail address").input_value() == "nobody@example.org"


def test_slash_goes_to_quick_find(page, signed_in, edition, look):
    signed_in(Role.OFFICER, office=Office.PRESIDENT)
    page.keyboard.press("/")
    page.keyboard.type("hours")
    page.keyboard.press("Enter")

    page.get_by_role("heading", name="Clauses").wait_for()
    look("find")


def test_links_and_the_way_back_in(page, address, engine, look):
    with begin(engine) as session:
        the_local(session).is_demo = True
        links = dict(demo_accounts.demo_links(session, utc_now()))
    page.goto(address + links["steward"])
    look("demo-link")
    page.get_by_role("button", name="Go in").click()
    page.get_by_role("heading", name="Today", level=1).wait_for()
    page.goto(f"{address}/locked-out")
    look("locked-out")
    page.get_by_label("E-mail address").fill("president@sample-local.example")
    page.get_by_role("button", name="Ask for a way back in").click()
    look("locked-out-asked")

    with begin(engine) as session:
        assert len(recovery.open_requests(session, NOW)) == 1
