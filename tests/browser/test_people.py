import pytest

from organizer.core.reader import Office, Role
from organizer.jobs import loop as jobs
from organizer.people.models import Member
from organizer.sample.people import make_people
from organizer.sample.places import make_places
from organizer.storage.session import begin
from tests.conftest import NOW

pytestmark = pytest.mark.browser

ROSTER = """Full name;Employee number;Ward;Personal email;Dues
Zoë O’Brien-Nwosu;A1;3 West;zoe@home.example;yes
محمد الأحمد;A2;Night desk;mohammed@home.example;no
王小明 😀;A3;Kitchen;xiaoming@agency.example.gov;yes
;A4;3 West;;yes
=HYPERLINK("x");A5;3 West;;yes
Ann Twice;A1;3 West;;yes
"""


@pytest.fixture
def sample(engine):
    with begin(engine) as session:
        make_people(session, make_places(session), now=NOW)


def test_an_officer_finds_and_mends_a_person(page, address, sample, signed_in, look):
    signed_in(Role.OFFICER, office=Office.PRESIDENT)
    page.goto(f"{address}/people/")
    look("roster")
    page.locator("tbody .row-link").first.click()
    page.get_by_role("heading", name="How to reach them").wait_for()
    look("person")
    page.get_by_text("Add a contact").first.click()
    page.get_by_label("E-mail address, telephone number or address").fill("ann@clinic.gov")
    page.get_by_role("button", name="Add a contact").click()
    page.get_by_text("government, never used").first.wait_for()
    page.get_by_text("Record a consent").first.click()
    page.get_by_role("button", name="Record a consent").click()
    look("person-consent-wrong")
    page.go_back()
    page.get_by_role("link", name="Change", exact=True).click()
    look("person-edit")
    page.goto(f"{address}/people/?q=nobody+of+that+name")
    look("roster-nobody")


def test_lists_about_work_and_stewards(page, address, sample, signed_in, look):
    signed_in(Role.OFFICER, office=Office.TREASURER)
    for name, path in (
        ("stewards", "/people/stewards/"),
        ("places", "/people/places/"),
        ("shift", "/people/places/shift/1"),
        ("duplicates", "/people/duplicates"),
        ("same-person", "/people/1/same/2"),
        ("people-new", "/people/new"),
    ):
        page.goto(address + path)
        look(name)


def test_a_roster_file_from_upload_to_undo(page, address, engine, config, signed_in, look):
    signed_in(Role.OFFICER, office=Office.OTHER)
    page.goto(f"{address}/people/")
    look("roster-empty")
    page.goto(f"{address}/people/files/")
    file = {"name": "staff.csv", "mimeType": "text/csv", "buffer": ROSTER.encode()}
    page.get_by_label("The spreadsheet").set_input_files(file)
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Full name").wait_for()
    page.get_by_label("Employee number").select_option("number")
    look("file-columns")
    page.get_by_role("button", name="Show what would happen").click()
    page.get_by_role("heading", name="Reading the file").wait_for()
    look("file-busy")
    jobs.work(config, engine, once=True)
    page.goto(page.url)
    assert page.get_by_text("The same person stands in row 2 already.").is_visible()
    look("file-preview")
    page.get_by_role("button", name="Write 3 rows into the roster").click()
    page.get_by_role("heading", name="Writing what it holds").wait_for()
    jobs.work(config, engine, once=True)
    page.goto(page.url)
    page.get_by_role("heading", name="Written into the roster").wait_for()
    look("file-written")
    page.goto(f"{address}/people/")
    assert page.get_by_text("محمد الأحمد").first.is_visible()
    look("roster-scripts")
    with begin(engine) as session:
        assert session.query(Member).count() == 3


def test_accounts_settings_jobs_and_audit(page, address, signed_in, look):
    signed_in(Role.OFFICER, office=Office.PRESIDENT, name="Ann Example")
    for name, path in (
        ("accounts", "/accounts/"),
        ("account-of-another", "/accounts/1"),
        ("settings", "/settings/"),
        ("jobs", "/jobs/"),
        ("audit", "/audit/"),
        ("own-account", "/account/"),
        ("second-step", "/account/second-step"),
        ("password", "/account/password"),
        ("more-officer", "/more"),
        ("today-officer", "/today"),
    ):
        page.goto(address + path)
        look(name)
    page.goto(f"{address}/accounts/new")
    page.get_by_label("Name", exact=True).fill("Bo Example")
    page.get_by_role("button", name="Make the link").click()
    look("invite-wrong")
    page.get_by_label("E-mail address").fill("bo@example.org")
    page.get_by_role("button", name="Make the link").click()
    page.get_by_role("heading", name="Hand this link to Bo Example").wait_for()
    look("invite-link")
