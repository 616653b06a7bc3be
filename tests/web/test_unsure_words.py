"""The page on which a person compares words of a scan with its picture, from a real scan."""

import pytest

from organizer.documents import ocr
from tests.clauses.conftest import bring_in
from tests.documents.scans_made import FILING, scanned_pdf, sheet
from tests.web.test_importing import CHIEF, MEMBER

pytestmark = pytest.mark.skipif(not ocr.is_there(), reason="Tesseract is not installed here")


@pytest.fixture
def scan(engine, config):
    """The edition of a scan whose figure could not be read."""
    return bring_in(engine, config, "scan.pdf", scanned_pdf(sheet(*FILING, smeared=("15",))))


def test_a_member_sees_the_words_and_no_way_to_confirm_them(client, look_as, scan):
    look_as(MEMBER)

    page = client.get(f"/agreements/{scan}/words").text

    assert "not looked at yet" in page
    assert "viewBox" in page
    assert "Keep what I chose" not in page
    assert client.post(f"/agreements/{scan}/words", data={"w1": "same"}).status_code == 403


def test_the_clause_says_that_the_page_must_be_looked_at(client, look_as, scan):
    look_as(CHIEF)

    page = client.get("/clauses/1").text

    assert "The page must be looked at first" in page
    assert f"/agreements/{scan}/words?sheet=1#w1" in page.replace("&#34;", '"')
    assert '<mark class="unsure">' in page
    assert "Copy quotation" not in page


def test_what_the_page_says_is_written_down_with_who_saw_it(client, look_as, scan):
    look_as(CHIEF)

    done = client.post(
        f"/agreements/{scan}/words", data={"sheet": "1", "w1": "other", "says1": "15"},
        follow_redirects=True,
    ).text  # fmt: skip

    assert "the page says <strong>15</strong>" in done
    assert "Cleo Chief" in done
    clause = client.get("/clauses/1").text
    assert "filed within 15 days of the event" in clause
    assert "“15” put right from the picture of the page by Cleo Chief" in clause
    assert "Copy quotation" in clause


def test_words_written_without_a_choice_are_kept(client, look_as, scan):
    look_as(CHIEF)

    client.post(f"/agreements/{scan}/words", data={"sheet": "1", "says1": "15"})

    page = client.get(f"/agreements/{scan}/words").text
    assert "the page says <strong>15</strong>" in page


def test_a_word_is_confirmed_and_taken_back(client, look_as, scan):
    look_as(CHIEF)

    client.post(f"/agreements/{scan}/words", data={"sheet": "1", "w1": "same"})
    assert "must be looked at" not in client.get("/clauses/1").text

    client.post(f"/agreements/{scan}/words/1/again")
    assert "must be looked at" in client.get("/clauses/1").text


def test_something_else_without_words_is_said_at_the_word(client, look_as, scan):
    look_as(CHIEF)

    answer = client.post(f"/agreements/{scan}/words", data={"sheet": "1", "w1": "other"})

    assert answer.status_code == 400
    assert "Write what the page says." in answer.text


@pytest.mark.parametrize("given", [{}, {"w99": "same"}, {"wx": "same"}, {"w1": "burn"}])
def test_choices_that_mean_nothing_change_nothing(client, look_as, scan, given):
    look_as(CHIEF)

    client.post(f"/agreements/{scan}/words", data={"sheet": "1"} | given)

    assert "What does the page say?" in client.get(f"/agreements/{scan}/words").text or (
        "could not be read" in client.get(f"/agreements/{scan}/words").text
    )
