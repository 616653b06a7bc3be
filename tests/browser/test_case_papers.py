"""The papers of a case in a real browser: added, marked with two presses, letters, packet."""

import pytest

from organizer.core.reader import Reader, Role
from organizer.grievances import case_letters
from organizer.grievances.papers import Answers, Patients
from organizer.jobs import loop as jobs
from organizer.storage.session import begin
from tests.conftest import NOW
from tests.grievances.papers_given import mail, open_case, pdf, photo, take
from tests.grievances.test_information import ROW

pytestmark = pytest.mark.browser


@pytest.fixture
def steward(engine, config, signed_in):
    account = signed_in(Role.CHIEF_STEWARD)
    reader = Reader(account.id, account.name)
    with begin(engine) as session:
        case = open_case(session, reader)
        actor = reader.acting("chief steward")
        letter = case_letters.begin_letter(
            session, reader, case, "information", actor=actor, now=NOW, today=NOW.date()
        )
        letter.fields = letter.fields | {"items": [ROW], "due_on": "2026-03-01", "to_name": "Dana"}
        letter.approved_at = NOW
    take(engine, config.home / "files", case, reader,
         ("schedule.pdf", pdf("Schedule: the persimmon shift", "Page two")),
         ("photo.jpg", photo()), ("from Dana.eml", mail([("offer.txt", b"the patient MRN 00123")])),
         answers=Answers(patients=Patients.NO))  # fmt: skip
    return reader


def test_every_part_of_a_case_looks_as_it_should(page, address, steward, look, engine, config):
    for name, path in (
        ("papers", "papers"), ("paper", "papers/1"), ("papers-found", "../papers?q=persimmon"),
        ("letters", "letters/"), ("information", "information/"), ("packet", "packet/"),
        ("decision", "decision/"),
    ):  # fmt: skip
        page.goto(f"{address}/cases/1/{path}")
        look(f"case-{name}")
    page.get_by_role("link", name="Letters").click()
    page.get_by_label("Which letter?").select_option("step")
    page.get_by_role("button", name="Begin").click()
    look("case-letter")
    page.goto(f"{address}/cases/1/papers")
    page.get_by_label("Files").set_input_files(
        {"name": "letter.pdf", "mimeType": "application/pdf", "buffer": b"MZ\x90"}
    )
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_text("This is a program").first.wait_for()
    look("case-papers-wrong")


def test_two_presses_mark_what_is_covered(page, address, steward, look, engine, config):
    page.goto(f"{address}/cases/1/papers/1")
    page.get_by_role("link", name="Redact").click()
    jobs.work(config, engine, once=True)
    page.goto(f"{address}/cases/1/papers/1/redact")
    sheet = page.get_by_role("button", name="Page 1: press")
    sheet.click(position={"x": 60, "y": 60})
    page.get_by_text("Now press the opposite corner").wait_for()
    page.get_by_role("button", name="Page 1: press").click(position={"x": 260, "y": 160})
    page.get_by_text("A region on page 1").wait_for()
    look("case-redact")
    page.get_by_role("button", name="Make the redacted copy").click()
    jobs.work(config, engine, once=True)
    page.goto(f"{address}/cases/1/papers")
    page.get_by_text("schedule (redacted).pdf").wait_for()
