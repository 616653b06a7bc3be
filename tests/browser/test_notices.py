"""From one brief to ten approved versions, as two people do it; steps counted."""

import pytest

from organizer.core.reader import Office, Role
from organizer.jobs.loop import work
from organizer.notices.call_models import Call, PhoneTree
from organizer.notices.carriers import Foot, as_html
from organizer.notices.word_models import WordProposal
from organizer.storage.session import begin
from tests.conftest import NOW
from tests.notices.making import make_audience, make_notice, make_reachable, version_of

from .accessibility import faults

pytestmark = pytest.mark.browser
ANSWERS = [
    "New weekend schedule in Food Service",
    "Management told us that crews will work rotating weekends.",
    "2027-05-09",
    "",
    "",
    "Nothing changes before we have bargained about it.",
    "Send us your current schedule",
    "2027-04-16",
    "Ada Placeholder",
    "757-555-0101",
]


@pytest.fixture
def people(engine):
    with begin(engine) as session:
        for number in range(8):
            for channel in ("email", "sms", "letter"):
                make_reachable(session, number, channel=channel)


def test_one_brief_to_ten_approved_versions(page, address, people, signed_in, look):
    steps = 0

    def tap(role, name, **given):
        nonlocal steps
        steps += 1
        page.get_by_role(role, name=name, **given).first.click()

    signed_in(Role.COMMS, name="Ada Placeholder")
    page.goto(f"{address}/notices/")
    look("notices-empty")
    tap("link", "Write a notice")
    look("notices-kinds")
    tap("link", "Something changes")
    look("notices-start")
    tap("button", "One question at a time")
    look("notices-question")
    for answer in ANSWERS:
        box = page.locator(".question__field").locator("input, textarea")
        box.fill(answer)
        steps += 1
        page.locator(".question button").click()
    look("notices-composer-email")
    page.get_by_role("navigation", name="Versions").get_by_role("link", name="Text message").click()
    look("notices-composer-sms")
    page.get_by_role("navigation", name="Versions").get_by_role("link", name="Flyer").click()
    look("notices-composer-flyer")
    page.goto(f"{address}/notices/1/brief")
    look("notices-brief")
    page.goto(f"{address}/notices/1")
    tap("link", "Choose who gets it")
    tap("button", "Count")
    look("notices-audience")
    tap("button", "Choose these people")
    with page.expect_navigation(wait_until="networkidle"):
        tap("button", "Ask a second person to review")
    page.goto("about:blank")  # nothing under way brings the old cookie back
    page.context.clear_cookies()

    signed_in(Role.OFFICER, office=Office.PRESIDENT, name="Bo Sampleson")
    page.goto(f"{address}/notices/1/review")
    look("notices-review")
    steps += 1
    page.locator("button[form=approving]").click()

    page.get_by_text("Approved", exact=True).nth(9).wait_for()
    assert page.get_by_text("Approved", exact=True).count() == 10
    assert steps <= 20
    print(f"one brief to ten approved versions: {steps} steps")
    look("notices-approved")
    tap("link", "Send…")
    look("notices-send")
    page.on("dialog", lambda dialog: dialog.accept())
    tap("button", "Send it")
    look("notices-report")
    page.goto(f"{address}/notices/1/review")
    tap("button", "Publish")
    tap("link", page.locator("a[href^='/v/']").first.inner_text())
    page.get_by_label("Paste what you were sent").fill("New weekend schedule in Food Services")
    tap("button", "Compare")
    look("notices-verify")


@pytest.mark.parametrize("width", [320, 600])
def test_the_mail_reads_on_narrow_and_wide_screens(page, width):
    link = "https://union.example/" + "v" * 60
    html = as_html("New weekend schedule <b>", f"Dear members,\n\nRead {link}\nand act.",
                   Foot("Local 4471", link, link))  # fmt: skip
    page.set_viewport_size({"width": width, "height": 800})

    page.set_content(html)

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.get_by_role("heading").inner_text() == "New weekend schedule <b>"
    assert faults(page) == []


@pytest.fixture
def drafted(page, address, signed_in):
    """A notice with ten versions, and its author before the composer."""
    signed_in(Role.COMMS, name="Ada Placeholder")
    page.goto(f"{address}/notices/new?kind=change")
    page.get_by_role("button", name="One question at a time").first.click()
    for answer in ANSWERS:
        page.locator(".question__field").locator("input, textarea").fill(answer)
        page.locator(".question button").click()
    return f"{address}/notices/1"


def test_what_is_found_stands_beside_the_text_while_it_is_written(page, drafted, look):
    page.goto(f"{drafted}?v=3")
    page.get_by_text("Change the words by hand").click()
    box = page.get_by_label("The words of this version")

    box.fill("Come along 🎉\n\nWe meet on Friday, November 31 at the hall.")

    date = page.locator(".told__one", has_text="November 31")
    date.wait_for()
    assert "date" in date.inner_text()
    assert page.get_by_text("Not saved yet").is_visible()
    look("notices-while-typing")
    date.get_by_role("link").click()
    chosen = "(box) => box.value.slice(box.selectionStart, box.selectionEnd)"
    assert "November 31" in box.evaluate(chosen)


def test_without_script_a_button_checks(page, browser, drafted):
    kept = page.context.storage_state()
    held = browser.new_context(storage_state=kept, java_script_enabled=False)
    plain = held.new_page()
    plain.goto(f"{drafted}?v=3")
    plain.get_by_text("Change the words by hand").click()
    box = plain.get_by_label("The words of this version")
    box.fill("Come along\n\nWe meet on Friday, November 31 at the hall.")

    plain.get_by_role("button", name="Check").click()

    assert plain.locator(".told__one", has_text="November 31").is_visible()
    assert "November 31" in box.input_value()
    held.close()


def test_a_steward_calls_from_a_list(page, address, engine, signed_in, look):
    account = signed_in(Role.STEWARD, name="Cy Testerly")
    with begin(engine) as session:
        people = [make_reachable(session, n, channel="phone", value=f"+1757555{n:04}")
                  for n in range(6)]  # fmt: skip
        notice = make_notice(session)
        notice.audience = make_audience(session)
        phone = version_of(notice, "phone")
        tree = PhoneTree(notice_id=notice.id, version_id=phone.id, title=notice.title,
                         script=phone.text, made_by=account.id, made_at=NOW)  # fmt: skip
        session.add(tree)
        session.flush()
        session.add_all(
            Call(tree_id=tree.id, person_id=one.id, caller_id=account.id) for one in people
        )
    page.goto(f"{address}/calls/")
    look("calls")
    page.get_by_role("link", name="New weekend schedule").first.click()
    look("calls-list")

    page.get_by_role("button", name="Left word").first.click()

    assert page.get_by_text("1 of 6").is_visible()
    look("calls-one-done")


def test_how_calls_went(page, address, engine, signed_in, look):
    account = signed_in(Role.OFFICER, office=Office.PRESIDENT, name="Bo Sampleson")
    with begin(engine) as session:
        notice = make_notice(session)
        phone = version_of(notice, "phone")
        tree = PhoneTree(notice_id=notice.id, version_id=phone.id, title=notice.title,
                         script=phone.text, made_by=account.id, made_at=NOW)  # fmt: skip
        session.add(tree)
        session.flush()
        for number in range(20):
            result = "" if number < 4 else "reached" if number < 14 else "left word"
            session.add(Call(tree_id=tree.id, person_id=number, result=result,
                             caller_id=account.id if number < 12 else None))  # fmt: skip

    page.goto(f"{address}/calls/1/report")

    assert page.get_by_text("fewer than 5").is_visible()
    look("calls-report")


def test_a_changed_brief_a_proposal_and_a_dry_run_are_looked_at(
    page, drafted, address, engine, config, look
):
    page.goto(f"{drafted}/brief")
    page.get_by_label("What should people do?").fill("Send us your new roster")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("heading", name="What the change does").wait_for()
    look("notices-changes")
    with begin(engine) as session:
        session.add(WordProposal(
            version_id=8, model="m", text="New schedule\n\nDirector Holt said no 500 times",
            doubts=[["Director Holt", "No source has this name."], ["500", "No source has it."]],
            asked_by=1, asked_name="Ada Placeholder", asked_at=NOW))  # fmt: skip
    page.goto(f"{drafted}?v=8")
    look("notices-proposal")
    page.get_by_role("button", name="Take these words").click()
    page.get_by_text("Some words are a language model's").click()
    look("notices-machine-words")
    page.goto(f"{drafted}?v=1")
    page.get_by_role("button", name="Test to yourself").click()
    work(config, engine, once=True)
    page.reload()
    look("notices-rehearsal")
